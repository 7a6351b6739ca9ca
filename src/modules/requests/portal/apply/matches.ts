import type { Kit } from '#platform/act'
import { searchTitles, type TitleMatch } from '#publishing'
import { likely, titleWords } from '../../domain/already-public.ts'

/** Published entries that are probably what is asked for. */
export async function publishedAlready(kit: Pick<Kit, 'db'>, text: string): Promise<TitleMatch[]> {
  const words = titleWords(text.slice(0, 200))
  return words.length === 0 ? [] : likely(words, await searchTitles(kit.db, words, 50))
}
