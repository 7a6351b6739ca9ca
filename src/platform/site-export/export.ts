import { readFile } from 'node:fs/promises'
import { isSigned, publicKeyText, signed } from '../crypto/signing.ts'
import { Refusal } from '#shared/refusal'
import type { Kinds } from './address.ts'
import { fileOf, FORMAT, readManifest, sha256, type ExportedFile, type Manifest } from './manifest.ts'
import { lastingHeaders, nginxConfig, type Front } from './nginx.ts'
import { packedOf } from './packed.ts'
import { placeOf } from './places.ts'
import { walkPortal, type Ask, type Visited, type Walked } from './walk.ts'
import { bytesAt, putFile, putFileForSure, removeOthers } from './write.ts'
import { join } from 'node:path'

export const KEY = 'site.ed25519'
export const SITE = 'site', MANIFEST = 'manifest.json', SIGNATURE = 'manifest.sig', PUBLIC_KEY = 'key.pub', CONFIG = 'nginx.conf'

export type ExportSite = {
  readonly home: string; readonly folder: string; readonly now: Date; readonly domain: string; readonly origins: readonly string[]
  readonly ask: Ask; readonly kinds: Kinds; /** Without these there is no site. */ readonly seeds: readonly string[]; /** Others that no page leads to: what is withdrawn. */ readonly more: readonly string[]
  /** Pages that stand for an answer which is no page of the portal: their place and their HTML. */
  readonly pages: ReadonlyMap<string, Buffer>
  /** Styles and scripts: address and bytes. */
  readonly assets: ReadonlyMap<string, Buffer>
  readonly front: Omit<Front, 'headers'>
  readonly progress: (done: number, known: number) => void
}
export type Exported = { readonly manifest: Manifest; readonly written: readonly string[]; readonly removed: readonly string[]; readonly walked: Walked }

/** The manifest of the export that lies there, when this office signed it. */
async function lastManifest({ folder, home }: Pick<ExportSite, 'folder' | 'home'>): Promise<{ manifest: Manifest; hash: string } | null> {
  const [bytes, signature] = await Promise.all([bytesAt(join(folder, MANIFEST)), readFile(join(folder, SIGNATURE), 'utf8').catch(() => '')])
  if (!bytes || !isSigned(bytes, signature, publicKeyText(home, KEY))) return null
  const manifest = readManifest(bytes.toString('utf8'))
  return manifest && { manifest, hash: sha256(bytes) }
}

/** Puts files and their packed copies where they differ, and notes them. */
function writer(folder: string, before: ReadonlyMap<string, ExportedFile>) {
  const files = new Map<string, ExportedFile>(), written: string[] = []
  const site = join(folder, SITE)
  return {
    files, written,
    async put(place: string, body: Buffer, contentType: string, more: Parameters<typeof fileOf>[2]): Promise<void> {
      if (files.has(place)) throw new Refusal(409, [`${place} 由两个网址得来`])
      const isNew = await putFile(site, place, body)
      if (isNew) written.push(place)
      files.set(place, fileOf(place, body, more))
      const packed = await packedOf(site, place, body, contentType, !isNew, before)
      if (!packed) return
      if (await putFile(site, `${place}.gz`, packed)) written.push(`${place}.gz`)
      files.set(`${place}.gz`, fileOf(`${place}.gz`, packed))
    },
  }
}

/**
 * Writes the portal as files: only those whose bytes changed, each moved into place whole, the signed manifest last. After an interruption the same
 * command goes on from there; what lies below `site/` and does not belong to the site is taken away.
 */
export async function exportSite(site: ExportSite): Promise<Exported> {
  const { folder, home, front } = site
  const last = await lastManifest(site), { files, written, put } = writer(folder, new Map(last?.manifest.files.map((file) => [file.path, file])))
  let headers: Readonly<Record<string, string>> = {}
  const visit = async ({ address, look, status, contentType, body, headers: some }: Visited): Promise<void> => {
    if (address === '/' && look === 'normal') headers = lastingHeaders(some)
    await put(placeOf(address, contentType, status, look), body, contentType, { address, look, status, mediaType: contentType })
  }
  const found = await walkPortal({ ...site, seeds: [...site.seeds, ...site.more], hasPortal: front.portal !== null, visit })
  // What was withdrawn without a word has no page, and nothing leads there.
  const walked = { ...found, faults: found.faults.filter(({ address }) => !site.more.includes(address)) }
  if (walked.faults.some(({ address }) => site.seeds.includes(address))) throw new Refusal(422, ['门户不能完整导出，没有改动清单：', ...walked.faults.slice(0, 20).map(({ address, what }) => `${address}：${what}`)])
  for (const [place, body] of site.pages) await put(place, body, 'text/html', {})
  for (const [address, body] of site.assets) await put(address.slice(1), body, /\.css$/.test(address) ? 'text/css' : 'text/javascript', { address, look: 'normal', status: 200 })
  const list = [...files.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const same = last !== null && JSON.stringify(last.manifest.files) === JSON.stringify(list) && JSON.stringify(last.manifest.headers) === JSON.stringify(headers)
  const manifest: Manifest = same ? last.manifest : { format: FORMAT, number: (last?.manifest.number ?? 0) + 1, made: site.now.toISOString(), domain: site.domain, since: last?.hash ?? null, headers, files: list }
  if (await putFile(folder, CONFIG, Buffer.from(nginxConfig({ ...front, headers }, list)))) written.push(`../${CONFIG}`)
  const removed = await removeOthers(join(folder, SITE), new Set(files.keys()))
  if (!same) {
    const bytes = Buffer.from(JSON.stringify(manifest))
    await putFileForSure(folder, SIGNATURE, Buffer.from(`${signed(home, KEY, bytes)}\n`))
    await putFileForSure(folder, MANIFEST, bytes)
  }
  await putFile(folder, PUBLIC_KEY, Buffer.from(publicKeyText(home, KEY)))
  return { manifest, written, removed, walked }
}
