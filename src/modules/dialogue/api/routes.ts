import type { Kit } from '#platform/act'
import type { Answer, Asked, Route } from '#platform/http/types'
import { systemActor } from '#platform/system-actor'
import { importQuestions } from '../commands/import-questions.ts'
import { tokenHolder } from '../commands/tokens.ts'
import { FIELDS, type SheetLine } from '../domain/sheet.ts'
import { deskPaths } from '../paths.ts'

const MOST = 500
const DEED = 'dialogue.api'

/** The records of a call as lines, counted from 1; null where the call has another shape. */
export function linesOf(json: unknown): SheetLine[] | null {
  const records = (json as { questions?: unknown } | null)?.questions
  if (!Array.isArray(records) || records.length === 0 || records.length > MOST) return null
  return records.map((record: unknown, at) => ({
    line: at + 1,
    cells: Object.fromEntries(FIELDS.map((field) => { const value = (record as Readonly<Record<string, unknown>> | null)?.[field]; return [field, typeof value === 'string' || typeof value === 'number' ? String(value) : ''] })),
  }))
}

/** Takes in what 12345 or 民呼我为 sends: each record taken, repeated or refused with its reasons. */
async function receive(kit: Kit, { sent }: Asked): Promise<Answer> {
  const holder = await tokenHolder(kit.db, sent?.bearer ?? null)
  if (!holder) return { json: { error: '令牌不对或者已经停用，请向公开办领取新的令牌' }, status: 401 }
  const lines = linesOf(sent?.json)
  if (!lines) return { json: { error: `请发送 {"questions": [...]}，一次1至${MOST}件` }, status: 422 }
  const { taken, repeated, faults } = await importQuestions(kit, systemActor(holder.agency, [DEED]), { source: holder.source, lines, root: holder.agency, deed: DEED, from: `接口“${holder.name}”` })
  return { json: { taken, repeated, refused: faults }, status: taken.length + repeated.length > 0 ? 200 : 422 }
}

/** On the office's side, where its register is: the platforms reach it through the government network. */
export const apiRoutes: readonly Route[] = [{ at: deskPaths.api, method: 'POST', open: true, machine: true, handle: receive }]
