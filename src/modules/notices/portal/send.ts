import type { Kit } from '#platform/act'
import { sealForOffice } from '#platform/crypto/keys'
import { sm3 } from '#platform/ledger/hash'
import { dropInInbox } from '#publishing'
import { canonicalJson } from '#shared/canonical-json'
import type { SubscriptionAsked } from '../domain/subscription.ts'

const drop = async (kit: Kit, kind: string, receipt: string, what: object): Promise<void> => {
  await dropInInbox(kit.db, { receipt, kind, sealed: await sealForOffice(kit.home, Buffer.from(JSON.stringify(what))) })
}

/** Seals what is wished for and drops it into the inbox; the same form sent twice is one. */
export async function sendSubscription(kit: Kit, nonce: string, asked: Omit<SubscriptionAsked, 'version' | 'at'>): Promise<void> {
  await drop(kit, 'subscription', sm3(canonicalJson({ nonce, ...asked })), { version: 1, at: kit.now().toISOString(), ...asked })
}

/** Hands a link's token to the office, which alone can tell whether it is right. Pressed twice it is one. */
export const sendToken = (kit: Kit, kind: 'subscription-confirm' | 'subscription-off', token: string): Promise<void> => drop(kit, kind, sm3(`${kind} ${token}`), { token })
