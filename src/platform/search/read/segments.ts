import { sql, type Kysely } from 'kysely'
import { unpackColumns, type Columns } from '../columns.ts'
import { bitsFor, type Bits } from '../postings.ts'

export type Held = { readonly columns: Columns; readonly dead: Bits; readonly deadCount: number }

/** Columns never change, and a key never comes again: only the dead are read anew, when there are more of them. About 40 bytes a document. */
const held = new Map<string, Held>()
const MOST = 400

const bitsOf = (bytes: Buffer, size: number): Bits => {
  const bits = bitsFor(size)
  new Uint8Array(bits.buffer).set(bytes.subarray(0, bits.byteLength))
  return bits
}

/** The columns of these segments as they stood when they were listed; null where one has changed since: then the search begins again. */
export async function columnsOfSegments(db: Kysely<unknown>, listed: readonly { key: string; dead: number }[]): Promise<Held[] | null> {
  const stale = listed.filter(({ key, dead }) => held.get(key)?.deadCount !== dead)
  if (stale.length > 0) {
    const fresh = stale.filter(({ key }) => !held.has(key)).map(({ key }) => key)
    const { rows } = await sql<{ key: string; columns: Buffer | null; dead: Buffer; count: number; size: number }>`
      select key, case when key = any(${fresh}::uuid[]) then columns end as columns, dead, dead_count as count, size
      from site.search_segment where key = any(${stale.map(({ key }) => key)}::uuid[])`.execute(db)
    for (const { key, columns, dead, count, size } of rows) {
      const known = columns === null ? held.get(key)?.columns : unpackColumns(columns)
      if (held.size >= MOST) held.clear()
      if (known) held.set(key, { columns: known, dead: bitsOf(dead, size), deadCount: count })
    }
  }
  const all = listed.flatMap(({ key, dead }) => { const one = held.get(key); return one && one.deadCount === dead ? [one] : [] })
  return all.length === listed.length ? all : null
}
