import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { RawPost } from '../src/modules/opinion/domain/post.ts'
import { takePosts } from '../src/modules/opinion/intake/take-posts.ts'
import { ROOT, seedTree } from '../test/entries/office.ts'
import { testDatabase } from '../test/kit/database.ts'
import { plantedStream } from './opinion-data.ts'

const BATCH = 1000
/** The whole way of a stream into PostgreSQL; the time of making the posts is not counted. */
export async function throughDatabase(n: number, share: number): Promise<{ readonly posts: number; readonly seconds: number }> {
  const database = await testDatabase(), kit = { db: database.office, home: mkdtempSync(join(tmpdir(), 'gongkai-opinion-')), now: () => new Date('2025-02-01T00:00:00Z'), reactions: {} }
  await seedTree(database.office)
  for (let i = 0; i < 12; i++) await sql`insert into opinion.source (id, kind, title, next_at) values (${`s${i}`}, 'manual', ${`来源${i}`}, now())`.execute(database.office)
  let batch: RawPost[] = [], spent = 0
  const flush = async (): Promise<void> => {
    const from = performance.now()
    await takePosts(kit, { root: ROOT, posts: batch })
    spent += performance.now() - from
    batch = []
  }
  for (const { post } of plantedStream(n, share)) {
    batch.push(post)
    if (batch.length === BATCH) await flush()
  }
  if (batch.length > 0) await flush()
  const { rows: [row] } = await sql<{ n: number }>`select count(*)::int as n from opinion.post`.execute(database.office)
  if (row?.n !== n) throw new Error(`${row?.n} of ${n} posts are there`)
  await database.drop()
  return { posts: n, seconds: spent / 1000 }
}
