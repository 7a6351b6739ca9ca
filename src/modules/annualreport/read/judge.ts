import { allVerdicts, checkAgainstLastYear, checkNarrative, checkRepeated, checkSections, checkTables, type Verdict } from '../domain/check.ts'
import type { Finding, Warning } from '../domain/tables.ts'
import type { ReadReport } from './interpret.ts'

/** A report with everything that speaks against it. */
export type Judged = { readonly report: ReadReport; readonly violations: readonly Finding[]; readonly warnings: readonly Warning[] }

const prose = ({ narrative }: ReadReport): string => Object.values(narrative).filter((text) => text !== '').join('。\n')

/** A published file may be an extract: a missing section is then a hint, not a fault of the report. */
const sections = (report: ReadReport): Warning[] => {
  const missing = checkSections(report.sections).flatMap(({ expected }) => (expected === null ? [] : [String(expected)]))
  return missing.length === 0 ? [] : [{ code: 'section-missing', message: `没有找到以下章节（《条例》第五十条）：${missing.join('、')}。` }]
}

/** One sentence for all the sums that a missing figure leaves open. */
function foldUnverifiable(warnings: readonly Warning[]): Warning[] {
  const open = warnings.filter(({ code }) => code === 'unverifiable')
  const others = warnings.filter(({ code }) => code !== 'unverifiable')
  const [first] = open
  if (!first || open.length === 1) return [...warnings]
  const places = [...new Set(open.map(({ message }) => message.split('：')[0] ?? ''))]
  return [...others, { code: 'unverifiable', message: `报告缺少数字，以下各处的勾稽关系无法核对：${places.join('；')}。` }]
}

function judge(report: ReadReport, last: ReadReport | null): Judged {
  const verdicts: Verdict[] = [checkTables(report.tables), checkNarrative(prose(report), report.tables)]
  if (last) verdicts.push(checkAgainstLastYear(report.tables, last.tables), { violations: [], warnings: checkRepeated(prose(report), prose(last)) })
  const { violations, warnings } = allVerdicts(verdicts)
  return { report, violations, warnings: foldUnverifiable([...report.warnings, ...sections(report), ...warnings]) }
}

const key = (agency: string, year: number): string => `${agency} ${year}`

/** Judges each report, against the same agency's report of the year before where that is among them. */
export function judgeReports(reports: readonly ReadReport[]): Judged[] {
  const byYear = Map.groupBy(reports.filter(({ agency, year }) => agency !== '' && year !== null), ({ agency, year }) => key(agency, year ?? 0))
  const lastOf = ({ agency, year }: ReadReport): ReadReport | null => {
    const candidates = agency === '' || year === null ? [] : byYear.get(key(agency, year - 1)) ?? []
    const [first] = candidates
    // Two different reports for one year (本级 and 汇总, say): nobody can tell which one this year follows.
    return first && candidates.every(({ tables }) => JSON.stringify(tables) === JSON.stringify(first.tables)) ? first : null
  }
  return reports.map((report) => judge(report, lastOf(report)))
}
