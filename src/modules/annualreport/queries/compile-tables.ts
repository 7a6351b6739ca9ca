import type { Kysely } from 'kysely'
import { withAllBelow } from '#agencies'
import { annualCounts as countDisputes } from '#disputes'
import { annualCounts as countDocuments } from '#policies'
import { annualCounts as countRequests } from '#requests'
import type { AgencyId } from '#shared/actor'
import { fillTables } from '../domain/fill.ts'
import { editionOf } from '../domain/format.ts'
import type { ReportTables } from '../domain/tables.ts'
import { confirmedReturns } from '../returns/queries/confirmed-returns.ts'

export type Scope = 'own' | 'all'

/** 本级 is the agency alone, 汇总 the agency with all below it. */
export const agenciesInScope = async (db: Kysely<unknown>, agency: AgencyId, scope: Scope): Promise<readonly AgencyId[]> =>
  scope === 'own' ? [agency] : withAllBelow(db, agency)

/** The three tables of a year, counted from the registers and from what agencies confirmed in the yearly round. */
export async function compileTables(db: Kysely<unknown>, asked: { agency: AgencyId; year: number; scope: Scope }): Promise<ReportTables> {
  const agencies = await agenciesInScope(db, asked.agency, asked.scope)
  const [requests, disputes, documents, returns] = await Promise.all([
    countRequests(db, { agencies, year: asked.year }),
    countDisputes(db, { agencies, year: asked.year }),
    countDocuments(db, { agencies, year: asked.year }),
    confirmedReturns(db, { agencies, year: asked.year }),
  ])
  return fillTables(editionOf(asked.year), { requests, disputes, documents, returns })
}
