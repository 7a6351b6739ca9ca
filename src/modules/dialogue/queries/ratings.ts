import type { Kysely } from 'kysely'
import { momentOf } from '#shared/moments'
import { tablesOf } from '../tables.ts'

export type RatingLine = { readonly helpful: boolean; readonly words: string; readonly at: string }
/** What visitors wrote beside their opinion, newest first. */
export async function ratingWords(db: Kysely<unknown>, question: string): Promise<RatingLine[]> {
  const rows = await tablesOf(db).selectFrom('dialogue.rating').select(['helpful', 'words', 'at']).where('question', '=', question).where('words', '!=', '').orderBy('at', 'desc').limit(50).execute()
  return rows.map(({ helpful, words, at }) => ({ helpful, words, at: momentOf(at) }))
}
