import { act, type Kit, type Scene } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { takenFromInbox, type InboxItem } from '#publishing'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { tidyContact } from '../domain/contact.ts'
import type { Way } from '../domain/subscription.ts'
import { tablesOf } from '../tables.ts'
import { contactHash } from '../tokens.ts'
import { subscriptionOf } from './confirm.ts'
import { rootAgency } from './root.ts'

/** Ends subscriptions: what waits to be sent is dropped, and after 30 days the address is forgotten. */
export async function endSubscriptions(scene: Scene, ids: readonly number[], how: string): Promise<void> {
  if (ids.length === 0) return
  const db = tablesOf(scene.db)
  await db.updateTable('notices.subscription').set({ state: 'off', ended_at: scene.now, ended_how: how }).where('id', 'in', [...ids]).where('state', 'in', ['waiting', 'active']).execute()
  await db.updateTable('notices.outbox').set({ state: 'dropped', reason: how }).where('subscription', 'in', [...ids]).where('state', '=', 'waiting').execute()
  await db.deleteFrom('notices.pending').where('subscription', 'in', [...ids]).execute()
}

/** One click in a mail, on its page, or by the reader's mail program (RFC 8058): everything of this address stops. Again changes nothing. */
export async function takeOff(kit: Kit, item: InboxItem, given: { readonly subscription: number; readonly mac: string }): Promise<void> {
  const root = await rootAgency(kit.db)
  await act(kit, systemActor(root, ['notices.off']), 'notices.off', root, async (scene) => {
    await takenFromInbox(scene, item.id)
    const row = await subscriptionOf(scene, kit.home, 'off', given)
    if (row.state !== 'off') await endSubscriptions(scene, [row.id], '本人退订')
    await scene.record(`subscription ${row.id}`, row.state === 'off' ? { again: true } : { way: row.way })
  })
}

/** Ends what an address holds, for somebody who asks the office by telephone. Nothing is shown of it but how many. */
export async function endForContact(kit: Kit, actor: Actor, input: { readonly way: Way; readonly contact: string }): Promise<number> {
  const root = await rootAgency(kit.db)
  return act(kit, actor, 'notices.end', root, async (scene) => {
    const hash = contactHash(kit.home, input.way, tidyContact(input.way, input.contact))
    const rows = await tablesOf(scene.db).selectFrom('notices.subscription').select('id').where('way', '=', input.way).where('contact_hash', '=', hash).where('state', 'in', ['waiting', 'active']).forUpdate().execute()
    if (rows.length === 0) throw new Refusal(422, ['这个地址没有生效的订阅，请核对接收方式和地址'])
    await endSubscriptions(scene, rows.map(({ id }) => id), '本人要求，工作人员代为退订')
    await scene.record(rows.map(({ id }) => `subscription ${id}`).join(' '), { way: input.way })
    return rows.length
  })
}
