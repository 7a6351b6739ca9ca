import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeOnce } from './keys.ts'

type Keys = { readonly newest: string; readonly all: ReadonlyMap<string, Buffer>; readonly hashKey: Buffer }
const ID_LENGTH = 8, NONCE = 12, TAG = 16

const newLine = (): string => `${randomBytes(4).toString('hex')} ${randomBytes(32).toString('base64')}`
const loaded = new Map<string, Keys>()

/** The keys of data at rest, newest first, one a line: `id base64`. A new line on top rotates; the old ones still open what they sealed. */
function keysOf(home: string): Keys {
  const path = process.env['GONGKAI_DATA_KEYS_FILE'] ?? join(home, 'keys', 'data.keys')
  const known = loaded.get(path)
  if (known) return known
  if (!existsSync(path)) writeOnce(home, 'data.keys', newLine())
  const lines = readFileSync(path, 'utf8').trim().split('\n').map((line) => line.trim().split(/\s+/))
  const all = new Map(lines.map(([id = '', key = '']) => [id, Buffer.from(key, 'base64')]))
  const [newest = '', first = ''] = [lines[0]?.[0], lines.at(-1)?.[1]]
  if ([...all].some(([id, key]) => id.length !== ID_LENGTH || key.length !== 32)) throw new Error(`${path} does not hold keys of 32 bytes`)
  // The hash key follows from the oldest key, so that rotation does not make known applicants strangers.
  const keys = { newest, all, hashKey: Buffer.from(hkdfSync('sha256', Buffer.from(first, 'base64'), '', 'gongkai keyed hash', 32)) }
  loaded.set(path, keys)
  return keys
}

/** AES-256-GCM: key id, nonce, tag, text. `purpose` is bound to it, so that a sealed text cannot be moved to another place. */
export function sealAtRest(home: string, purpose: string, bytes: Uint8Array): Buffer {
  const { newest, all } = keysOf(home)
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', all.get(newest) ?? Buffer.alloc(0), nonce).setAAD(Buffer.from(purpose))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([Buffer.from(newest, 'latin1'), nonce, cipher.getAuthTag(), body])
}

/** Opens what was sealed for the same purpose; throws where the key is gone or the bytes were changed. */
export function openAtRest(home: string, purpose: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed)
  const id = bytes.subarray(0, ID_LENGTH).toString('latin1')
  const key = keysOf(home).all.get(id)
  if (!key) throw new Error(`the key ${id} that sealed this is not in the key file`)
  const nonce = bytes.subarray(ID_LENGTH, ID_LENGTH + NONCE)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(ID_LENGTH + NONCE, ID_LENGTH + NONCE + TAG))
  return Buffer.concat([decipher.update(bytes.subarray(ID_LENGTH + NONCE + TAG)), decipher.final()])
}

export const sealJson = (home: string, purpose: string, value: unknown): Buffer => sealAtRest(home, purpose, Buffer.from(JSON.stringify(value)))
export const openJson = <T>(home: string, purpose: string, sealed: Uint8Array): T => JSON.parse(openAtRest(home, purpose, sealed).toString('utf8')) as T

/** A keyed hash: the same text is known again, and nobody without the key can try texts out. */
export const keyedHash = (home: string, text: string): string => createHmac('sha256', keysOf(home).hashKey).update(text).digest('base64url').slice(0, 24)
