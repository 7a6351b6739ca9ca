import type { Kysely } from 'kysely'
import { officeCalendar } from '#settings'
import { dayOf } from '#shared/days'
import { clockCaseOf } from '../domain/case.ts'
import { runClock } from '../domain/clock.ts'
import type { CaseFacts } from '../domain/facts.ts'
import { headOf, loadRecords } from '../store.ts'
import type { RequestRow } from '../tables.ts'
import { officeRules } from './office-rules.ts'
import { alikeRequests } from './precedents.ts'

/** A closed line of the register without a history was taken over from an older book: what happened on the way is not known. */
const takenOver = (row: RequestRow, events: readonly unknown[]): boolean => row.state === 'archived' && events.length === 0

/** All that a case is judged by: one read of its lines, the office's rules and calendar, and how the like was decided. */
export async function caseFacts(db: Kysely<unknown>, row: RequestRow, now: Date): Promise<CaseFacts> {
  const [records, calendar, rules, alike] = [
    await loadRecords(db, row.id), await officeCalendar(db), await officeRules(db),
    await alikeRequests(db, { id: row.id, text: `${row.subject}${row.description}`, bands: row.bands, applicantKey: row.applicant_key }),
  ]
  const head = headOf(row)
  return {
    ...records, head, calendar, rules, today: dayOf(now),
    clock: takenOver(row, records.events) ? null : runClock(clockCaseOf(head, records.events), calendar, rules.clock),
    precedents: alike.flatMap(({ number, outcome, likeness, decided }) => (outcome && decided ? [{ number, outcome, likeness }] : [])),
  }
}
