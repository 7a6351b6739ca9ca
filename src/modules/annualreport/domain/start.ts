import { EDITIONS } from './format.ts'

/** Why no report of this year can be started in that one: there is no form for years so early, and nothing to count in years to come. */
export function reasonsAgainstStart(year: number, thisYear: number): string[] {
  const first = EDITIONS['2019'].fromYear
  return year < first || year > thisYear ? [`只能编制 ${first} 年至 ${thisYear} 年的报告`] : []
}
