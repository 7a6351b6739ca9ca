import type { Kysely } from 'kysely'
import { allAgencies } from '#agencies'
import type { AgencyId } from '#shared/actor'
import type { ReturnState } from '../../domain/returns.ts'
import { tablesOf } from '../tables.ts'

/** `state` is null where the agency was not asked, because no round was opened. */
export type MissingReturn = { readonly agency: AgencyId; readonly name: string; readonly state: ReturnState | null }

/** Whose figures a report of these agencies still lacks: asked and not confirmed; without any round, all that must report (条例49). */
export async function missingReturns(db: Kysely<unknown>, asked: { agencies: readonly AgencyId[] | 'all'; year: number }): Promise<MissingReturn[]> {
  const tables = tablesOf(db)
  const [all, round, rows] = await Promise.all([
    allAgencies(db),
    tables.selectFrom('annualreport.round').select('year').where('year', '=', asked.year).executeTakeFirst(),
    tables.selectFrom('annualreport.agency_return').select(['agency', 'state']).where('year', '=', asked.year).execute(),
  ])
  const states = new Map(rows.map(({ agency, state }) => [agency, state]))
  const wanted = all.filter(({ id }) => asked.agencies === 'all' || asked.agencies.includes(id))
  if (!round) return wanted.filter(({ reports, active }) => reports && active).map(({ id, shortName }) => ({ agency: id, name: shortName, state: null }))
  return wanted.flatMap(({ id, shortName }) => {
    const state = states.get(id)
    return state === undefined || state === 'confirmed' ? [] : [{ agency: id, name: shortName, state }]
  })
}
