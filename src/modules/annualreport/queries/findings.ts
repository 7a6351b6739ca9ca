import type { Kysely } from 'kysely'
import { agencyById, type Agency } from '#agencies'
import { sm3 } from '#platform/ledger/hash'
import type { Day } from '#shared/days'
import { checkAgainstLastYear, checkDeadline, checkNarrative, checkRepeated, checkTables } from '../domain/check.ts'
import { SECTIONS } from '../domain/format.ts'
import type { ReportFacts } from '../domain/move.ts'
import { bindFigures, openQuestions, plainText } from '../domain/narrative.ts'
import type { Finding, Warning } from '../domain/tables.ts'
import { missingReturns } from '../returns/queries/missing-returns.ts'
import { NARRATIVE_SECTIONS, type Narrative, type Report } from '../tables.ts'
import { agenciesInScope } from './compile-tables.ts'
import { answeredFindings, earlierReport } from './report.ts'

/** A warning with a name that stays the same while it says the same, and the answer that somebody gave. */
export type AnswerableWarning = Warning & { readonly key: string; readonly answered: string | null }
export type Findings = { readonly findings: readonly Finding[]; readonly warnings: readonly AnswerableWarning[] }

const proseOf = (report: Report): string => NARRATIVE_SECTIONS.map((section) => plainText(bindFigures(report.narrative[section], report.tables).html)).join('\n')

async function returnWarnings(db: Kysely<unknown>, report: Report): Promise<Warning[]> {
  const missing = await missingReturns(db, { agencies: await agenciesInScope(db, report.agency, report.scope), year: report.year })
  if (missing.length === 0) return []
  const names = missing.slice(0, 5).map(({ name }) => name).join('、')
  return [{ code: 'returns-missing', message: `还有 ${missing.length} 个单位的年度数据没有确认（${names}${missing.length > 5 ? '等' : ''}），表二的行政许可、处罚、强制、收费没有计入它们的数字。请在“数据填报”中催办后重新取数。` }]
}

/** A missed deadline cannot be mended any more, only answered for: so it is a warning here. */
const lateWarnings = (report: Report, agency: Agency, today: Day): Warning[] =>
  checkDeadline(report.year, agency.kind === 'government' ? 'government' : 'department', report.publishedOn, today).map(({ message }) => ({ code: 'deadline', message: message.replace(/至\d{4}-\d{2}-\d{2}仍未公布/, '至今仍未公布') }))

/** Everything the checks have to say about a report as it stands: what must be mended, and what must be answered. */
export async function findingsOf(db: Kysely<unknown>, report: Report, today: Day): Promise<Findings> {
  const [last, answered, agency] = await Promise.all([earlierReport(db, report.agency, report.year - 1), answeredFindings(db, report.id), agencyById(db, report.agency)])
  const prose = proseOf(report)
  const verdicts = [checkTables(report.tables), ...(last ? [checkAgainstLastYear(report.tables, last.tables)] : []), checkNarrative(prose, report.tables)]
  const warnings: Warning[] = [
    ...verdicts.flatMap((verdict) => verdict.warnings),
    ...(last ? checkRepeated(prose, Object.values(last.narrative).map(plainText).join('\n')) : []),
    ...(report.state === 'drafting' ? await returnWarnings(db, report) : []),
    ...lateWarnings(report, agency, today),
  ]
  return {
    findings: verdicts.flatMap((verdict) => verdict.violations),
    warnings: warnings.map((warning) => {
      const key = sm3(`${warning.code}\n${warning.message}`).slice(0, 16)
      return { ...warning, key, answered: answered.get(key) ?? null }
    }),
  }
}

const sectionName = (section: (typeof NARRATIVE_SECTIONS)[number]): string => `${SECTIONS[section].number}、${SECTIONS[section].title}`

/** The sections of prose that are not finished: hardly a word in them, or places of the draft that still ask to be filled in. */
export const openPlaces = (narrative: Narrative): { label: string; questions: string[] }[] =>
  NARRATIVE_SECTIONS.map((section) => ({ label: sectionName(section), questions: openQuestions(narrative[section]), short: plainText(narrative[section]).trim().length < 5 }))
    .filter(({ questions, short }) => short || questions.length > 0)
    .map(({ label, questions }) => ({ label, questions }))

/** What the rules for moving a report on need to know of it. */
export async function factsOf(db: Kysely<unknown>, report: Report, today: Day): Promise<ReportFacts> {
  const { findings, warnings } = await findingsOf(db, report, today)
  const unwritten = openPlaces(report.narrative)
  return {
    state: report.state, doers: report.doers, violations: findings.length, unanswered: warnings.filter(({ answered }) => answered === null).length,
    emptySections: unwritten.map(({ label, questions }) => (questions.length === 0 ? label : `${label}（${questions.length} 处待填写）`)),
  }
}
