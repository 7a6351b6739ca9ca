import { checkSums, type Verdict } from './check-sums.ts'
import type { ReportTables } from './tables.ts'

export { allVerdicts, type Verdict } from './check-sums.ts'
export { checkAgainstLastYear } from './check-years.ts'
export { checkNarrative } from './check-narrative.ts'
export { checkDeadline, checkRepeated, checkSections, repeatedShare, type ReportKind } from './check-duties.ts'

/** The sums that a report's own tables must satisfy. */
export const checkTables = (tables: ReportTables): Verdict => checkSums(tables)
