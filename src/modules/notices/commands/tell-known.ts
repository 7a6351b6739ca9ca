import { randomBytes } from 'node:crypto'
import type { Scene } from '#platform/act'
import { sealJson } from '#platform/crypto/at-rest'
import { tidyContact, wrongContact } from '../domain/contact.ts'
import type { Item } from '../domain/item.ts'
import type { Way } from '../domain/subscription.ts'
import { tablesOf } from '../tables.ts'
import { contactHash, contactPurpose } from '../tokens.ts'
import { writeLetters } from './write-letter.ts'

export type Told = { readonly way: Way; readonly address: string; readonly item: Item; /** What the message is about: it is sent once. */ readonly subject: string; readonly version: number }

/** The subscription under which an address that the office itself keeps is written to; null where its holder said stop. */
async function subscriptionFor(scene: Scene, home: string, way: Way, address: string): Promise<number | null> {
  const db = tablesOf(scene.db), hash = contactHash(home, way, address)
  const known = await db.selectFrom('notices.subscription').select(['id', 'state']).where('way', '=', way).where('contact_hash', '=', hash).where('state', 'in', ['active', 'off']).orderBy('id', 'desc').executeTakeFirst()
  if (known) return known.state === 'active' ? known.id : null
  const receipt = `office ${randomBytes(12).toString('hex')}`
  const { id } = await db.insertInto('notices.subscription').values({
    receipt, way, contact_hash: hash, contact_sealed: sealJson(home, contactPurpose(receipt), { address }), pace: 'at_once', state: 'active', nonce: randomBytes(12).toString('base64url'), asked_at: scene.now, confirmed_at: scene.now, ended_at: null, erased_at: null,
  }).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Writes to somebody whose address the office keeps for its own business, within the deed that decides it; gives whether they will be told. Whoever unsubscribed is left alone. */
export async function tellKnown(scene: Scene, home: string, { way, address: typed, item, subject, version }: Told): Promise<boolean> {
  const address = tidyContact(way, typed)
  if (wrongContact(way, address)) return false
  const subscription = await subscriptionFor(scene, home, way, address)
  if (subscription === null) return false
  await writeLetters(scene.db, [{ subscription, way, kind: 'notice', subject, version, items: [item], madeAt: scene.now, dueAt: scene.now }])
  await scene.later('notices.send', {})
  return true
}
