import type { Kysely } from 'kysely'
import { findCatalogue, loadItem } from '../store.ts'

/** What a step wants to have been seen. */
export const decisionVersion = async (db: Kysely<unknown>, id: string): Promise<number> => (await loadItem(db, id)).version
export const catalogueVersion = async (db: Kysely<unknown>, year: number): Promise<number> => (await findCatalogue(db, year))?.version ?? 0
