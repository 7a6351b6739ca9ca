import type { Kysely } from 'kysely'
import { loadItem } from '../store.ts'

/** What a move wants to have been seen. */
export const benefitVersion = async (db: Kysely<unknown>, id: string): Promise<number> => (await loadItem(db, id)).version
