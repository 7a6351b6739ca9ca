import { sql, type Kysely } from 'kysely'
import type { Day } from '#shared/days'
import { markedText, snippetOf } from '../highlight.ts'
import type { SearchItem, Validity } from '../types.ts'
import type { Scored } from './best.ts'

type Row = Pick<SearchItem, 'address' | 'title' | 'docNo' | 'agency' | 'agencyName' | 'kind' | 'publishedOn'>
  & { id: number; body: string; effectiveOn: Day | null; outOfForceOn: Day | null; endedAs: 'repealed' | 'lapsed' | null }

function validityOf({ effectiveOn, outOfForceOn, endedAs }: Row, day: Day): Validity {
  if (outOfForceOn !== null && outOfForceOn <= day) return endedAs ?? 'lapsed'
  return effectiveOn !== null && effectiveOn > day ? 'not_yet' : 'in_force'
}

/** The documents of one page, in order, with the words marked. */
export async function itemsOf(db: Kysely<unknown>, best: readonly Scored[], words: readonly string[], day: Day): Promise<SearchItem[]> {
  if (best.length === 0) return []
  const { rows } = await sql<Row>`
    select id, address, title, body, doc_no as "docNo", agency, agency_name as "agencyName", kind, published_on as "publishedOn", effective_on as "effectiveOn",
      out_of_force_on as "outOfForceOn", ended_as as "endedAs" from site.search_document where id = any(${best.map(({ id }) => id)}::bigint[])`.execute(db)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return best.flatMap(({ id, score }): SearchItem[] => {
    const row = byId.get(id)
    if (!row) return []
    const { address, title, docNo, agency, agencyName, kind, publishedOn } = row
    return [{
      address, title, titleMarked: markedText(title, words), snippet: snippetOf(row.body, words), docNo, agency, agencyName, kind, publishedOn,
      validity: validityOf(row, day), score: Math.round(score * 1000) / 1000,
    }]
  })
}
