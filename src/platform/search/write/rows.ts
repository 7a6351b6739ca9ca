import { sql, type Kysely } from 'kysely'
import type { ColumnSource } from '../columns.ts'
import type { Indexed } from '../document-signs.ts'
import { numberKey } from '../document-number.ts'
import { keptText } from '../normal.ts'
import { soundOf } from '../pinyin.ts'
import type { SearchDocument } from '../types.ts'

export type DocumentRow = ColumnSource & Indexed
type Prepared = Omit<DocumentRow, 'id'> & { readonly numberKey: string | null }

/** A document as it is kept and indexed. */
export function prepared(document: SearchDocument): Prepared {
  const title = keptText(document.title)
  const docNo = document.docNo === null ? null : keptText(document.docNo)
  const { full, initials } = soundOf(title.slice(0, 200))
  return { ...document, title, docNo, body: keptText(document.body), initials, pinyin: full, numberKey: docNo === null ? null : numberKey(docNo) }
}

/** Puts rows into the table of documents; gives them back with their numbers, in the same order. */
export async function insertRows(db: Kysely<unknown>, rows: readonly Prepared[]): Promise<DocumentRow[]> {
  const texts = (pick: (row: Prepared) => string | null) => sql`${rows.map(pick)}::text[]`
  const { rows: made } = await sql<{ id: number; address: string }>`
    insert into site.search_document (address, kind, agency, agency_name, topic, title, body, doc_no, number_key, published_on, effective_on, out_of_force_on, ended_as, initials, pinyin)
    select address, kind, agency, agency_name, topic, title, body, doc_no, number_key, published_on::date, effective_on::date, out_of_force_on::date, ended_as, initials, pinyin
    from unnest(${texts(({ address }) => address)}, ${texts(({ kind }) => kind)}, ${texts(({ agency }) => agency)}, ${texts(({ agencyName }) => agencyName)}, ${texts(({ topic }) => topic)},
      ${texts(({ title }) => title)}, ${texts(({ body }) => body)}, ${texts(({ docNo }) => docNo)}, ${texts((row) => row.numberKey)}, ${texts(({ publishedOn }) => publishedOn)},
      ${texts(({ effectiveOn }) => effectiveOn)}, ${texts(({ outOfForceOn }) => outOfForceOn)}, ${texts(({ endedAs }) => endedAs)}, ${texts(({ initials }) => initials)}, ${texts(({ pinyin }) => pinyin)})
      as given (address, kind, agency, agency_name, topic, title, body, doc_no, number_key, published_on, effective_on, out_of_force_on, ended_as, initials, pinyin)
    returning id, address`.execute(db)
  const ids = new Map(made.map(({ id, address }) => [address, id]))
  return rows.map((row) => ({ ...row, id: ids.get(row.address) ?? 0 }))
}

/** Documents as they stand in the table, for writing a segment; those that are gone are left out. */
export async function readRows(db: Kysely<unknown>, ids: readonly number[]): Promise<DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`
    select id, address, kind, agency, agency_name as "agencyName", topic, title, body, doc_no as "docNo", published_on as "publishedOn", effective_on as "effectiveOn",
      out_of_force_on as "outOfForceOn", ended_as as "endedAs", initials, pinyin
    from site.search_document where id = any(${[...ids]}::bigint[]) order by id`.execute(db)
  return rows
}
