import type { RequestRow } from '#requests'
import { addDays, type Day } from '#shared/days'
import { REPORTING, ROOT, type DemoAgency } from './agencies.ts'
import { workdayFrom, workdaysLater } from './calendar.ts'
import { ROOT_YEARS, type Closed, type RootYear } from './figures.ts'
import type { Random } from './random.ts'
import { SUBJECTS, SURNAMES, type ApplicantClass, type Outcome } from './words.ts'

type Case = { readonly received: Day; readonly closed: Day; readonly outcome: Outcome; readonly applicant: ApplicantClass }

const REPLY_WORKDAYS = 20 // 条例第三十三条
const CHANNEL_WEIGHTS = { internet: 62, signed_post: 26, in_person: 8, ordinary_post: 2, email: 2 } as const
const DEPARTMENT_WEIGHTS = {
  granted: 30, partial: 14, denied_third_party: 2, denied_internal: 2, denied_process: 2, denied_enforcement_file: 2, denied_inquiry: 5, unavailable_not_held: 28,
  unavailable_needs_creation: 3, rejected_petition: 3, rejected_duplicate: 3, other_no_correction: 3, other_other: 2,
} as const
const CLASS_WEIGHTS = { natural: 86, business: 8, legal: 3, charity: 1, research: 1, other: 1 } as const

const spread = (closed: Closed): { outcome: Outcome; applicant: ApplicantClass }[] =>
  closed.flatMap(([outcome, applicant, number]) => Array.from({ length: number }, () => ({ outcome, applicant })))

/** Received between early January and the middle of November, and closed in time within the year. */
function withinYear(random: Random, year: number, what: { outcome: Outcome; applicant: ApplicantClass }): Case {
  const received = workdayFrom(addDays(`${year}-01-02` as Day, random.between(0, 315)))
  return { ...what, received, closed: workdaysLater(received, random.between(3, REPLY_WORKDAYS)) }
}

/** Received in the last third of December, and closed in time in January or later. */
function overNewYear(random: Random, year: number, what: { outcome: Outcome; applicant: ApplicantClass }): Case {
  const received = workdayFrom(addDays(`${year}-12-21` as Day, random.between(0, 8)))
  return { ...what, received, closed: workdaysLater(received, random.between(12, REPLY_WORKDAYS)) }
}

const casesOf = (random: Random, year: number, { closed, carriedOut }: Pick<RootYear, 'closed' | 'carriedOut'>): Case[] =>
  [...spread(closed).map((what) => withinYear(random, year, what)), ...spread(carriedOut).map((what) => overNewYear(random, year, what))]

/** A department's or town's year: a handful of requests, a few of them open at the turn of the year. */
function smallYear(random: Random, busy: number): Pick<RootYear, 'closed' | 'carriedOut'> {
  const draw = (): readonly [Outcome, ApplicantClass, number] => [random.weighted<Outcome>(DEPARTMENT_WEIGHTS), random.weighted<ApplicantClass>(CLASS_WEIGHTS), 1]
  return { closed: Array.from({ length: random.between(0, busy) }, draw), carriedOut: Array.from({ length: busy > 6 ? random.between(0, 2) : 0 }, draw) }
}

function yearsOf(random: Random, agency: DemoAgency): Case[] {
  if (agency.id === ROOT) {
    const before = spread(ROOT_YEARS[2022]?.carriedIn ?? []).map((what) => overNewYear(random, 2021, what))
    return [...before, ...[2022, 2023, 2024].flatMap((year) => casesOf(random, year, ROOT_YEARS[year] ?? { closed: [], carriedOut: [] }))]
  }
  const busy = agency.id === 'zigui' || agency.id === 'zhujian' ? 40 : random.pick([3, 5, 9, 14])
  return [2022, 2023, 2024].flatMap((year) => casesOf(random, year, smallYear(random, busy)))
}

const applicantOf = (random: Random, applicant: ApplicantClass): string => {
  const surname = random.pick(SURNAMES)
  return { natural: `${surname}某`, business: `${surname}某有限公司`, research: `${surname}某研究所`, charity: `${surname}某公益协会`, legal: `${surname}某律师事务所`, other: `${surname}某合作社` }[applicant]
}
const prefixOf = (agency: DemoAgency): string => (agency.id === ROOT ? '青' : agency.shortName.replace(/^市/, '青'))

function rowsOf(random: Random, agency: DemoAgency, today: Day): Omit<RequestRow, 'version'>[] {
  const numbers = new Map<string, number>()
  return yearsOf(random, agency).filter(({ received }) => received <= today).sort((a, b) => (a.received < b.received ? -1 : 1)).map(({ received, closed, outcome, applicant }) => {
    const year = received.slice(0, 4)
    const number = (numbers.get(year) ?? 0) + 1
    numbers.set(year, number)
    const open = closed > today
    return {
      id: `${agency.id}-${year}-${String(number).padStart(4, '0')}`, number: `${prefixOf(agency)}公开申〔${year}〕${number}号`, agency: agency.id, channel: random.weighted(CHANNEL_WEIGHTS),
      applicant_class: applicant, applicant_masked: applicantOf(random, applicant), subject: random.pick(SUBJECTS), received_on: received, due_on: workdaysLater(received, REPLY_WORKDAYS),
      closed_on: open ? null : closed, outcome: open ? null : outcome, letter_number: open ? null : `${prefixOf(agency)}公开答〔${closed.slice(0, 4)}〕${number}号`,
    }
  })
}

/** All requests of the demo's three years as they stand on a day: what would be answered later is open. */
export const requestRows = (random: Random, today: Day): Omit<RequestRow, 'version'>[] => REPORTING.flatMap((agency) => rowsOf(random, agency, today))
