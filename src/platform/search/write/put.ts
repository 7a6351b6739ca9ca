import { sql, type Kysely } from 'kysely'
import { eachSign, stretchesOfDocument } from '../document-signs.ts'
import { OFTEN, OFTEN_FROM } from '../signs.ts'
import type { SearchDocument } from '../types.ts'
import { lockSearch } from './lock.ts'
import { removeRows } from './remove.ts'
import { insertRows, prepared, type DocumentRow } from './rows.ts'
import { buildSegment, LARGEST_SEGMENT, sampleOf, writeSegment } from './segment.ts'

const AT_ONCE = 500
/** So many in one call are written as a segment straight away; fewer wait in the fresh table for the next settling. */
const STRAIGHT = 1000

/** Every sign of a document once, and once more where it stands there often. */
export function signsOf(row: DocumentRow): number[] {
  const times = new Map<number, number>()
  eachSign(row, stretchesOfDocument(row), (sign) => times.set(sign, (times.get(sign) ?? 0) + 1))
  return [...times].flatMap(([sign, n]) => (sign < OFTEN && n >= OFTEN_FROM ? [sign, OFTEN + sign] : [sign]))
}

async function putFresh(db: Kysely<unknown>, rows: readonly DocumentRow[]): Promise<void> {
  for (const row of rows) await sql`insert into site.search_fresh (document, signs) values (${row.id}, ${signsOf(row)}::bigint[])`.execute(db)
}

/** Takes documents into the search, or anew where their address is known. Within the gate's transaction: found as soon as it commits. */
export async function putSearchDocuments(db: Kysely<unknown>, documents: readonly SearchDocument[]): Promise<void> {
  const latest = [...new Map(documents.map((one) => [one.address, one])).values()]
  await lockSearch(db)
  for (let start = 0; start < latest.length; start += LARGEST_SEGMENT) {
    const share = latest.slice(start, start + LARGEST_SEGMENT)
    const rows: DocumentRow[] = []
    for (let at = 0; at < share.length; at += AT_ONCE) {
      const some = share.slice(at, at + AT_ONCE).map(prepared)
      await removeRows(db, some.map(({ address }) => address))
      rows.push(...await insertRows(db, some))
    }
    if (rows.length < STRAIGHT) await putFresh(db, rows)
    else await writeSegment(db, await buildSegment({ sample: sampleOf(rows), pieces: [rows] }))
  }
}
