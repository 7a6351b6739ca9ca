import type { Generated, Kysely, Selectable } from 'kysely'
import type { Day } from '#shared/days'
import type { Severity } from './domain/finding.ts'
import type { ListKind } from './domain/lists.ts'

type ListTable = { id: string; kind: ListKind; title: string; severity: Severity; source: string; effective_from: Day; until_day: Day | null; enabled: boolean; version: number; changed_at: Date }
export type ListRow = Selectable<ListTable>
type ExceptionTable = { id: Generated<number>; class: string; rule: string | null; text: string; within: string; reason: string; account: string; account_name: string; at: Date; ended_at: Date | null }
type ScreeningTables = {
  'screening.list': ListTable
  'screening.list_entry': { list: string; term: string; detail: unknown }
  'screening.state': { one: boolean; version: number }
  'screening.dismissal': { subject: string; key: string; class: string; severity: Severity; text: string; reason: string; account: string; account_name: string; at: Date }
  'screening.exception': ExceptionTable
  'screening.published': { address: string; agency: string; title: string; hash: string; state_version: number; checked_at: Date; findings: unknown; blocks: number; warns: number }
}
export const tablesOf = (db: Kysely<unknown>): Kysely<ScreeningTables> => db.withTables<ScreeningTables>()
