import type { Kysely } from 'kysely'
import { findReport } from '../store.ts'

/** What a move on a report wants to have been seen; 0 where nothing is written yet. */
export const reportVersion = async (db: Kysely<unknown>, id: string, n: number): Promise<number> => (await findReport(db, id, n))?.version ?? 0
