import type { Kysely } from 'kysely'
import { pinnedCalendar } from '#platform/work-calendar'
import { nextStep } from './domain/dues.ts'
import { DEFAULT_RULES } from './domain/rules.ts'
import { caseOf, nextColumns } from './store.ts'
import { tablesOf, type DisputeRow, type NewDispute } from './tables.ts'

const NOTHING_YET = {
  asker: '', earlier: null, procedure: 'ordinary', applied_on: null, notice_on: null, answered_on: null, served_on: null, perform_by: null, performed_on: null, extended_days: 0,
  remark: '', articles: [], lessons: '', measures: '',
} as const

/** A row without a state is concluded when it has its day, else only registered; its next term follows from it. */
function whole(row: NewDispute): DisputeRow {
  const full: DisputeRow = { ...NOTHING_YET, articles: [], next_on: null, next_what: 'none', version: 1, ...row, state: row.state ?? (row.concluded_on === null ? 'registered' : 'concluded') }
  return row.next_what === undefined ? { ...full, ...nextColumns(nextStep(caseOf(full), pinnedCalendar(), DEFAULT_RULES)) } : full
}

/** Bulk insert for the demo city and for tests. */
export async function seedDisputes(db: Kysely<unknown>, rows: readonly NewDispute[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 1000) await tablesOf(db).insertInto('disputes.dispute').values(rows.slice(start, start + 1000).map(whole)).execute()
}
