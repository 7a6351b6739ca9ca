import { sql, type Kysely } from 'kysely'
import { lockSearch } from './lock.ts'
import { readRows, type DocumentRow } from './rows.ts'
import { buildSegment, LARGEST_SEGMENT, sampleOf, writeSegment } from './segment.ts'

const AT_ONCE = 500
/** Fewer fresh documents than this are no burden to a search. */
const ENOUGH = 200

export type SegmentSize = { readonly id: number; readonly size: number; readonly dead: number }

/**
 * Which segments to write anew together with the fresh documents: the small ones, as long as each is at most twice what is gathered already, so that a document is written
 * a few times in its life and not daily; and any that is half dead.
 */
export function segmentsToMerge(fresh: number, segments: readonly SegmentSize[]): SegmentSize[] {
  const live = ({ size, dead }: SegmentSize): number => size - dead
  const half = segments.filter(({ size, dead }) => dead * 2 > size)
  let gathered = fresh + half.reduce((sum, one) => sum + live(one), 0)
  if (gathered === 0) return half
  const merged = [...half]
  for (const one of segments.filter((other) => !half.includes(other)).toSorted((a, b) => live(a) - live(b))) {
    if (live(one) > 2 * gathered || gathered + live(one) > LARGEST_SEGMENT) break
    merged.push(one)
    gathered += live(one)
  }
  return merged
}

async function idsToSettle(db: Kysely<unknown>, most: number, segments: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    (select document as id from site.search_fresh order by document limit ${most})
    union all (select id from site.search_document where segment = any(${[...segments]}::bigint[])) order by id`.execute(db)
  return rows.map(({ id }) => id)
}

async function* piecesOf(db: Kysely<unknown>, ids: readonly number[]): AsyncGenerator<readonly DocumentRow[]> {
  for (let start = 0; start < ids.length; start += AT_ONCE) yield readRows(db, ids.slice(start, start + AT_ONCE))
}

/**
 * Writes the fresh documents, and small or half dead segments with them, as one segment. Texts are read and turned round outside the lock;
 * only moving the documents in holds writers up. Answers with how many documents were written. Safe to run twice.
 */
export async function settleSearch(db: Kysely<unknown>, least: number = ENOUGH): Promise<number> {
  const { rows: segments } = await sql<SegmentSize>`select id, size, dead_count as dead from site.search_segment`.execute(db)
  const { rows: [count] } = await sql<{ fresh: number }>`select count(*) as fresh from site.search_fresh`.execute(db)
  const fresh = Math.min(count?.fresh ?? 0, LARGEST_SEGMENT)
  const merged = segmentsToMerge(fresh < least ? 0 : fresh, segments).map(({ id }) => id)
  if (fresh < least && merged.length === 0) return 0
  const ids = await idsToSettle(db, Math.max(0, LARGEST_SEGMENT - segments.filter(({ id }) => merged.includes(id)).reduce((sum, one) => sum + one.size - one.dead, 0)), merged)
  const built = ids.length === 0 ? null : await buildSegment({ sample: await readRows(db, sampleOf(ids)), pieces: piecesOf(db, ids) })
  await db.transaction().execute(async (transaction) => {
    await sql`set local role gongkai_gate`.execute(transaction)
    if (built) await writeSegment(transaction, built, merged, () => lockSearch(transaction))
    else await lockSearch(transaction)
    const { rows: left } = await sql<{ id: number }>`select id from site.search_segment where id = any(${merged}::bigint[]) for update`.execute(transaction)
    // Somebody else settled the same meanwhile: then nothing of this counts.
    if (left.length !== merged.length) throw new SettledMeanwhile('the segments were settled by another')
    await sql`delete from site.search_block where segment = any(${merged}::bigint[])`.execute(transaction)
    await sql`delete from site.search_segment where id = any(${merged}::bigint[])`.execute(transaction)
  }).catch((error: unknown) => { if (!(error instanceof SettledMeanwhile)) throw error })
  return ids.length
}

class SettledMeanwhile extends Error {}
