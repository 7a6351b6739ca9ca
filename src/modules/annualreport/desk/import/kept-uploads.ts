import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'

export type KeptUpload = { readonly key: string; readonly name: string; readonly bytes: Uint8Array }
type Slip = { readonly account: string; readonly name: string; readonly at: number }

/** Long enough to read through what was recognised, short enough that nothing piles up. */
const KEPT_FOR = 60 * 60 * 1000
const GONE = '这个文件已不在：上传后只保留一小时，也只有上传的人能用。请重新上传'

const folder = (kit: Kit): string => join(kit.home, 'uploads')
const isKey = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** Whose file it is goes into its name, so that two people who upload the same file do not share one. */
const keyOf = (account: string, bytes: Uint8Array): string => createHash('sha256').update(`${account}\n`).update(bytes).digest('hex')

async function slipOf(kit: Kit, key: string): Promise<Slip | null> {
  try {
    return JSON.parse(await readFile(join(folder(kit), `${key}.json`), 'utf8')) as Slip
  } catch {
    return null
  }
}

async function sweep(kit: Kit): Promise<void> {
  for (const file of await readdir(folder(kit))) {
    const key = file.replace(/\.(?:json|bin)$/, '')
    const slip = isKey(key) ? await slipOf(kit, key) : null
    if (isKey(key) && (slip === null || kit.now().getTime() - slip.at > KEPT_FOR)) await rm(join(folder(kit), file), { force: true })
  }
}

/** Keeps an upload on the server between the page that reads it and the one that saves it: the browser gets only its name. */
export async function keepUpload(kit: Kit, actor: Actor, upload: { readonly name: string; readonly bytes: Uint8Array }): Promise<string> {
  const key = keyOf(actor.account, upload.bytes)
  const slip: Slip = { account: actor.account, name: upload.name, at: kit.now().getTime() }
  await mkdir(folder(kit), { recursive: true, mode: 0o700 })
  await sweep(kit)
  await writeFile(join(folder(kit), `${key}.json`), JSON.stringify(slip), { mode: 0o600 })
  await writeFile(join(folder(kit), `${key}.bin`), upload.bytes, { mode: 0o600 })
  return key
}

/** A kept upload, for the person who brought it and within the hour. */
export async function keptUpload(kit: Kit, actor: Actor, key: string): Promise<KeptUpload> {
  const slip = isKey(key) ? await slipOf(kit, key) : null
  if (slip === null || slip.account !== actor.account || kit.now().getTime() - slip.at > KEPT_FOR) throw new Refusal(404, [GONE])
  return { key, name: slip.name, bytes: new Uint8Array(await readFile(join(folder(kit), `${key}.bin`))) }
}

export const dropUpload = async (kit: Kit, key: string): Promise<void> => {
  await Promise.all(['json', 'bin'].map((ending) => rm(join(folder(kit), `${key}.${ending}`), { force: true })))
}
