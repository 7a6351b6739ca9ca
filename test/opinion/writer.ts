import { databaseOn, openPool, type Target } from '#platform/database/connection'
import { plantedStream } from '../../bench/opinion-data.ts'
import type { RawPost } from '../../src/modules/opinion/domain/post.ts'
import { takePosts } from '../../src/modules/opinion/intake/take-posts.ts'
import { sourceFrom } from '../../src/modules/opinion/store.ts'
import { tablesOf } from '../../src/modules/opinion/tables.ts'
import { ROOT } from '../entries/office.ts'

/** A reader in a process of its own, which a test kills: it takes the stream from where the cursor of the source stands. */
const [target = '', count = '0', batch = '0'] = process.argv.slice(2), pool = openPool(JSON.parse(target) as Target, 2), db = databaseOn(pool)
const kit = { db, home: '/nowhere', now: () => new Date('2025-02-01T00:00:00Z'), reactions: {} }
const source = async () => sourceFrom(await tablesOf(db).selectFrom('opinion.source').selectAll().where('id', '=', 's0').executeTakeFirstOrThrow())
let at = (await source()).cursor.uid ?? 0, waiting: RawPost[] = [], n = 0
for (const { post } of plantedStream(Number(count), 0.3)) {
  n += 1
  if (n <= at) continue
  waiting.push({ ...post, source: 's0' })
  if (waiting.length < Number(batch) && n < Number(count)) continue
  await takePosts(kit, { root: ROOT, posts: waiting, read: { source: await source(), cursor: { uid: n } } })
  at = n
  waiting = []
  process.stdout.write(`${n}\n`)
}
await pool.end()
