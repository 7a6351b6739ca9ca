import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { tablesOf } from '../tables.ts'

/** When each agency was last reminded of its report of a year. */
export const lastReminders = async (db: Kysely<unknown>, year: number): Promise<ReadonlyMap<AgencyId, string>> =>
  new Map((await tablesOf(db).selectFrom('annualreport.reminder').select(['agency', 'reminded_on']).where('year', '=', year).execute()).map((row) => [row.agency, row.reminded_on]))
