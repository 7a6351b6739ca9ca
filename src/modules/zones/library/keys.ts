import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeOnce } from '#platform/crypto/keys'
import { Refusal } from '#shared/refusal'

const PRIVATE = 'zones.ed25519', PUBLIC = 'zones.ed25519.pub'
const at = (home: string, name: string): string => join(home, 'keys', name)

/** The office's key for libraries (Ed25519), made with the first bundle. */
function privateKey(home: string): KeyObject {
  if (!existsSync(at(home, PRIVATE))) {
    const pair = generateKeyPairSync('ed25519')
    writeOnce(home, PRIVATE, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim())
  }
  const key = createPrivateKey(readFileSync(at(home, PRIVATE), 'utf8'))
  writeOnce(home, PUBLIC, createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString().trim())
  return key
}

/** The public half, which the zone's machine is given once, by hand. */
export const publicKeyText = (home: string): string => createPublicKey(privateKey(home)).export({ type: 'spki', format: 'pem' }).toString()

export const signed = (home: string, bytes: Uint8Array): string => sign(null, bytes, privateKey(home)).toString('base64')

/** Refuses (403) what this key did not sign. */
export function mustBeSigned(bytes: Uint8Array, signature: string, publicKey: string): void {
  let good = false
  try { good = verify(null, bytes, createPublicKey(publicKey), Buffer.from(signature.trim(), 'base64')) } catch { good = false }
  if (!good) throw new Refusal(403, ['签名不对：资料包不是本单位制作的，或者在路上被改动过。没有装，请重新取包'])
}
