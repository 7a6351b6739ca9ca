import { sql, type Kysely } from 'kysely'
import { findInBlock } from '../blocks.ts'
import { columnsOf, type Columns, type ColumnSource } from '../columns.ts'
import { bitsFor, isSameAsParts, setBit, unpackInto, type Bits } from '../postings.ts'
import { columnsOfSegments } from './segments.ts'

/** A segment, or the fresh documents as one, as a search sees it: the postings of the signs that were asked for. */
export type Part = { readonly columns: Columns; readonly dead: Bits | null; readonly postings: ReadonlyMap<number, Bits>
  /** Learned words that stand wherever all their pairs do. */
  readonly same: ReadonlySet<number>
}

type Row = { part: 'segment' | 'block' | 'fresh'; segment: number; key: string | null; dead: number; sign: number; first: number; bytes: Buffer | null; signs: string[] | null }
type FreshRow = { columns: ColumnSource; signs: number[] }
const BEGINNINGS = 5

/** One statement, so that segments, postings and fresh documents are those of one moment. */
const statement = (signs: readonly number[]) => sql<Row>`
  select 'segment' as part, id as segment, key::text as key, dead_count as dead, null::bigint as sign, null::bigint as first, null::bytea as bytes, null::bigint[] as signs from site.search_segment
  union all
  select 'block', s.id, null, 0, wanted.sign, b.first_sign, b.bytes, null
  from site.search_segment as s cross join unnest(${[...signs]}::bigint[]) as wanted (sign)
  cross join lateral (select first_sign, bytes from site.search_block where segment = s.id and first_sign <= wanted.sign order by first_sign desc limit 1) as b
  union all
  select 'fresh', d.id, json_build_object('id', d.id, 'address', d.address, 'kind', d.kind, 'agency', d.agency, 'agencyName', d.agency_name, 'topic', d.topic, 'title', d.title, 'docNo', d.doc_no,
    'publishedOn', d.published_on, 'effectiveOn', d.effective_on, 'outOfForceOn', d.out_of_force_on, 'endedAs', d.ended_as)::text, 0, null, null, null, held.signs
  from (select document, array_agg(sign) as signs from site.search_fresh_holding(${[...signs]}::bigint[]) group by document) as held join site.search_document as d on d.id = held.document`

function freshPart(rows: readonly FreshRow[]): Part {
  const postings = new Map<number, Bits>()
  rows.forEach(({ signs }, at) => {
    for (const sign of signs) {
      const bits = postings.get(sign) ?? bitsFor(rows.length)
      setBit(bits, at)
      postings.set(sign, bits)
    }
  })
  return { columns: columnsOf(rows.map(({ columns }) => columns)), dead: null, postings, same: new Set() }
}

function postingsOf(blocks: readonly Row[], size: number): Pick<Part, 'postings' | 'same'> {
  const postings = new Map<number, Bits>()
  const same = new Set<number>()
  for (const { sign, first, bytes } of blocks) {
    const packed = bytes ? findInBlock({ first, bytes }, sign) : undefined
    if (packed && isSameAsParts(packed)) same.add(sign)
    else if (packed) postings.set(sign, unpackInto(bitsFor(size), packed))
  }
  return { postings, same }
}

/** Everything that the index knows of these signs. */
export async function partsFor(db: Kysely<unknown>, signs: readonly number[]): Promise<Part[]> {
  for (let left = BEGINNINGS; left > 0; left -= 1) {
    const { rows } = await statement(signs).execute(db)
    const segments = rows.filter(({ part }) => part === 'segment').map(({ segment, key, dead }) => ({ segment, key: key ?? '', dead }))
    const held = await columnsOfSegments(db, segments)
    if (held === null) continue
    const blocks = Map.groupBy(rows.filter(({ part }) => part === 'block'), ({ segment }) => segment)
    const parts = segments.flatMap(({ segment }, at): Part[] => {
      const one = held[at]
      return one ? [{ columns: one.columns, dead: one.deadCount > 0 ? one.dead : null, ...postingsOf(blocks.get(segment) ?? [], one.columns.size) }] : []
    })
    const fresh = rows.filter(({ part }) => part === 'fresh').map(({ key, signs: has }) => ({ columns: JSON.parse(key ?? '{}') as ColumnSource, signs: (has ?? []).map(Number) }))
    return fresh.length === 0 ? parts : [...parts, freshPart(fresh)]
  }
  throw new Error('the search index changed under every reading of it')
}
