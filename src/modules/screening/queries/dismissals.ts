import type { Kysely } from 'kysely'
import { dayOf } from '#shared/days'
import type { FindingClass } from '../domain/checker.ts'
import type { ExceptionRule } from '../domain/exceptions.ts'
import type { Dismissal, Finding } from '../domain/finding.ts'
import { tablesOf } from '../tables.ts'

/** The findings with what people said of them. */
export async function withDismissals(db: Kysely<unknown>, subject: string, findings: readonly Finding[]): Promise<Finding[]> {
  const keys = findings.flatMap(({ key }) => key ?? [])
  if (keys.length === 0) return [...findings]
  const rows = await tablesOf(db).selectFrom('screening.dismissal').selectAll().where('subject', '=', subject).where('key', 'in', keys).execute()
  const known = new Map(rows.map((row): [string, Dismissal] => [row.key, { by: row.account_name, on: dayOf(row.at), reason: row.reason }]))
  return findings.map((finding) => { const dismissed = known.get(finding.key ?? ''); return dismissed ? { ...finding, dismissed } : finding })
}

export type ExceptionLine = ExceptionRule & { readonly reason: string; readonly by: string; readonly on: string; readonly ended: boolean }
export async function exceptionsOf(db: Kysely<unknown>): Promise<ExceptionLine[]> {
  const rows = await tablesOf(db).selectFrom('screening.exception').selectAll().orderBy('id', 'desc').execute()
  return rows.map((row) => ({ id: row.id, class: row.class as FindingClass, rule: row.rule, text: row.text, within: row.within, reason: row.reason, by: row.account_name, on: dayOf(row.at), ended: row.ended_at !== null }))
}
