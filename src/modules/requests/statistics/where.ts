import { sql, type RawBuilder } from 'kysely'
import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import { containing } from '#shared/search-pattern'
import { APPLICANT_CLASSES, CHANNELS, isOutcome } from '../domain/outcome.ts'
import { inRow, ofAgencies } from '../queries/annual-cell.ts'
import type { Period } from './period.ts'
import { isGroup, outcomesOf } from './table-three.ts'

export type Agencies = readonly AgencyId[] | 'all'
type Condition = RawBuilder<boolean>

export const receivedIn = ({ from, until }: Period): Condition => sql`(received_on >= ${from}::date and received_on <= ${until}::date)`
export const closedIn = ({ from, until }: Period): Condition => sql`(closed_on >= ${from}::date and closed_on <= ${until}::date)`
export const of = (agencies: Agencies): Condition => ofAgencies({ agencies, year: 0 })

/** Rows of this page beside those of table 三. */
export const OWN_ROWS = {
  timely: '在期限内答复', late: '超过期限答复', overdue: '已超期还没有答复', rated: '有评价', alarmed: '有提示（如被复议、诉讼纠正）',
} as const
type OwnRow = keyof typeof OWN_ROWS
const isOwn = (row: string): row is OwnRow => Object.hasOwn(OWN_ROWS, row)
const FLOWS = ['new', 'carried_in', 'total', 'carried_out']
export const isRow = (row: string): boolean => FLOWS.includes(row) || isOutcome(row) || isGroup(row) || isOwn(row)

const closedYear = (year: number): Condition => inRow('total', year)
const OWN: Readonly<Record<OwnRow, (year: number, today: Day) => Condition>> = {
  timely: (year) => sql`(${closedYear(year)} and closed_on <= due_on)`,
  late: (year) => sql`(${closedYear(year)} and closed_on > due_on)`,
  overdue: (_, today) => sql`(closed_on is null and due_on < ${today}::date)`,
  rated: (year) => sql`(${closedYear(year)} and id in (select request from requests.rating))`,
  alarmed: (year) => sql`(${closedYear(year)} and alarm <> '')`,
}

/** Which requests a figure of the statistics counts, said once for the figure and for the list behind it. */
export function inFigure(row: string, year: number, today: Day): Condition {
  if (isOwn(row)) return OWN[row](year, today)
  return isGroup(row) ? sql`(${closedYear(year)} and outcome = any(${[...outcomesOf(row)]}::text[]))` : inRow(row, year)
}

/** A month counts by the day that the row goes by: receipt for what came in, the answer for what was answered. */
export const inMonth = (row: string, month: number): Condition => sql`extract(month from ${sql.ref(row === 'new' || row === 'carried_in' ? 'received_on' : 'closed_on')}) = ${month}`

export const isClass = (text: string | undefined): text is keyof typeof APPLICANT_CLASSES => text !== undefined && Object.hasOwn(APPLICANT_CLASSES, text)
export const isChannel = (text: string | undefined): text is keyof typeof CHANNELS => text !== undefined && Object.hasOwn(CHANNELS, text)
export const holds = (word: string): Condition => sql`subject like ${containing(word)}`
