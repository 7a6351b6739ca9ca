import { sql, type Kysely } from 'kysely'
import { addAll, bitsFor, setBit, type Bits } from '../postings.ts'
import type { Literal } from '../question.ts'
import { doubtsOf, hitsOf, type Matched } from './match.ts'

/** Reading more texts than this would take longer than anybody waits; beyond it a document with all the pieces counts as found, so none is lost. */
const MOST = 4000

async function holding(db: Kysely<unknown>, text: string, ids: readonly number[]): Promise<Set<number>> {
  const where = /[a-z]/.test(text) ? sql`strpos(lower(title), ${text}) > 0 or strpos(lower(coalesce(doc_no, '')), ${text}) > 0 or strpos(lower(body), ${text}) > 0`
    : sql`strpos(title, ${text}) > 0 or strpos(coalesce(doc_no, ''), ${text}) > 0 or strpos(body, ${text}) > 0`
  const { rows } = await sql<{ id: number }>`select id from site.search_document where id = any(${[...ids]}::bigint[]) and (${where})`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Looks into the texts where the index alone cannot tell, and leaves only what holds. */
export async function verified(db: Kysely<unknown>, matched: readonly Matched[], enough: number, within: (matched: Matched, at: number) => boolean): Promise<Matched[]> {
  const doubts = matched.map((one) => doubtsOf(one, (at) => within(one, at)))
  const byText = new Map<string, number[]>()
  doubts.forEach((some, part) => {
    for (const [{ text }, ats] of some) byText.set(text, [...(byText.get(text) ?? []), ...ats.map((at) => matched[part]?.part.columns.ids[at] ?? 0)])
  })
  if (byText.size === 0) return [...matched]
  const held = new Map<string, Set<number>>()
  let left = MOST
  for (const [text, ids] of byText) {
    const read = ids.slice(0, left)
    left -= read.length
    held.set(text, new Set([...await holding(db, text, read), ...ids.slice(read.length)]))
  }
  return matched.map((one, part) => settle(one, doubts[part] ?? new Map(), held, enough))
}

function settle({ part, terms, hits }: Matched, doubts: ReadonlyMap<Literal, readonly number[]>, held: ReadonlyMap<string, ReadonlySet<number>>, enough: number): Matched {
  if (doubts.size === 0) return { part, terms, hits }
  const settled = terms.map((one) => {
    const sure: Bits = one.sure.slice()
    for (const literal of one.doubtful.keys()) {
      const confirmed = bitsFor(part.columns.size)
      for (const at of doubts.get(literal) ?? []) if (held.get(literal.text)?.has(part.columns.ids[at] ?? 0)) setBit(confirmed, at)
      addAll(sure, confirmed)
    }
    return { ...one, sure, doubtful: new Map<Literal, Bits>() }
  })
  return { part, terms: settled, hits: hitsOf(part, settled, enough) }
}
