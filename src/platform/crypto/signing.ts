import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeOnce } from './keys.ts'

const at = (home: string, name: string): string => join(home, 'keys', name)

/** A key of the office (Ed25519), made when it is first needed; its public half lies beside it as `.pub`. */
function privateKey(home: string, name: string): KeyObject {
  if (!existsSync(at(home, name))) {
    const pair = generateKeyPairSync('ed25519')
    writeOnce(home, name, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim())
  }
  const key = createPrivateKey(readFileSync(at(home, name), 'utf8'))
  writeOnce(home, `${name}.pub`, createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString().trim())
  return key
}

/** The public half as PEM, which is given to others once, by hand. */
export const publicKeyText = (home: string, name: string): string => createPublicKey(privateKey(home, name)).export({ type: 'spki', format: 'pem' }).toString()

/** The signature of these bytes, base64. */
export const signed = (home: string, name: string, bytes: Uint8Array): string => sign(null, bytes, privateKey(home, name)).toString('base64')

/** Did this key sign these bytes? What cannot be read is no. */
export function isSigned(bytes: Uint8Array, signature: string, publicKey: string): boolean {
  try { return verify(null, bytes, createPublicKey(publicKey), Buffer.from(signature.trim(), 'base64')) } catch { return false }
}
