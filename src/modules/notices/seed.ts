import { randomBytes } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { sealJson } from '#platform/crypto/at-rest'
import { latestPublications } from '#publishing'
import { keepKeywords } from './commands/keep-keywords.ts'
import { newMessageId } from './commands/write-letter.ts'
import type { Pace, Way } from './domain/subscription.ts'
import type { Target } from './domain/target.ts'
import { tablesOf } from './tables.ts'
import { contactHash, contactPurpose } from './tokens.ts'

export type SeededReader = {
  readonly way: Way; readonly address: string; readonly pace: Pace; readonly targets: readonly Target[]; readonly at: Date; readonly confirmed: boolean
  readonly letters: readonly { readonly title: string; readonly address: string; readonly at: Date; readonly failed?: string }[]
}

/** Readers as a demonstration has them, with what was sent to them before its morning. */
export async function seedReaders(db: Kysely<unknown>, home: string, readers: readonly SeededReader[], senderHost = 'www.qingting.gov.cn'): Promise<void> {
  const tables = tablesOf(db)
  for (const [n, { way, address, pace, targets, at, confirmed, letters }] of readers.entries()) {
    const receipt = `seed ${n} ${randomBytes(6).toString('hex')}`
    const { id } = await tables.insertInto('notices.subscription').values({
      receipt, way, contact_hash: contactHash(home, way, address), contact_sealed: sealJson(home, contactPurpose(receipt), { address, ...(way === 'webhook' ? { secret: randomBytes(24).toString('base64url') } : {}) }), pace, state: confirmed ? 'active' : 'waiting',
      nonce: randomBytes(12).toString('base64url'), asked_at: at, confirmed_at: confirmed ? at : null, ended_at: null, erased_at: null,
    }).returning('id').executeTakeFirstOrThrow()
    await tables.insertInto('notices.target').values(targets.map((target) => ({ ...target, subscription: id, sealed: null, mark: null, since: confirmed ? at : null }))).execute()
    for (const letter of letters) {
      await tables.insertInto('notices.outbox').values({
        subscription: id, kind: 'notice', subject: letter.address, version: 1, way, message_id: newMessageId(senderHost), items: JSON.stringify([{ address: letter.address, title: letter.title, act: 'publish', agencyName: '', column: '', on: letter.at.toISOString().slice(0, 10) }]),
        state: letter.failed ? 'failed' : 'sent', reason: letter.failed ?? '', attempts: 1, made_at: letter.at, due_at: letter.at, claim: null, claimed_until: null, sent_at: letter.failed ? null : letter.at,
      }).onConflict((conflict) => conflict.doNothing()).execute()
    }
  }
  await keepKeywords(db, readers.flatMap(({ targets }) => targets.flatMap(({ kind, value }) => (kind === 'keyword' ? [value] : []))))
  // What was published before the demonstration's morning is no news to anybody.
  const [last] = await latestPublications(db, 1)
  await sql`update notices.state set publication = greatest(publication, ${last?.id ?? 0}::bigint)`.execute(db)
}
