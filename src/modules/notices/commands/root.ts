import type { Kysely } from 'kysely'
import { allAgencies } from '#agencies'

/** The government at the root of the tree: subscriptions are its office's. */
export const rootAgency = async (db: Kysely<unknown>): Promise<string> => (await allAgencies(db)).find(({ parent }) => parent === null)?.id ?? ''
