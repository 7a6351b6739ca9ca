import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import { OUTCOMES, type Outcome, type Remedy } from '../domain/outcome.ts'
import { annualCounts } from '../queries/annual-counts.ts'
import { periodOf, yearBefore, type Period } from './period.ts'
import { closedPiles, countIn, medianDays, ratings, receivedPiles, subjectWords, type ClosedPile, type Ratings, type ReceivedPile, type SubjectWord } from './queries.ts'
import { tableThree, type ThreeRow } from './table-three.ts'
import type { Agencies } from './where.ts'

/** The figures of a period that are set beside those of the year before. */
export type Summary = {
  readonly period: Period
  readonly received: number
  readonly closed: number
  readonly disclosed: number
  readonly timely: number
  readonly late: number
  readonly median: number | null
  readonly ratings: Ratings
}
export type AgencyLine = { readonly agency: AgencyId; readonly received: number; readonly closed: number; readonly timely: number; readonly late: number; readonly median: number | null }
export type Statistics = {
  readonly now: Summary
  readonly before: Summary
  readonly overdue: number
  readonly alarmed: number
  readonly three: readonly ThreeRow[]
  readonly classes: ReadonlyMap<string, number>
  readonly channels: ReadonlyMap<string, number>
  readonly months: readonly { readonly month: number; readonly received: number; readonly before: number; readonly closed: number }[]
  readonly agencies: readonly AgencyLine[]
  readonly remedies: ReadonlyMap<Remedy, number>
  readonly words: readonly SubjectWord[]
}

/** Sums of piles by one of their words. */
function sumsBy<Pile extends { readonly n: number }, Key>(piles: readonly Pile[], key: (pile: Pile) => Key): Map<Key, number> {
  const sums = new Map<Key, number>()
  for (const pile of piles) sums.set(key(pile), (sums.get(key(pile)) ?? 0) + pile.n)
  return sums
}
const all = <Pile>(piles: readonly Pile[], figure: (pile: Pile) => number): number => piles.reduce((sum, pile) => sum + figure(pile), 0)
const DISCLOSED: readonly Outcome[] = ['granted', 'partial']

type Raw = { readonly period: Period; readonly received: readonly ReceivedPile[]; readonly closed: readonly ClosedPile[]; readonly medians: ReadonlyMap<string, number>; readonly ratings: Ratings }

async function raw(db: Kysely<unknown>, agencies: Agencies, period: Period): Promise<Raw> {
  const asked = { agencies, period }
  const [received, closed, medians, rated] = await Promise.all([receivedPiles(db, asked), closedPiles(db, asked), medianDays(db, asked), ratings(db, asked)])
  return { period, received, closed, medians, ratings: rated }
}

const summary = ({ period, received, closed, medians, ratings: rated }: Raw): Summary => ({
  period, ratings: rated, received: all(received, ({ n }) => n), closed: all(closed, ({ n }) => n), median: medians.get('') ?? null,
  disclosed: all(closed.filter(({ outcome }) => DISCLOSED.includes(outcome)), ({ n }) => n),
  timely: all(closed, ({ timely }) => timely), late: all(closed, (pile) => pile.with_due - pile.timely),
})

function agencyLines({ received, closed, medians }: Raw): AgencyLine[] {
  const ids = new Set([...received, ...closed].map(({ agency }) => agency))
  return [...ids].map((agency) => {
    const own = closed.filter((pile) => pile.agency === agency)
    return {
      agency, received: all(received.filter((pile) => pile.agency === agency), ({ n }) => n), closed: all(own, ({ n }) => n),
      timely: all(own, ({ timely }) => timely), late: all(own, (pile) => pile.with_due - pile.timely), median: medians.get(agency) ?? null,
    }
  }).toSorted((a, b) => b.received - a.received || (a.agency < b.agency ? -1 : 1))
}

/** Everything the page and its downloads show for one year, at the agencies that this person may see. */
export async function gatherStatistics(db: Kysely<unknown>, asked: { readonly agencies: Agencies; readonly year: number; readonly today: Day }): Promise<Statistics> {
  const { agencies, year, today } = asked
  const period = periodOf(year, today)
  const [now, before, counts, overdue, alarmed, words] = await Promise.all([
    raw(db, agencies, period), raw(db, agencies, yearBefore(period)), annualCounts(db, { agencies, year }),
    countIn(db, agencies, 'overdue', year, today), countIn(db, agencies, 'alarmed', year, today), subjectWords(db, { agencies, period }, 20),
  ])
  const [received, receivedBefore, closed] = [sumsBy(now.received, ({ month }) => month), sumsBy(before.received, ({ month }) => month), sumsBy(now.closed, ({ month }) => month)]
  return {
    now: summary(now), before: summary(before), overdue, alarmed, words, three: tableThree(counts),
    classes: sumsBy(now.received, ({ column }) => column), channels: sumsBy(now.received, ({ channel }) => channel),
    months: Array.from({ length: 12 }, (_, at) => at + 1).map((month) => ({ month, received: received.get(month) ?? 0, before: receivedBefore.get(month) ?? 0, closed: closed.get(month) ?? 0 })),
    agencies: agencyLines(now), remedies: sumsBy(now.closed, ({ outcome }) => OUTCOMES[outcome].remedy as Remedy),
  }
}
