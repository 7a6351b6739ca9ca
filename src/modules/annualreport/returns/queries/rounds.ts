import type { Kysely } from 'kysely'
import { allAgencies, type Agency } from '#agencies'
import { whereMay, type Actor } from '#shared/actor'
import { daysBetween, type Day } from '#shared/days'
import { returnOf, roundOf } from '../store.ts'
import { tablesOf, type AgencyReturn, type Round } from '../tables.ts'

export type BoardLine = { readonly agency: Agency; readonly one: AgencyReturn; /** Negative when overdue. */ readonly daysLeft: number }

/** All rounds, newest first. */
export const allRounds = async (db: Kysely<unknown>): Promise<Round[]> =>
  (await tablesOf(db).selectFrom('annualreport.round').selectAll().orderBy('year', 'desc').execute()).map(roundOf)

/** The returns of a round that this person may read, in the order of the tree. */
export async function linesOf(db: Kysely<unknown>, actor: Actor, round: Round, today: Day): Promise<BoardLine[]> {
  const where = whereMay(actor, 'annualreport.read')
  const [agencies, rows] = await Promise.all([
    allAgencies(db), tablesOf(db).selectFrom('annualreport.agency_return').selectAll().where('year', '=', round.year).execute(),
  ])
  const returns = new Map(rows.map((row) => [row.agency, returnOf(row)]))
  return agencies.filter(({ id }) => where === 'all' || where.includes(id)).flatMap((agency) => {
    const one = returns.get(agency.id)
    return one ? [{ agency, one, daysLeft: daysBetween(today, round.dueOn) }] : []
  })
}
