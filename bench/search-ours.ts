import { sql, type Kysely } from 'kysely'
import { putSearchDocuments, search, type SearchDocument } from '#platform/search/index'
import { testDatabase, type TestDatabase } from '../test/kit/database.ts'

export const DAY = '2024-12-31'
const AT_ONCE = 16_384

export type Ours = { readonly database: TestDatabase; readonly seconds: number; readonly megabytes: { readonly index: number; readonly all: number }; readonly putMilliseconds: readonly number[] }

const asGate = <T>(db: Kysely<unknown>, work: (db: Kysely<unknown>) => Promise<T>): Promise<T> => db.transaction().execute(async (transaction) => {
  await sql`set local role gongkai_gate`.execute(transaction)
  return work(transaction)
})

/** Everything into our own index, as the gate does it; then some documents once more, one by one, as corrections come. */
export async function buildOurs(documents: readonly SearchDocument[]): Promise<Ours> {
  const database = await testDatabase()
  const began = performance.now()
  for (let start = 0; start < documents.length; start += AT_ONCE) await asGate(database.office, (db) => putSearchDocuments(db, documents.slice(start, start + AT_ONCE)))
  const seconds = (performance.now() - began) / 1000
  await sql`vacuum analyze site.search_document, site.search_block, site.search_segment`.execute(database.owner)
  const size = async (tables: readonly string[]): Promise<number> => {
    const { rows: [row] } = await sql<{ mb: number }>`select sum(pg_total_relation_size(one::regclass))::float8 / 1048576 as mb from unnest(${[...tables]}::text[]) as one`.execute(database.owner)
    return row?.mb ?? 0
  }
  const index = await size(['site.search_block', 'site.search_segment', 'site.search_fresh'])
  const putMilliseconds: number[] = []
  for (const one of documents.filter((_, at) => at % Math.ceil(documents.length / 60) === 0)) {
    const put = performance.now()
    await asGate(database.office, (db) => putSearchDocuments(db, [one]))
    putMilliseconds.push(performance.now() - put)
  }
  return { database, seconds, megabytes: { index, all: index + await size(['site.search_document']) }, putMilliseconds: putMilliseconds.sort((a, b) => a - b) }
}

/** One page as the portal asks for it, with total and facets. */
export const askOurs = (database: TestDatabase, q: string, size = 20, validity: 'all' | undefined = undefined) =>
  search(database.portal, { q, page: 1, size, day: DAY, validity })
