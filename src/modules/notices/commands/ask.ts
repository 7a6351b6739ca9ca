import { randomBytes } from 'node:crypto'
import { act, type Kit } from '#platform/act'
import { sealAtRest, sealJson } from '#platform/crypto/at-rest'
import { systemActor } from '#platform/system-actor'
import { takenFromInbox, type InboxItem } from '#publishing'
import type { Scene } from '#platform/act'
import { afterQuiet } from '../domain/quiet.ts'
import { ASKS_A_DAY, type SubscriptionAsked } from '../domain/subscription.ts'
import { noticeSettings } from '../settings.ts'
import { tablesOf } from '../tables.ts'
import { contactHash, contactPurpose, keyPurpose } from '../tokens.ts'
import { keepKeywords } from './keep-keywords.ts'
import { rootAgency } from './root.ts'
import { writeLetters } from './write-letter.ts'

const DAY = 86_400_000

/** What somebody wants, as rows; keys of requests sealed, questions of keywords cut into words. */
async function addTargets(scene: Scene, home: string, subscription: number, { targets }: SubscriptionAsked): Promise<void> {
  const rows = targets.map(({ kind, value, label, key }) => ({
    subscription, kind, value, label, mark: null, since: null, sealed: key === undefined ? null : sealAtRest(home, keyPurpose(subscription, value), Buffer.from(key, 'base64')),
  }))
  await tablesOf(scene.db).insertInto('notices.target').values(rows).onConflict((conflict) => conflict.doNothing()).execute()
  await keepKeywords(scene.db, targets.flatMap(({ kind, value }) => (kind === 'keyword' ? [value] : [])))
}

/** Nobody is to be flooded in another's name: of an address that confirmed nothing, so many askings a day bring a message. */
async function tooMany(scene: Scene, way: string, hash: string): Promise<boolean> {
  const { n } = await tablesOf(scene.db).selectFrom('notices.subscription').select((eb) => eb.fn.countAll<number>().as('n')).where('way', '=', way as 'email').where('contact_hash', '=', hash)
    .where('asked_at', '>', new Date(scene.now.getTime() - DAY)).where('state', 'in', ['waiting', 'lapsed']).executeTakeFirstOrThrow()
  return Number(n) >= ASKS_A_DAY
}

/** Takes a subscription out of the inbox: it waits until its address confirms it. Phones are not rung at night even for that. */
export async function takeSubscription(kit: Kit, item: InboxItem, asked: SubscriptionAsked): Promise<void> {
  const root = await rootAgency(kit.db)
  await act(kit, systemActor(root, ['notices.ask']), 'notices.ask', root, async (scene) => {
    await takenFromInbox(scene, item.id)
    const hash = contactHash(kit.home, asked.way, asked.contact.address)
    if (await tooMany(scene, asked.way, hash)) return void await scene.record(item.receipt, { tooMany: true })
    const row = await tablesOf(scene.db).insertInto('notices.subscription').values({
      receipt: item.receipt, way: asked.way, contact_hash: hash, contact_sealed: sealJson(kit.home, contactPurpose(item.receipt), asked.contact), pace: asked.pace, state: 'waiting',
      nonce: randomBytes(12).toString('base64url'), asked_at: scene.now, confirmed_at: null, ended_at: null, erased_at: null,
    }).onConflict((conflict) => conflict.column('receipt').doNothing()).returning('id').executeTakeFirst()
    if (!row) return void await scene.record(item.receipt, { again: true })
    await addTargets(scene, kit.home, row.id, asked)
    const { quiet } = await noticeSettings(scene.db, kit.home)
    const dueAt = asked.way === 'sms' || asked.way === 'wechat' ? afterQuiet(scene.now, quiet) : scene.now
    await writeLetters(scene.db, [{ subscription: row.id, way: asked.way, kind: 'confirm', subject: 'confirm', version: 1, items: [], madeAt: scene.now, dueAt }])
    await scene.record(`subscription ${row.id}`, { receipt: item.receipt, way: asked.way, pace: asked.pace, targets: asked.targets.length })
    await scene.later('notices.send', {})
  })
}
