import type { Kysely } from 'kysely'
import { tablesOf } from './tables.ts'

/** Proposals as a demonstration has them, sent by nobody. Gives their numbers. */
export const seedProposals = async (db: Kysely<unknown>, year: number, at: Date, all: readonly { readonly title: string; readonly reason: string; readonly place: string }[]): Promise<number[]> =>
  (await tablesOf(db).insertInto('commitments.proposal').values(all.map((one) => ({ ...one, year, receipt: null, person: null, at }))).returning('id').execute()).map(({ id }) => Number(id))
