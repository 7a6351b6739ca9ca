import type { ApplicantClass, Outcome } from '#requests'
import { addDays, yearOf, type Day } from '#shared/days'
import { ROOT, type DemoAgency } from './agencies.ts'
import { workdayFrom, workdaysLater } from './calendar.ts'
import { ROOT_YEARS, type Closed, type RootYear } from './figures.ts'
import type { Random } from './random.ts'

export const REPLY_WORKDAYS = 20 // 条例第三十三条
const EXTENSION_WORKDAYS = 20 // 条例第三十三条: once, told to the applicant
const EXTENDED = 0.07, LATE = 0.01

type Result = { readonly outcome: Outcome; readonly applicant: ApplicantClass }
/** One request's life: when it came, until when it had to be answered, when it was. */
export type Case = Result & { readonly received: Day; readonly due: Day; readonly closed: Day }

const OUTCOME_WEIGHTS = {
  granted: 30, partial: 14, denied_third_party: 2, denied_internal: 2, denied_process: 2, unavailable_not_held: 28,
  unavailable_needs_creation: 3, unavailable_unclear: 1, rejected_petition: 3, rejected_duplicate: 3, other_no_correction: 3, other_other: 2,
} as const
/** Only who keeps a public register is asked for its entries, and only who enforces for the files of a case. */
const REGISTRARS = { denied_inquiry: 12 } as const, ENFORCERS = { denied_enforcement_file: 6 } as const
const ALSO: Readonly<Record<string, Readonly<Partial<Record<Outcome, number>>>>> = {
  zigui: { ...REGISTRARS, ...ENFORCERS }, shichang: { ...REGISTRARS, ...ENFORCERS }, zhujian: REGISTRARS, gongan: ENFORCERS, jiaotong: ENFORCERS, zhifa: ENFORCERS, shengtai: ENFORCERS, yingji: ENFORCERS,
}
const CLASS_WEIGHTS = { natural: 86, business: 8, legal: 3, charity: 1, research: 1, other: 1 } as const
/** About how many requests a year an office gets; the others a handful. */
const BUSY: Readonly<Record<string, number>> = { zigui: 46, zhujian: 38, jiaotong: 16, zhifa: 16, nongye: 14, shichang: 12, fagai: 12, linhe: 12, chengdong: 12 }

const spread = (closed: Closed): Result[] => closed.flatMap(([outcome, applicant, number]) => Array.from({ length: number }, () => ({ outcome, applicant })))

function answered(random: Random, received: Day, result: Result): Case {
  const fate = random.next()
  const due = workdaysLater(received, fate < EXTENDED ? REPLY_WORKDAYS + EXTENSION_WORKDAYS : REPLY_WORKDAYS)
  const days = fate < EXTENDED ? random.between(REPLY_WORKDAYS + 1, REPLY_WORKDAYS + EXTENSION_WORKDAYS - 3) : fate > 1 - LATE ? REPLY_WORKDAYS + random.between(1, 4) : random.between(3, REPLY_WORKDAYS)
  return { ...result, received, due, closed: workdaysLater(received, days) }
}

/** Received before the middle of December, and closed within the year. */
function withinYear(random: Random, year: number, result: Result): Case {
  for (;;) {
    const found = answered(random, workdayFrom(addDays(`${year}-01-02` as Day, random.between(0, 345))), result)
    if (yearOf(found.closed) === year) return found
  }
}

/** Received in the last third of December, and closed in time in January or later. */
function overNewYear(random: Random, year: number, result: Result): Case {
  const received = workdayFrom(addDays(`${year}-12-19` as Day, random.between(0, 9)))
  return { ...result, received, due: workdaysLater(received, REPLY_WORKDAYS), closed: workdaysLater(received, random.between(12, REPLY_WORKDAYS)) }
}

/** Received in the first week of the year in which the demo stands; still open then. */
function justReceived(random: Random, year: number, result: Result): Case {
  const received = workdayFrom(addDays(`${year}-01-02` as Day, random.between(0, 6)))
  return { ...result, received, due: workdaysLater(received, REPLY_WORKDAYS), closed: workdaysLater(received, random.between(8, REPLY_WORKDAYS)) }
}

/** A department's or town's year: some requests, a few of them open at the turn of the year. */
function smallYear(random: Random, agency: DemoAgency, busy: number): Pick<RootYear, 'closed' | 'carriedOut'> {
  const draw = (): readonly [Outcome, ApplicantClass, number] => [random.weighted<Outcome>({ ...OUTCOME_WEIGHTS, ...ALSO[agency.id] }), random.weighted<ApplicantClass>(CLASS_WEIGHTS), 1]
  return { closed: Array.from({ length: random.between(Math.floor(busy / 2), busy) }, draw), carriedOut: Array.from({ length: random.between(0, busy > 10 ? 3 : 1) }, draw) }
}

/** Every case of an agency in the demo's three years, and what came since. */
export function casesOf(random: Random, agency: DemoAgency): Case[] {
  const busy = BUSY[agency.id] ?? random.pick([2, 3, 5, 8])
  const yearOfAgency = (year: number) => (agency.id === ROOT ? ROOT_YEARS[year] : undefined) ?? smallYear(random, agency, busy)
  const before = agency.id === ROOT ? spread(ROOT_YEARS[2022]?.carriedIn ?? []) : spread(smallYear(random, agency, busy).carriedOut)
  const since = Array.from({ length: agency.id === ROOT ? 2 : random.between(0, busy > 10 ? 2 : 0) }, (): Result => ({ outcome: 'granted', applicant: 'natural' }))
  return [
    ...before.map((result) => overNewYear(random, 2021, result)),
    ...[2022, 2023, 2024].flatMap((year) => {
      const { closed, carriedOut } = yearOfAgency(year)
      return [...spread(closed).map((result) => withinYear(random, year, result)), ...spread(carriedOut).map((result) => overNewYear(random, year, result))]
    }),
    ...since.map((result) => justReceived(random, 2025, result)),
  ]
}
