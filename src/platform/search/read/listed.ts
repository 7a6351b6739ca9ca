import { sql, type Kysely } from 'kysely'
import { columnsOf, type ColumnSource } from '../columns.ts'
import { bitsFor, setBit } from '../postings.ts'
import type { Matched } from './match.ts'

/** Documents found some other way than by their words, as a part of their own in which all are hits. */
export async function listed(db: Kysely<unknown>, ids: readonly number[]): Promise<Matched> {
  const { rows } = ids.length === 0 ? { rows: [] } : await sql<ColumnSource>`
    select id, address, kind, agency, agency_name as "agencyName", topic, title, doc_no as "docNo", published_on as "publishedOn", effective_on as "effectiveOn",
      out_of_force_on as "outOfForceOn", ended_as as "endedAs" from site.search_document where id = any(${[...ids]}::bigint[])`.execute(db)
  const hits = bitsFor(rows.length)
  rows.forEach((_, at) => { setBit(hits, at) })
  return { part: { columns: columnsOf(rows), dead: null, postings: new Map(), same: new Set() }, terms: [], hits }
}

/** The documents of that number (its key). */
export async function numbered(db: Kysely<unknown>, key: string): Promise<Matched> {
  const { rows } = await sql<{ id: number }>`select id from site.search_document where number_key = ${key} order by id desc limit 50`.execute(db)
  return listed(db, rows.map(({ id }) => id))
}
