import type { Kit } from '#platform/act'
import { sealForOffice } from '#platform/crypto/keys'
import { sm3 } from '#platform/ledger/hash'
import { dropInInbox } from '#publishing'
import { canonicalJson } from '#shared/canonical-json'
import type { SentComment, SentRegistration, SentSurvey } from '../domain/submission.ts'

type Sent = { readonly 'consultation-comment': SentComment; readonly 'consultation-survey': SentSurvey; readonly 'hearing-registration': SentRegistration }
/** Seals what a visitor sends and drops it into the inbox; sent twice from one form it is one. Gives the receipt. */
export async function sendSubmission<K extends keyof Sent>(kit: Kit, kind: K, nonce: string, sent: Omit<Sent[K], 'version' | 'at'>): Promise<string> {
  const receipt = sm3(canonicalJson({ kind, nonce, sent })), whole = { version: 1, at: kit.now().toISOString(), ...sent }
  await dropInInbox(kit.db, { receipt, kind, sealed: await sealForOffice(kit.home, Buffer.from(JSON.stringify(whole))) })
  return receipt
}
