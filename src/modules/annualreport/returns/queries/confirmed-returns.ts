import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import type { ReturnFigures } from '../../domain/returns.ts'
import { figuresOf } from '../store.ts'
import { tablesOf } from '../tables.ts'

export type ConfirmedReturn = ReturnFigures & { readonly agency: AgencyId; readonly returnId: string; readonly state: 'confirmed' }

/** The figures of a year that a second person vouches for: only these are counted. */
export async function confirmedReturns(db: Kysely<unknown>, asked: { agencies: readonly AgencyId[] | 'all'; year: number }): Promise<ConfirmedReturn[]> {
  if (asked.agencies.length === 0) return []
  let query = tablesOf(db).selectFrom('annualreport.agency_return').selectAll().where('year', '=', asked.year).where('state', '=', 'confirmed').orderBy('agency')
  if (asked.agencies !== 'all') query = query.where('agency', 'in', asked.agencies)
  return (await query.execute()).flatMap((row): ConfirmedReturn[] => {
    const figures = figuresOf(row)
    return figures ? [{ agency: row.agency, returnId: row.id, state: 'confirmed', ...figures }] : []
  })
}
