import * as signing from '#platform/crypto/signing'
import { Refusal } from '#shared/refusal'

const NAME = 'zones.ed25519'

/** The public half, which the zone's machine is given once, by hand. */
export const publicKeyText = (home: string): string => signing.publicKeyText(home, NAME)
export const signed = (home: string, bytes: Uint8Array): string => signing.signed(home, NAME, bytes)

/** Refuses (403) what this key did not sign. */
export function mustBeSigned(bytes: Uint8Array, signature: string, publicKey: string): void {
  if (!signing.isSigned(bytes, signature, publicKey)) throw new Refusal(403, ['签名不对：资料包不是本单位制作的，或者在路上被改动过。没有装，请重新取包'])
}
