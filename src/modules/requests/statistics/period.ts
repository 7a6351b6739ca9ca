import type { Day } from '#shared/days'

/** The part of a year that is over: figures of a running year end today. */
export type Period = { readonly year: number; readonly from: Day; readonly until: Day; readonly whole: boolean }

export function periodOf(year: number, today: Day): Period {
  const last = `${year}-12-31` as Day
  return { year, from: `${year}-01-01` as Day, until: today < last ? today : last, whole: today >= last }
}

/** The same part of the year before; the last of February stands for a leap day. */
export function yearBefore({ year, until, whole }: Period): Period {
  const date = until.slice(5) === '02-29' ? '02-28' : until.slice(5)
  return { year: year - 1, from: `${year - 1}-01-01` as Day, until: `${year - 1}-${date}` as Day, whole }
}
