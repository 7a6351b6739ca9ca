import type { Kysely } from 'kysely'
import type { Day } from '#shared/days'
import type { Doers } from '#shared/procedure'
import type { ReturnFigures, ReturnMove, ReturnState } from '../domain/returns.ts'

type Stamp = string | Date
export type ReturnTables = {
  'annualreport.round': { year: number; due_on: Day; note: string; opened_by: string; opened_at: Stamp; version: number }
  'annualreport.agency_return': {
    id: string; year: number; agency: string; state: ReturnState
    licences: number | null; penalties: number | null; coercions: number | null; fees_fen: number | null
    note: string; doers: unknown; remarks: unknown; reminded_at: Stamp | null; version: number
  }
  'annualreport.return_version': {
    return: string; number: number; licences: number; penalties: number; coercions: number; fees_fen: number
    note: string; reason: string; made_by: string; made_by_name: string; made_at: Stamp
  }
}
export const tablesOf = (db: Kysely<unknown>): Kysely<ReturnTables> => db.withTables<ReturnTables>()

export type Round = { readonly year: number; readonly dueOn: Day; readonly note: string; readonly version: number }
/** One step that somebody took with a return, with the words that went with it. */
export type ReturnRemark = { readonly move: ReturnMove; readonly by: string; readonly at: string; readonly text: string }
export type AgencyReturn = {
  readonly id: string; readonly year: number; readonly agency: string; readonly state: ReturnState
  /** null until figures are handed in for the first time. */
  readonly figures: ReturnFigures | null
  readonly note: string; readonly doers: Doers; readonly remarks: readonly ReturnRemark[]
  readonly remindedAt: Date | null; readonly version: number
}
export type ReturnVersion = {
  readonly number: number; readonly figures: ReturnFigures; readonly note: string; readonly reason: string; readonly by: string; readonly at: Date
}
