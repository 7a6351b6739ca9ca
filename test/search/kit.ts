import { sql, type Kysely } from 'kysely'
import type { SearchDocument } from '#platform/search/index'

/** Work as the gate does it: in one transaction, in its role. */
export const asGate = <T>(db: Kysely<unknown>, work: (db: Kysely<unknown>) => Promise<T>): Promise<T> => db.transaction().execute(async (transaction) => {
  await sql`set local role gongkai_gate`.execute(transaction)
  return work(transaction)
})

/** A document with everything that a test does not say. */
export const sample = (given: Partial<SearchDocument> & { address: string }): SearchDocument => ({
  kind: 'notice', agency: 'qingting', agencyName: '青汀市人民政府办公室', topic: null, title: '关于做好有关工作的通知', body: '', docNo: null, publishedOn: '2024-03-01',
  effectiveOn: null, outOfForceOn: null, endedAs: null, ...given,
})
