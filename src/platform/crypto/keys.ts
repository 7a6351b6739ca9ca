import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import { Refusal } from '#shared/refusal'

const folder = (home: string): string => join(home, 'keys')
const read = (path: string): string => readFileSync(path, 'utf8').trim()

/** Writes a key once; who comes second keeps what the first wrote. */
export function writeOnce(home: string, name: string, text: string): void {
  mkdirSync(folder(home), { recursive: true, mode: 0o700 })
  try { writeFileSync(join(folder(home), name), `${text}\n`, { mode: 0o600, flag: 'wx' }) } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** The newest first; what is no identity is a remark. */
const identitiesIn = (path: string): string[] => read(path).split('\n').map((line) => line.trim()).filter((line) => line.startsWith('AGE-SECRET-KEY-'))

async function makeIdentity(home: string): Promise<void> {
  const identity = await generateIdentity()
  writeOnce(home, 'office.identity', identity)
  writeOnce(home, 'office.recipient', await identityToRecipient(identitiesIn(join(folder(home), 'office.identity'))[0] ?? ''))
}

/** The office's public key, to which the public side seals what citizens send. A portal on a machine of its own is given it by GONGKAI_OFFICE_RECIPIENT. */
export async function officeRecipient(home: string): Promise<string> {
  const given = process.env['GONGKAI_OFFICE_RECIPIENT']?.trim()
  if (given) return given
  const path = join(folder(home), 'office.recipient')
  if (!existsSync(path)) await makeIdentity(home)
  return read(path)
}

/**
 * A portal alone on its machine must be told the office's key: one that it made itself nobody at the office could open.
 * Throws where it was not told; to be asked at the start of a process that is portal only.
 */
export function requireOfficeRecipient(home: string): void {
  if (process.env['GONGKAI_OFFICE_RECIPIENT']?.trim() || existsSync(join(folder(home), 'office.recipient'))) return
  throw new Error('the portal alone needs the office’s public key: set GONGKAI_OFFICE_RECIPIENT to what stands in keys/office.recipient at the office')
}

const encrypters = new Map<string, Encrypter>()

/** Seals to the office's key (age format): what is sealed, the public side itself can no longer open. */
export async function sealForOffice(home: string, bytes: Uint8Array): Promise<Uint8Array> {
  const recipient = await officeRecipient(home)
  let encrypter = encrypters.get(recipient)
  if (!encrypter) {
    encrypter = new Encrypter()
    encrypter.addRecipient(recipient)
    encrypters.set(recipient, encrypter)
  }
  return encrypter.encrypt(bytes)
}

/** Opens what was sealed for this office; older identities stand below the newest in the file, one a line. Refuses (409) what was sealed for another or was tampered with. */
export async function openForOffice(home: string, sealed: Uint8Array): Promise<Uint8Array> {
  const path = process.env['GONGKAI_OFFICE_IDENTITY_FILE'] ?? join(folder(home), 'office.identity')
  if (!existsSync(path)) throw new Error(`the office's identity is not at ${path}`)
  const decrypter = new Decrypter()
  for (const line of identitiesIn(path)) decrypter.addIdentity(line)
  try { return await decrypter.decrypt(sealed) } catch {
    throw new Refusal(409, ['这份来件不是用本机关的公钥封存的，或者内容已被改动，无法打开'])
  }
}
