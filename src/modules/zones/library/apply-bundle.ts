import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, readFile, readlink, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sm3 } from '#platform/ledger/hash'
import { Refusal } from '#shared/refusal'
import { readManifest, reasonsNotToApply, type LibraryFile, type Manifest } from '../domain/manifest.ts'
import { mustBeSigned } from './keys.ts'
import { holding } from './lock.ts'

export type ApplyBundle = { readonly bundle: string; readonly to: string; /** The office's public key (PEM); needed the first time, then the one that stands there holds. */ readonly key?: string | undefined }
export type Applied = { readonly manifest: Manifest; readonly fresh: number; readonly kept: number; readonly removed: number; /** It stood there already. */ readonly again: boolean }

const version = (number: number): string => `${String(number).padStart(6, '0')}`
const readManifestAt = async (folder: string): Promise<{ bytes: Buffer; signature: string; manifest: Manifest; hash: string } | null> => {
  const bytes = await readFile(join(folder, 'manifest.json')).catch(() => null)
  if (!bytes) return null
  return { bytes, signature: await readFile(join(folder, 'manifest.sig'), 'utf8').catch(() => ''), manifest: readManifest(bytes.toString('utf8')), hash: sm3(bytes) }
}
async function standingAt(to: string) {
  const at = await readlink(join(to, 'current')).catch(() => null)
  return at === null ? null : readManifestAt(join(to, at))
}
const rightAt = async (path: string, { size, sm3: hash }: LibraryFile): Promise<boolean> => {
  const bytes = await readFile(path).catch(() => null)
  return bytes !== null && bytes.length === size && sm3(bytes) === hash
}

/** The key is trusted once, by hand; from then on a bundle with another key is a stranger's. */
async function trustedKey({ to, key }: ApplyBundle): Promise<string> {
  const pinned = await readFile(join(to, 'key.pub'), 'utf8').catch(() => null)
  if (pinned !== null && key !== undefined && pinned.trim() !== key.trim()) throw new Refusal(403, ['给出的公钥与这里第一次登记的不同；确实换了公钥的，请先核对来源，再删去 key.pub 重新登记'])
  const chosen = pinned ?? key
  if (chosen === undefined) throw new Refusal(422, ['第一次安装要用 --key 给出制作单位的公钥文件（制作单位数据目录 keys/zones.ed25519.pub），以后不用再给'])
  return chosen
}

/** Every carried file is looked at before anything is touched. */
async function mustBeWhole(bundle: string, manifest: Manifest): Promise<void> {
  const files = new Map(manifest.files.map((file) => [file.path, file])), bad: string[] = []
  for (const path of manifest.carried) {
    const file = files.get(path)
    if (!file || !await rightAt(join(bundle, 'files', path), file)) bad.push(path)
  }
  if (bad.length > 0) throw new Refusal(422, [`资料包里有 ${bad.length} 个文件缺少或被改动过（${bad.slice(0, 5).join('、')}${bad.length > 5 ? '……' : ''}），没有装，请重新取包`])
}

async function settle(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try { await handle.sync() } finally { await handle.close() }
}

/** Builds the new version beside the old; what an interrupted run has brought already is not brought again. */
async function build(part: string, bundle: string, before: string | null, manifest: Manifest): Promise<{ fresh: number; kept: number }> {
  const carried = new Set(manifest.carried)
  let fresh = 0, kept = 0
  for (const file of manifest.files) {
    const target = join(part, 'library', file.path)
    if (carried.has(file.path)) fresh += 1
    else kept += 1
    if (await rightAt(target, file)) continue
    await mkdir(dirname(target), { recursive: true })
    await rm(target, { force: true })
    const source = carried.has(file.path) ? join(bundle, 'files', file.path) : before === null ? null : join(before, 'library', file.path)
    if (source === null || !await rightAt(source, file)) throw new Refusal(409, [`已经装好的文件 ${file.path} 缺少或被改动过，差量包不够用，请改用完整的资料包`])
    // Unchanged files are shared with the version before, which nobody writes to any more.
    if (carried.has(file.path)) { await copyFile(source, target); await settle(target) } else await link(source, target).catch(() => copyFile(source, target))
  }
  return { fresh, kept }
}

async function switchTo(to: string, number: number): Promise<void> {
  const next = join(to, `current.${process.pid}`)
  await unlink(next).catch(() => undefined)
  await symlink(join('versions', version(number)), next, 'junction')
  await rename(next, join(to, 'current'))
}

/** The version before stays, for going back by hand; older ones and what was broken off go. */
async function tidy(to: string, keep: readonly string[]): Promise<void> {
  for (const name of await readdir(join(to, 'versions'))) if (!keep.includes(name)) await rm(join(to, 'versions', name), { recursive: true, force: true })
}

/** Applies a bundle: signature and every hash first, then the new version beside the old, then one switch. Refuses what is tampered with, older, or another zone's; run again, it goes on where it was broken off. */
export async function applyBundle(asked: ApplyBundle): Promise<Applied> {
  const { bundle, to } = asked
  const given = await readManifestAt(bundle)
  if (!given) throw new Refusal(422, [`${bundle} 里没有资料包（manifest.json）`])
  const key = await trustedKey(asked)
  mustBeSigned(given.bytes, given.signature, key)
  await mkdir(join(to, 'versions'), { recursive: true })
  return holding(join(to, 'apply.lock'), async () => {
    const standing = await standingAt(to), { manifest } = given
    const reasons = reasonsNotToApply(manifest, given.hash, standing)
    if (reasons.length > 0) throw new Refusal(409, reasons)
    if (standing && standing.hash === given.hash) return { manifest, fresh: 0, kept: manifest.files.length, removed: 0, again: true }
    await mustBeWhole(bundle, manifest)
    const final = join(to, 'versions', version(manifest.number)), part = `${final}.part`
    const counts = await build(part, bundle, standing ? join(to, 'versions', version(standing.manifest.number)) : null, manifest)
    await writeFile(join(part, 'manifest.json'), given.bytes)
    await writeFile(join(part, 'manifest.sig'), given.signature)
    await dropStrangers(join(part, 'library'), new Set(manifest.files.map(({ path }) => path)))
    await rm(final, { recursive: true, force: true })
    await rename(part, final)
    if (!existsSync(join(to, 'key.pub'))) await writeFile(join(to, 'key.pub'), key)
    await switchTo(to, manifest.number)
    await tidy(to, [version(manifest.number), ...(standing ? [version(standing.manifest.number)] : [])])
    return { manifest, ...counts, removed: manifest.removed.length, again: false }
  })
}

/** What an earlier, other run left in the part and this version does not hold. */
async function dropStrangers(folder: string, paths: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue
    const path = join(name.parentPath, name.name), inside = path.slice(folder.length + 1).replaceAll('\\', '/')
    if (!paths.has(inside)) await rm(path)
  }
}
