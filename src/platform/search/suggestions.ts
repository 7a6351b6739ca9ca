import { sql, type Kysely } from 'kysely'
import { comparedText, plainText, stretchesOf } from './normal.ts'
import { mayBePinyin } from './pinyin.ts'
import { eachBit, keepCommon, takeAway } from './postings.ts'
import { Best } from './read/best.ts'
import { partsFor } from './read/parts.ts'
import { idsThatSound } from './read/sounds.ts'
import { IN_TITLE, oneSign, pairsOf } from './signs.ts'

const LOOKED_AT = 200
const LONGEST = 40

/** The newest documents whose titles hold all neighbours of what was typed so far. */
async function idsByTitle(db: Kysely<unknown>, stretches: readonly string[]): Promise<number[]> {
  const signs = [...new Set(stretches.flatMap((text) => (text.length === 1 ? [oneSign(text.charCodeAt(0))] : pairsOf(text))))].map((sign) => IN_TITLE + sign)
  const newest = new Best(LOOKED_AT)
  for (const part of await partsFor(db, signs)) {
    const [first, ...others] = signs.map((sign) => part.postings.get(sign))
    if (!first) continue
    const bits = first.slice()
    for (const other of others) keepCommon(bits, other ?? new Uint32Array(bits.length))
    if (part.dead) takeAway(bits, part.dead)
    eachBit(bits, (at) => newest.offer(part.columns.published[at] ?? 0, 0, part.columns.ids[at] ?? 0))
  }
  return newest.list().map(({ id }) => id)
}

/** Titles for what somebody is typing, by its signs or by its pinyin: those that begin with it first, then the newest. */
export async function suggestions(db: Kysely<unknown>, typed: string, limit: number): Promise<string[]> {
  const text = comparedText(plainText(typed.slice(0, 4 * LONGEST))).slice(0, LONGEST)
  const stretches = stretchesOf(text)
  if (stretches.length === 0) return []
  const letters = text.replace(/[\s']/g, '')
  const byTitle = await idsByTitle(db, stretches)
  const ids = [...byTitle, ...(mayBePinyin(letters) ? await idsThatSound(db, letters) : [])]
  const { rows } = await sql<{ title: string }>`select title from site.search_document where id = any(${ids}::bigint[]) order by published_on desc, id desc`.execute(db)
  const sound = mayBePinyin(letters)
  const fits = rows.filter(({ title }) => sound || stretches.every((stretch) => comparedText(title).includes(stretch)))
  const begins = (title: string): number => (comparedText(title).startsWith(text) ? 0 : 1)
  return [...new Set(fits.map(({ title }) => title))].sort((a, b) => begins(a) - begins(b)).slice(0, limit)
}
