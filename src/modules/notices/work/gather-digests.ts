import { sql } from 'kysely'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { dayOf } from '#shared/days'
import { rootAgency } from '../commands/root.ts'
import { writeLetters } from '../commands/write-letter.ts'
import type { Item } from '../domain/item.ts'
import { afterQuiet } from '../domain/quiet.ts'
import type { Way } from '../domain/subscription.ts'
import { noticeSettings } from '../settings.ts'

const BATCH = 500
/** More lines nobody reads; the rest stands on the portal. */
const MOST_ITEMS = 50
type Row = { id: number; way: Way; items: readonly Item[] }

async function gatherSome(kit: Kit): Promise<number> {
  const root = await rootAgency(kit.db)
  const { quiet } = await noticeSettings(kit.db, kit.home)
  const { rows: [waits] } = await sql`select from notices.pending where due_at <= ${kit.now()} limit 1`.execute(kit.db)
  if (!waits) return 0
  return act(kit, systemActor(root, ['notices.gather']), 'notices.gather', root, async (scene) => {
    const { rows } = await sql<Row>`
      with due as (select s.id, s.way from notices.subscription s where s.state = 'active' and exists (select from notices.pending p where p.subscription = s.id and p.due_at <= ${scene.now}) order by s.id limit ${BATCH} for update skip locked),
      gone as (delete from notices.pending p using due where p.subscription = due.id and p.due_at <= ${scene.now} returning p.subscription, p.subject, p.version, p.item)
      select due.id, due.way, jsonb_agg(gone.item order by gone.subject, gone.version) as items from due join gone on gone.subscription = due.id group by due.id, due.way`.execute(scene.db)
    await writeLetters(scene.db, rows.map(({ id, way, items }) => ({
      subscription: id, way, kind: 'digest', subject: `digest ${dayOf(scene.now)} ${scene.now.getTime()}`, version: 1, items: items.slice(0, MOST_ITEMS), madeAt: scene.now, dueAt: afterQuiet(scene.now, quiet),
    })))
    await scene.record('digests', { letters: rows.length })
    if (rows.length > 0) await scene.later('notices.send', {})
    return rows.length
  })
}

/** Makes one message of all that waits for each subscription's digest and is due. The lines go and the message comes in one transaction. */
export async function gatherDigests(kit: Kit): Promise<void> {
  while (await gatherSome(kit) === BATCH) { /* the next ones */ }
}
