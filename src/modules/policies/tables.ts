import type { Generated, GeneratedAlways, Kysely, Selectable } from 'kysely'
import type { Day } from '#shared/days'
import type { CleanUpState, Decision } from './clean-up/domain/clean-up.ts'
import type { PlainCard, RelationKind } from './domain/public-policy.ts'
import type { DocumentKind } from './domain/validity.ts'

type DocumentTable = {
  id: string; kind: DocumentKind; agency: string; title: string; doc_no: string; unified_no: string | null; topic: string; issued_on: Day; effective_on: Day
  valid_until: Day | null; ended_on: Day | null; ended_as: 'repealed' | 'lapsed' | null; ended_by: string | null; version: number
  /** The first day out of force, declared or by the end of its validity; the database works it out. */
  out_of_force_on: GeneratedAlways<Day | null>
  text_address: Generated<string | null>; plain_words: Generated<PlainCard | null>; drafter: Generated<string | null>; published_on: Generated<Day | null>; filed_on: Generated<Day | null>; filing_no: Generated<string>
}
export type DocumentRow = Selectable<DocumentTable>
type LaterColumns = 'text_address' | 'plain_words' | 'drafter' | 'published_on' | 'filed_on' | 'filing_no'
/** A row as a seed or an old register gives it: what it leaves out, nobody has said yet. */
export type NewDocument = Omit<DocumentRow, 'version' | 'out_of_force_on' | LaterColumns> & Partial<Pick<DocumentRow, LaterColumns>>

type CleanUpTable = { id: string; agency: string; title: string; year: number; state: CleanUpState; started_on: Day; due_on: Day | null; adopted_on: Day | null; address: string | null; version: Generated<number> }
type CleanUpItemTable = {
  clean_up: string; document: string; agency: string; decision: Decision | null; reason: Generated<string>; until: Day | null; account: string | null; account_name: string | null; at: Date | null; returned: Generated<string>
}
export type CleanUpRow = Selectable<CleanUpTable>
export type CleanUpItemRow = Selectable<CleanUpItemTable>
type ProjectTable = {
  id: string; agency: string; drafter: string; title: string; state: string; facts: unknown; text_entry: string | null; interpretation_entry: string | null; document: string | null; interpretation_due: Day | null
  since: Day; doers: Record<string, string>; version: Generated<number>; created_at: Date
}
export type ProjectRow = Selectable<ProjectTable>
export type PolicyTables = {
  'policies.project': ProjectTable
  'policies.project_event': { id: Generated<number>; project: string; move: string; at: Date; account: string; account_name: string; note: string }
  'policies.reminder': { subject: string; reason: string; on_day: Day }
  'policies.counter': { series: string; last: number }
  'policies.suspension': { document: string; from_day: Day; until_day: Day | null; reason: Generated<string> }
  'policies.interpretation': { id: Generated<number>; document: string; title: string; address: string; form: Generated<string>; published_on: Day }
  'policies.document': DocumentTable
  'policies.relation': { id: Generated<number>; from_document: string; to_document: string; kind: RelationKind; on_day: Day; articles: Generated<string>; at: Date; account: string }
  'policies.confirmation': { document: string; decided_on: Day; earlier_until: Day | null; until: Day | null; by_clean_up: string | null }
  'policies.clean_up': CleanUpTable
  'policies.clean_up_item': CleanUpItemTable
}
export const tablesOf = (db: Kysely<unknown>): Kysely<PolicyTables> => db.withTables<PolicyTables>()
