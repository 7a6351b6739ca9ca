import type { GeneratedAlways, Kysely, Selectable } from 'kysely'
import type { Day } from '#shared/days'
import type { DocumentKind } from './domain/validity.ts'

type DocumentTable = {
  id: string; kind: DocumentKind; agency: string; title: string; doc_no: string; unified_no: string | null; topic: string; issued_on: Day; effective_on: Day
  valid_until: Day | null; ended_on: Day | null; ended_as: 'repealed' | 'lapsed' | null; ended_by: string | null; version: number
  /** The first day out of force, declared or by the end of its validity; the database works it out. */
  out_of_force_on: GeneratedAlways<Day | null>
}
export type DocumentRow = Selectable<DocumentTable>
export type NewDocument = Omit<DocumentRow, 'version' | 'out_of_force_on'>
export type PolicyTables = { 'policies.document': DocumentTable }
export const tablesOf = (db: Kysely<unknown>): Kysely<PolicyTables> => db.withTables<PolicyTables>()
