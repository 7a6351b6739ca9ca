import { act, type Kit, type Scene } from '#platform/act'
import { openAtRest, openJson, sealAtRest, sealJson } from '#platform/crypto/at-rest'
import { systemActor } from '#platform/system-actor'
import { takenFromInbox, type InboxItem } from '#publishing'
import { Refusal } from '#shared/refusal'
import { CONFIRM_HOURS, type Contact } from '../domain/subscription.ts'
import { tablesOf, type SubscriptionRow } from '../tables.ts'
import { contactPurpose, keyPurpose, tokenHolds } from '../tokens.ts'
import { rootAgency } from './root.ts'

type Given = { readonly subscription: number; readonly mac: string }

/** The subscription that a link belongs to, held for this transaction. Refuses a link that was made up. */
export async function subscriptionOf(scene: Scene, home: string, kind: 'confirm' | 'off', { subscription, mac }: Given): Promise<SubscriptionRow> {
  const row = await tablesOf(scene.db).selectFrom('notices.subscription').selectAll().where('id', '=', subscription).forUpdate().executeTakeFirst()
  if (!row || !tokenHolds(home, kind, row, mac)) throw new Refusal(404, ['链接里的编号不是本系统发出的'])
  return row
}

type Active = { readonly id: number; readonly receipt: string }

/** Another subscription of the same address is already active: this one's wishes join it, so that nothing comes twice. */
async function join(scene: Scene, home: string, row: SubscriptionRow, { id: into, receipt }: Active): Promise<void> {
  const db = tablesOf(scene.db)
  const targets = await db.selectFrom('notices.target').selectAll().where('subscription', '=', row.id).execute()
  for (const { sealed, ...target } of targets) {
    const moved = sealed && sealAtRest(home, keyPurpose(into, target.value), openAtRest(home, keyPurpose(row.id, target.value), sealed))
    await db.insertInto('notices.target').values({ ...target, sealed: moved, subscription: into, since: scene.now }).onConflict((conflict) => conflict.doNothing()).execute()
  }
  await db.deleteFrom('notices.target').where('subscription', '=', row.id).execute()
  // What was asked for last says how often; a webhook's newest secret signs.
  const contact = row.contact_sealed && openJson<Contact>(home, contactPurpose(row.receipt), row.contact_sealed)
  await db.updateTable('notices.subscription').set({ pace: row.pace, ...(contact ? { contact_sealed: sealJson(home, contactPurpose(receipt), contact) } : {}) }).where('id', '=', into).execute()
  await db.updateTable('notices.subscription').set({ state: 'merged', confirmed_at: scene.now, ended_at: scene.now, ended_how: '并入同一地址的订阅', contact_sealed: null, contact_hash: null, erased_at: scene.now }).where('id', '=', row.id).execute()
}

/** Two links of one address that are opened at once wait for each other here. */
const activeOf = (scene: Scene, { way, contact_hash }: SubscriptionRow): Promise<Active | undefined> =>
  tablesOf(scene.db).selectFrom('notices.subscription').select(['id', 'receipt']).where('way', '=', way).where('contact_hash', '=', contact_hash).where('state', '=', 'active').forUpdate().executeTakeFirst()

/** The link in the message was opened and the button pressed: from now on it counts. A link works once, for three days; again changes nothing. */
export async function takeConfirmation(kit: Kit, item: InboxItem, given: Given): Promise<void> {
  const root = await rootAgency(kit.db)
  await act(kit, systemActor(root, ['notices.confirm']), 'notices.confirm', root, async (scene) => {
    await takenFromInbox(scene, item.id)
    const row = await subscriptionOf(scene, kit.home, 'confirm', given)
    const subject = `subscription ${row.id}`
    if (row.state !== 'waiting') return void await scene.record(subject, { again: true, state: row.state })
    if (scene.now.getTime() - row.asked_at.getTime() > CONFIRM_HOURS * 3_600_000) {
      await tablesOf(scene.db).updateTable('notices.subscription').set({ state: 'lapsed', ended_at: scene.now, ended_how: '三天内没有确认' }).where('id', '=', row.id).execute()
      return void await scene.record(subject, { tooLate: true })
    }
    const into = await activeOf(scene, row)
    if (into) await join(scene, kit.home, row, into)
    else {
      await tablesOf(scene.db).updateTable('notices.subscription').set({ state: 'active', confirmed_at: scene.now }).where('id', '=', row.id).execute()
      await tablesOf(scene.db).updateTable('notices.target').set({ since: scene.now }).where('subscription', '=', row.id).execute()
    }
    await scene.record(subject, into ? { way: row.way, joins: `subscription ${into.id}` } : { way: row.way })
    await scene.later('notices.match-cases', {})
  })
}
