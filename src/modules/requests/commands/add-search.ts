import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { tablesOf } from '../tables.ts'
import { makeMove, type MoveInput } from './make-move.ts'

export type AddSearch = MoveInput & { readonly systems: string; readonly words: string; readonly period: string; readonly results: string; readonly found: boolean }
const FIELDS = { systems: '检索的系统或档案', words: '检索词', period: '时间范围', results: '检索结果' } as const

/** Where and with what words it was looked for, and what came of it: a 不存在 answer rests on this (条例第三十六条第（四）项). A record is never changed. */
export const addSearch = (kit: Kit, actor: Actor, input: AddSearch): Promise<void> => makeMove(kit, actor, 'add_search', input, async ({ db, on, facts, now }) => {
  const missing = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).filter((name) => !input[name].trim())
  if (missing.length > 0) throw new Refusal(422, missing.map((name) => `请填写${FIELDS[name]}`))
  const { id } = await tablesOf(db).insertInto('requests.search_record').values({
    request: facts.head.id, systems: input.systems.trim(), words: input.words.trim(), period: input.period.trim(), searched_on: on, searched_by: actor.name,
    results: input.results.trim(), found: input.found, at: now,
  }).returning('id').executeTakeFirstOrThrow()
  return { data: { search: id, found: input.found } }
})
