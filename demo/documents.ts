import type { NewDocument } from '#policies'
import { addDays, yearOf, type Day } from '#shared/days'
import { REPORTING, ROOT, type DemoAgency } from './agencies.ts'
import { workdayFrom } from './calendar.ts'
import { DOCUMENT_TITLES, MATTERS_OF, type DocumentTitle } from './document-titles.ts'
import { ROOT_DOCUMENTS } from './figures.ts'
import { Random } from './random.ts'

const YEARS = [2022, 2023, 2024] as const
const VALID_YEARS = 5
/** The demo's registers stand at the beginning of 2025; what is in force then has not run out before. */
const FIRST_EXPIRY = 2026

/** A document before it has a number. Lapsed: its validity ran out in `ends`. Repealed: a clean-up of that year ended it. */
type Plan = { readonly issued: Day; readonly ends: { readonly as: 'repealed' | 'lapsed'; readonly year: number } | null }

const inYear = (random: Random, year: number): Day => workdayFrom(addDays(`${year}-01-08` as Day, random.between(0, 345)))
/** A year's clean-up is decided twice: in June and in November. */
const cleanUpDay = (random: Random, year: number): Day => workdayFrom(random.next() < 0.6 ? `${year}-06-20` : `${year}-11-15`)
const lastValidDay = (issued: Day): Day => addDays(`${yearOf(issued) + VALID_YEARS}${issued.slice(4).replace('-02-29', '-03-01')}` as Day, -1)

/** What was made before 2022 and ended as planned, what still stands, and what was made since. */
function rootPlans(random: Random): Plan[] {
  const endings = YEARS.flatMap((year) => (['repealed', 'lapsed'] as const).flatMap((as) => Array.from({ length: ROOT_DOCUMENTS[as][year] }, () => ({ as, year }))))
  const ended = endings.map((ends): Plan => ({ ends, issued: inYear(random, ends.as === 'lapsed' ? ends.year - VALID_YEARS : random.between(2009, 2020)) }))
  const standing = Array.from({ length: ROOT_DOCUMENTS.before2022 - ended.length }, (): Plan => ({ ends: null, issued: inYear(random, random.between(2010, 2021)) }))
  return [...ended, ...standing, ...YEARS.flatMap((year) => Array.from({ length: ROOT_DOCUMENTS.made[year] }, (): Plan => ({ ends: null, issued: inYear(random, year) })))]
}

function smallPlans(random: Random): Plan[] {
  return Array.from({ length: random.between(2, 4) }, (): Plan => {
    const year = random.between(2017, 2024)
    const lapses = year + VALID_YEARS >= 2022 && year + VALID_YEARS <= 2024 && random.next() < 0.6
    return { issued: inYear(random, year), ends: lapses ? { as: 'lapsed', year: year + VALID_YEARS } : null }
  })
}

function validUntil(random: Random, { issued, ends }: Plan): Day | null {
  const last = lastValidDay(issued)
  if (ends?.as === 'lapsed' || (ends === null && yearOf(last) >= FIRST_EXPIRY)) return last
  // Older ones were confirmed for another five years, or say nothing of an end.
  return ends === null && random.next() < 0.4 ? (`${FIRST_EXPIRY + random.between(0, 2)}-12-31` as Day) : null
}

type Numbering = { readonly mark: string; readonly issuer: string; readonly code: string }
const numberingOf = (random: Random, agency: DemoAgency): Numbering => {
  if (agency.id !== ROOT) return { mark: `青${agency.shortName.replace(/^市|局$/g, '').slice(0, 2)}`, issuer: agency.name, code: agency.id.toUpperCase().slice(0, 4) }
  return random.next() < 0.35 ? { mark: '青政发', issuer: '青汀市人民政府', code: 'SZF' } : { mark: '青政办发', issuer: '青汀市人民政府办公室', code: 'SZB' }
}

function rowsOf(random: Random, agency: DemoAgency, plans: readonly Plan[], titles: readonly DocumentTitle[]): NewDocument[] {
  const last = new Map<string, number>()
  const next = (series: string, step: number): number => {
    const number = (last.get(series) ?? 0) + step
    last.set(series, number)
    return number
  }
  return plans.toSorted((a, b) => (a.issued < b.issued ? -1 : 1)).map((plan, position): NewDocument => {
    const { mark, issuer, code } = numberingOf(random, agency)
    const year = yearOf(plan.issued)
    const title = titles[position % titles.length] ?? { subject: '', topic: '' }
    const until = validUntil(random, plan)
    const endedOn = plan.ends === null ? null : plan.ends.as === 'lapsed' ? addDays(lastValidDay(plan.issued), 1) : cleanUpDay(random, plan.ends.year)
    return {
      id: `${agency.id}-doc-${year}-${next(`${year}`, 1)}`, kind: 'normative', agency: agency.id, title: `${issuer}关于印发《青汀市${title.subject}》的通知`, topic: title.topic,
      // Other papers take numbers of the same series, so those of normative documents have gaps.
      doc_no: `${mark}〔${year}〕${next(`${mark}${year}`, random.between(1, 5))}号`, unified_no: year < 2019 ? null : `QT${code}-${year}-${String(next(`${code}${year}`, 1)).padStart(4, '0')}`,
      issued_on: plan.issued, effective_on: addDays(plan.issued, random.pick([0, 1, 30])), valid_until: until,
      ended_on: endedOn, ended_as: plan.ends?.as ?? null, ended_by: plan.ends === null ? null : plan.ends.as === 'lapsed' ? '有效期届满' : `${plan.ends.year}年行政规范性文件清理结果`,
    }
  })
}

/** Each title once in an agency, in an order of its own. */
function titlesFor(random: Random, agency: DemoAgency): DocumentTitle[] {
  const matters = MATTERS_OF[agency.id]
  const order = DOCUMENT_TITLES.filter(({ subject }) => matters === undefined || matters.some((matter) => subject.startsWith(matter))).map((title) => ({ title, at: random.next() }))
  return order.sort((a, b) => a.at - b.at).map(({ title }) => title)
}

/** Normative documents of the root as planned, and a few of each department. Towns, villages and enterprises make none. */
export const documentRows = (seed: number): NewDocument[] => REPORTING.flatMap((agency) => {
  const random = Random.of(seed, `documents ${agency.id}`)
  if (agency.id !== ROOT && MATTERS_OF[agency.id] === undefined) return []
  return rowsOf(random, agency, agency.id === ROOT ? rootPlans(random) : smallPlans(random), titlesFor(random, agency))
})
