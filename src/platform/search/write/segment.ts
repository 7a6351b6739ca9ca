import { sql, type Kysely } from 'kysely'
import type { Block } from '../blocks.ts'
import { columnsOf, packColumns, type Columns } from '../columns.ts'
import { stretchesOfDocument } from '../document-signs.ts'
import { learnedOf } from '../learned.ts'
import { bitsFor, countBits, hasBit, setBit } from '../postings.ts'
import type { DocumentRow } from './rows.ts'
import { breathe, SegmentBuilder } from './segment-builder.ts'

/** A segment holds no more, so that an ordinal fits two bytes, and building one takes seconds and some 300 MB. */
export const LARGEST_SEGMENT = 16_384
const SAMPLE = 1500
const ROWS_AT_ONCE = 400

/** Where the documents come from: a list, or the table piece by piece, so that not all texts are in memory at once. */
export type Source = { readonly sample: readonly DocumentRow[]; readonly pieces: AsyncIterable<readonly DocumentRow[]> | Iterable<readonly DocumentRow[]> }
export type Built = { readonly columns: Columns; readonly blocks: readonly Block[] }

/** Every so many-th of a list. */
export const sampleOf = <T>(all: readonly T[]): T[] => {
  const step = Math.max(1, Math.floor(all.length / SAMPLE))
  return all.filter((_, at) => at % step === 0).slice(0, SAMPLE)
}

/** Makes a segment in memory. */
export async function buildSegment({ sample, pieces }: Source): Promise<Built> {
  const learned = learnedOf(sample.map(stretchesOfDocument))
  const builder = new SegmentBuilder(learned)
  const sources: Omit<DocumentRow, 'body'>[] = []
  for await (const rows of pieces) {
    for (const [at, { body, ...row }] of rows.entries()) {
      builder.add({ ...row, body })
      sources.push(row)
      if (at % 10 === 9) await breathe()
    }
  }
  return { columns: columnsOf(sources), blocks: await builder.finish() }
}

/**
 * Writes a built segment and moves its documents in, the fresh ones and those of the segments that it stands for. Those that were removed or moved
 * elsewhere meanwhile are dead in it from the beginning.
 */
export async function writeSegment(db: Kysely<unknown>, { columns, blocks }: Built, from: readonly number[] = [], lock: () => Promise<void> = async () => {}): Promise<void> {
  const { size, ids } = columns
  const { rows: [made] } = await sql<{ id: number }>`
    insert into site.search_segment (size, columns, dead) values (${size}, ${packColumns(columns)}, ${Buffer.alloc((size + 7) >>> 3)}) returning id`.execute(db)
  const segment = made?.id ?? 0
  for (let start = 0; start < blocks.length; start += ROWS_AT_ONCE) {
    const some = blocks.slice(start, start + ROWS_AT_ONCE)
    await sql`insert into site.search_block (segment, first_sign, bytes)
      select ${segment}::bigint, first_sign, bytes from unnest(${some.map(({ first }) => first)}::bigint[], ${some.map(({ bytes }) => Buffer.from(bytes))}::bytea[]) as given (first_sign, bytes)`.execute(db)
  }
  await lock()
  const { rows: moved } = await sql<{ ordinal: number }>`
    update site.search_document as d set segment = ${segment}, ordinal = given.ordinal
    from unnest(${[...ids]}::bigint[], ${Array.from(ids, (_, at) => at)}::integer[]) as given (id, ordinal) 
    where d.id = given.id and (d.segment is null or d.segment = any(${[...from]}::bigint[])) returning d.ordinal`.execute(db)
  await sql`delete from site.search_fresh where document = any(${[...ids]}::bigint[])`.execute(db)
  if (moved.length === size) return
  const alive = bitsFor(size)
  for (const { ordinal } of moved) setBit(alive, ordinal)
  const dead = bitsFor(size)
  for (let at = 0; at < size; at += 1) if (!hasBit(alive, at)) setBit(dead, at)
  await sql`update site.search_segment set dead = ${Buffer.from(dead.buffer)}, dead_count = ${countBits(dead)} where id = ${segment}`.execute(db)
}
