import type { Kit } from '#platform/act'
import { sealForOffice } from '#platform/crypto/keys'
import { sm3 } from '#platform/ledger/hash'
import { dropInInbox } from '#publishing'
import { canonicalJson } from '#shared/canonical-json'
import type { CitizenReply } from '../domain/submission.ts'

/** Seals what the applicant answers on the progress page and drops it into the inbox; the same page sent twice is one reply. */
export async function sendReply(kit: Kit, nonce: string, reply: Omit<CitizenReply, 'version' | 'at'>): Promise<{ receipt: string }> {
  const receipt = sm3(canonicalJson({ nonce, ...reply, attachments: reply.attachments.map(({ name, base64 }) => [name, sm3(base64)]) }))
  const full: CitizenReply = { version: 1, at: kit.now().toISOString(), ...reply }
  await dropInInbox(kit.db, { receipt, kind: 'reply', sealed: await sealForOffice(kit.home, Buffer.from(JSON.stringify(full))) })
  return { receipt }
}
