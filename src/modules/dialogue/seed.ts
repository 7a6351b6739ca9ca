import type { Kysely } from 'kysely'
import { tablesOf } from './tables.ts'

export type SeedRating = { readonly question: string; readonly helpful: number; readonly unhelpful: number; readonly words: readonly string[]; readonly at: Date }

/** Opinions that visitors left before this program knew them, for demonstrations: each under a browser of its own. */
export async function seedRatings(db: Kysely<unknown>, ratings: readonly SeedRating[]): Promise<void> {
  for (const { question, helpful, unhelpful, words, at } of ratings) {
    const rows = Array.from({ length: helpful + unhelpful }, (_, n) => ({ question, browser: `seed-${n}`, helpful: n < helpful, words: n < helpful ? '' : words[n - helpful] ?? '', at }))
    if (rows.length > 0) await tablesOf(db).insertInto('dialogue.rating').values(rows).execute()
    await tablesOf(db).updateTable('dialogue.question').set({ helpful, unhelpful }).where('id', '=', question).execute()
  }
}
