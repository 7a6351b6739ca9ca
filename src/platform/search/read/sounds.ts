import { sql, type Kysely } from 'kysely'
import { eachBit, keepCommon, takeAway, addAll, bitsFor, type Bits } from '../postings.ts'
import { soundSigns } from '../document-signs.ts'
import { IN_PINYIN } from '../signs.ts'
import { Best } from './best.ts'
import { listed } from './listed.ts'
import type { Matched } from './match.ts'
import { partsFor, type Part } from './parts.ts'

/** So many of the newest are looked at: letters are few, and many titles have the same. */
const MOST = 1500

function common(part: Part, signs: readonly number[]): Bits {
  const bits = signs.map((sign) => part.postings.get(IN_PINYIN + sign))
  const all = bits[0]?.slice() ?? bitsFor(part.columns.size)
  for (const more of bits) keepCommon(all, more ?? bitsFor(part.columns.size))
  return all
}

/** The documents whose title sounds like these letters, typed in full or as initials; newest first. */
export async function idsThatSound(db: Kysely<unknown>, letters: string): Promise<number[]> {
  const [initials, full] = [soundSigns(letters, ''), soundSigns('', letters)]
  const newest = new Best(MOST)
  for (const part of await partsFor(db, [...new Set([...initials, ...full])].map((sign) => IN_PINYIN + sign))) {
    const bits = common(part, initials)
    if (full.length > 0) addAll(bits, common(part, full))
    if (part.dead) takeAway(bits, part.dead)
    eachBit(bits, (at) => newest.offer(part.columns.published[at] ?? 0, 0, part.columns.ids[at] ?? 0))
  }
  const { rows } = await sql<{ id: number }>`select id from site.search_document where id = any(${newest.list().map(({ id }) => id)}::bigint[])
    and (strpos(initials, ${letters}) > 0 or strpos(pinyin, ${letters}) > 0) order by published_on desc, id desc`.execute(db)
  return rows.map(({ id }) => id)
}

/** The same as hits of a search. */
export const soundsLike = async (db: Kysely<unknown>, letters: string): Promise<Matched[]> => [await listed(db, await idsThatSound(db, letters))]
