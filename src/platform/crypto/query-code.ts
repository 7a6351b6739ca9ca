import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto'

/** Crockford's base 32: no I, L, O, U, which are taken for figures or make words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SIGNS = 12
const NONCE = 12, TAG = 16

/** Twelve signs, 60 bits, in three groups: what a citizen writes down. */
export function newQueryCode(): string {
  const signs = [...randomBytes(SIGNS)].map((byte) => ALPHABET[byte % 32]).join('')
  return signs.replace(/(.{4})(?=.)/g, '$1-')
}

/** Reads a code as people type it: full width, small letters, spaces, O for 0, I or L for 1. Null when it cannot be one. */
export function readQueryCode(text: string): string | null {
  const signs = text.normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}_.]/gu, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return signs.length === SIGNS && [...signs].every((sign) => ALPHABET.includes(sign)) ? signs.replace(/(.{4})(?=.)/g, '$1-') : null
}

const stretch = (secret: string): Promise<Buffer> => new Promise((resolve, reject) => {
  scrypt(secret, 'gongkai case view', 64, { N: 16_384, r: 8, p: 1 }, (error, key) => (error ? reject(error) : resolve(key)))
})

/** Where a case's page lies and the key that opens it: both follow from the code and the last four signs of the identity number, and neither leads back. */
export async function caseKey(code: string, lastFour: string): Promise<{ locator: string; key: Buffer }> {
  const stretched = await stretch(`${readQueryCode(code) ?? code}|${lastFour.normalize('NFKC').trim().toUpperCase()}`)
  return { locator: createHash('sha256').update('locator').update(stretched.subarray(32)).digest('base64url').slice(0, 32), key: stretched.subarray(0, 32) }
}

/** Seals what a citizen may see under the key of the query code. */
export function sealView(key: Uint8Array, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** Null where the key is another's or the bytes were changed. */
export function openView(key: Uint8Array, sealed: Uint8Array): Buffer | null {
  try {
    const bytes = Buffer.from(sealed)
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG }).setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()])
  } catch { return null }
}
