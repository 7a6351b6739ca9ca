import { sql } from 'kysely'
import type { Scene } from '#platform/act'
import type { Item } from '../domain/item.ts'
import { dueAt, type Timing } from '../domain/quiet.ts'
import { readersOf, type Key } from '../queries/readers.ts'

type Decided = { readonly at: Date; readonly keys: readonly Key[]; readonly subject: string; readonly version: number; readonly item: Item; readonly host: string }

/**
 * Decides in one go who is told of a publication: a message in the outbox for who wants it at once, a line for the digest of the others.
 * What was decided before is not decided again. Gives how many of each.
 */
export async function decide(scene: Scene, { quiet, digestMinute }: Timing, { at, keys, subject, version, item, host }: Decided): Promise<{ letters: number; digests: number }> {
  const due = (pace: 'at_once' | 'daily' | 'weekly'): Date => dueAt(scene.now, pace, { quiet, digestMinute })
  const letters = await sql`
    insert into notices.outbox (subscription, kind, subject, version, way, message_id, items, made_at, due_at)
    select s.id, 'notice', ${subject}, ${version}::int, s.way, replace(gen_random_uuid()::text, '-', '') || ${`@${host}`}, ${JSON.stringify([item])}::jsonb, ${scene.now}, ${due('at_once')}
    from (${readersOf(keys, at)}) reader join notices.subscription s on s.id = reader.subscription where s.state = 'active' and s.pace = 'at_once'
    on conflict (subscription, subject, version) do nothing`.execute(scene.db)
  const digests = await sql`
    insert into notices.pending (subscription, subject, version, item, due_at)
    select s.id, ${subject}, ${version}::int, ${JSON.stringify(item)}::jsonb, case s.pace when 'daily' then ${due('daily')}::timestamptz else ${due('weekly')}::timestamptz end
    from (${readersOf(keys, at)}) reader join notices.subscription s on s.id = reader.subscription where s.state = 'active' and s.pace <> 'at_once'
    on conflict do nothing`.execute(scene.db)
  return { letters: Number(letters.numAffectedRows ?? 0n), digests: Number(digests.numAffectedRows ?? 0n) }
}
