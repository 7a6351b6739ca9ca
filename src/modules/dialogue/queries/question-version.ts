import type { Kysely } from 'kysely'
import { loadQuestion } from '../store.ts'

/** Which version of a question stands now: who moves it says which one they saw. */
export const questionVersion = async (db: Kysely<unknown>, id: string): Promise<number> => (await loadQuestion(db, id)).version
