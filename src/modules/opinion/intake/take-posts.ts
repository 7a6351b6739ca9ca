import { sql } from 'kysely'
import { act, type Kit, type Scene } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import type { AgencyId } from '#shared/actor'
import { shapeOf, type EventState } from '../domain/events.ts'
import { LEVEL_KEYS, levelOf } from '../domain/level.ts'
import type { RawPost } from '../domain/post.ts'
import { nextMinutes, type Cursor, type Source } from '../domain/source.ts'
import type { Taken } from '../domain/stream.ts'
import { raiseMatter } from '../commands/raise-matter.ts'
import { alarmRules } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { forgetStream, streamFor } from './stream-cache.ts'
import { writeBatch } from './write-batch.ts'

const DEED = 'opinion.take'
export type Outcome = { readonly taken: number; readonly repeated: number; readonly raised: number }
const LOCK = sql`select pg_advisory_xact_lock(hashtext('opinion.take'))`

/** Posts of the batch that are new: neither known nor twice in it. */
async function freshOf({ db }: Scene, posts: readonly RawPost[]): Promise<RawPost[]> {
  const bySource = Map.groupBy(posts, ({ source }) => source), known = new Set<string>()
  for (const [source, some] of bySource) for (const { key } of await tablesOf(db).selectFrom('opinion.post').select('key').where('source', '=', source).where('key', '=', sql<string>`any(${some.map((one) => one.key)})`).execute()) known.add(`${source} ${key}`)
  return posts.filter(({ source, key }) => { const name = `${source} ${key}`; return !known.has(name) && known.add(name) !== undefined })
}
/** Alarms of the events that moved: each level is raised once an event, and opens a matter where none is open. */
async function raise(scene: Scene, root: AgencyId, moved: readonly EventState[]): Promise<number> {
  const rules = await alarmRules(scene.db), tables = tablesOf(scene.db)
  let raised = 0
  for (const event of moved) {
    const rule = levelOf(shapeOf(event, event.last), rules)
    if (!rule) continue
    const { level } = await tables.selectFrom('opinion.event').select('level').where('id', '=', event.id).executeTakeFirstOrThrow()
    if (level !== null && LEVEL_KEYS.indexOf(rule.level) >= LEVEL_KEYS.indexOf(level as typeof rule.level)) continue
    await tables.updateTable('opinion.event').set({ level: rule.level }).where('id', '=', event.id).execute()
    await raiseMatter(scene, { root, event: event.id, title: event.title, level: rule.level, why: rule.words })
    raised += 1
  }
  return raised
}
type Batch = { readonly root: AgencyId; readonly posts: readonly RawPost[]; /** Of a polled source: moves together with what was read. */ readonly read?: { readonly source: Source; readonly cursor: Cursor } }
/** Takes a batch into the stream: posts, events, alarms and the source's cursor in one transaction, so that nothing is lost or doubled whenever the program ends. */
export async function takePosts(kit: Kit, { root, posts, read }: Batch): Promise<Outcome> {
  try {
    return await act(kit, systemActor(root, [DEED]), DEED, root, async (scene) => {
      await LOCK.execute(scene.db)
      const fresh = await freshOf(scene, posts), kept = await streamFor(kit.db, scene.db), taken: Taken[] = fresh.map((raw) => kept.stream.take(raw)), moved = new Map(taken.flatMap(({ event }) => (event ? [[event.id, event] as const] : [])))
      if (taken.length > 0) await writeBatch(scene.db, taken, [...moved.values()])
      const raised = await raise(scene, root, [...moved.values()])
      if (read) await tablesOf(scene.db).updateTable('opinion.source').set({ cursor: JSON.stringify(read.cursor) as never, failures: 0, last_error: '', last_at: scene.now, next_at: new Date(scene.now.getTime() + nextMinutes(read.source.everyMinutes, 0) * 60_000) }).where('id', '=', read.source.id).execute()
      await scene.record(read ? `source ${read.source.id}` : 'posts', { taken: taken.length, repeated: posts.length - fresh.length, raised })
      kept.lastPost = taken.at(-1)?.serial ?? kept.lastPost
      return { taken: taken.length, repeated: posts.length - fresh.length, raised }
    })
  } catch (error) {
    // The copy in memory went on, the tables did not.
    forgetStream(kit.db)
    throw error
  }
}
