import type { Day } from '#shared/days'
import { workdaysLate, nextDue, type LimitRule } from './limits.ts'
import type { WorkCalendar } from '#shared/work-calendar'

/**
 * How a duty holder stands with a row of the standard catalogue:
 * overdue, its term has passed; due, the term runs and nothing was published in it yet; filled, nothing is asked now; empty, nothing was ever published and the row names no day.
 */
export const STANDINGS = { overdue: '逾期', due: '待公开', empty: '尚未公开', filled: '已公开' } as const
export type Standing = keyof typeof STANDINGS
export const isStanding = (text: string): text is Standing => Object.hasOwn(STANDINGS, text)

export type Obligation = { readonly standing: Standing; readonly last: Day | null; readonly due: Day | null; readonly late: number }
type Owed = {
  readonly limit: LimitRule | null
  readonly since: Day /** The day of the last publication that meets the row. */
  readonly last: Day | null
}

/** The first day of the period or year that a due day ends: what is asked for only then is not yet "to be published". */
function opensOn(limit: LimitRule | null, due: Day): Day {
  if (limit?.kind !== 'periodic') return `${due.slice(0, 4)}-01-01` as Day
  const back = { month: 0, quarter: 2, half_year: 5, year: 11 }[limit.every]
  return `${due.slice(0, 4)}-${String(Number(due.slice(5, 7)) - back).padStart(2, '0')}-01` as Day
}

/** Where a duty holder stands today. Refuses (422), as the calendar does, past the last year whose holidays are known. */
export function obligationOf({ limit, since, last }: Owed, today: Day, calendar: WorkCalendar): Obligation {
  const due = nextDue(limit, last, since)
  if (due === null) return { standing: last === null ? 'empty' : 'filled', last, due, late: 0 }
  if (due < today) return { standing: 'overdue', last, due, late: workdaysLate(due, today, calendar) }
  return { standing: last !== null && today < opensOn(limit, due) ? 'filled' : 'due', last, due, late: 0 }
}

/** The article that a missed term stands against. */
export const articleOf = (limit: LimitRule | null): string => (limit?.kind === 'workdays' ? '条例第二十六条' : '条例第十九条、基层政务公开标准目录')
