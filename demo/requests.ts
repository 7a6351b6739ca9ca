import type { NewRequest } from '#requests'
import { yearOf, type Day } from '#shared/days'
import { bandsOf } from '#shared/min-hash'
import { REPORTING, ROOT, type DemoAgency } from './agencies.ts'
import { casesOf } from './cases.ts'
import { applicantOf } from './people.ts'
import { Random } from './random.ts'
import { subjectOf } from './subjects.ts'

const CHANNEL_WEIGHTS = { internet: 60, signed_post: 25, in_person: 8, email: 3, ordinary_post: 3, fax: 1 } as const
const byDay = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0)
const prefixOf = (agency: DemoAgency): string => (agency.id === ROOT ? '青' : agency.shortName.replace(/^市/, '青'))

/** Numbers from 1 in every year, in the order in which they are asked for. */
function counter(): (year: number) => number {
  const last = new Map<number, number>()
  return (year) => {
    const number = (last.get(year) ?? 0) + 1
    last.set(year, number)
    return number
  }
}

/** Letters are numbered by the year and in the order in which they went out. */
function withLetters(rows: readonly NewRequest[], prefix: string): NewRequest[] {
  const next = counter()
  const letters = new Map(rows.flatMap(({ id, closed_on }) => (closed_on ? [{ id, closed_on }] : [])).sort((a, b) => byDay(a.closed_on, b.closed_on))
    .map(({ id, closed_on }) => [id, `${prefix}公开答〔${yearOf(closed_on)}〕${next(yearOf(closed_on))}号`]))
  return rows.map((row) => ({ ...row, letter_number: letters.get(row.id) ?? null }))
}

function rowsOf(random: Random, agency: DemoAgency, today: Day): NewRequest[] {
  const next = counter()
  const rows = casesOf(random, agency).filter(({ received }) => received <= today).sort((a, b) => byDay(a.received, b.received)).map(({ received, due, closed, outcome, applicant }): NewRequest => {
    const year = yearOf(received)
    const number = next(year)
    const open = closed > today
    const subject = subjectOf(random, agency, year, outcome)
    return {
      id: `${agency.id}-${year}-${String(number).padStart(4, '0')}`, number: `${prefixOf(agency)}公开申〔${year}〕${number}号`, agency: agency.id, channel: random.weighted(CHANNEL_WEIGHTS),
      applicant_class: applicant, applicant_masked: applicantOf(random, applicant), subject, bands: bandsOf(subject), received_on: received, due_on: due,
      closed_on: open ? null : closed, outcome: open ? null : outcome, letter_number: null,
    }
  })
  return withLetters(rows, prefixOf(agency))
}

/** All requests of the demo's years as they stand on a day: what would be answered later is open. */
export const requestRows = (seed: number, today: Day): NewRequest[] => REPORTING.flatMap((agency) => rowsOf(Random.of(seed, `requests ${agency.id}`), agency, today))
