import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { act, type Kit } from '#platform/act'
import { sm3 } from '#platform/ledger/hash'
import { systemActor } from '#platform/system-actor'
import { canonicalJson } from '#shared/canonical-json'
import { Refusal } from '#shared/refusal'
import { differenceOf, FORMAT, readManifest, type Manifest } from '../domain/manifest.ts'
import { publicZoneAt } from '../queries/public-zones.ts'
import { tablesOf } from '../tables.ts'
import { buildLibrary, type Assets } from './build-library.ts'
import { mustBeSigned, publicKeyText, signed } from './keys.ts'

const DEED = 'zones.bundle'
export type WriteBundle = { readonly zone: string; readonly out: string; readonly since?: string | undefined; readonly assets: Assets; readonly domain: string }

/** The bundle that this one goes on from: one of this office's own, of the same zone. */
async function before(home: string, folder: string, zone: string): Promise<{ manifest: Manifest; hash: string }> {
  const [bytes, signature] = await Promise.all([readFile(join(folder, 'manifest.json')), readFile(join(folder, 'manifest.sig'), 'utf8')]).catch(() => { throw new Refusal(422, [`${folder} 里没有资料包（manifest.json 和 manifest.sig）`]) })
  mustBeSigned(bytes, signature, publicKeyText(home))
  const manifest = readManifest(bytes.toString('utf8'))
  if (manifest.zone !== zone) throw new Refusal(422, [`--since 指定的是“${manifest.name}”的资料包，不是这个专区的`])
  return { manifest, hash: sm3(bytes) }
}

/** The number that the bundle bears, and its line in the ledger: who gave out what, when. */
function number(kit: Kit, agency: string, zone: string, made: (number: number) => { manifest: Manifest; bytes: Buffer }) {
  return act(kit, systemActor(agency, [DEED]), DEED, agency, async ({ db, now, record }) => {
    await sql`select pg_advisory_xact_lock(hashtext('zones.bundle'), hashtext(${zone}))`.execute(db)
    const { last } = await tablesOf(db).selectFrom('zones.bundle').select((eb) => eb.fn.max('number').as('last')).where('zone', '=', zone).executeTakeFirstOrThrow()
    const bundle = made(Number(last ?? 0) + 1), { manifest, bytes } = bundle
    await tablesOf(db).insertInto('zones.bundle').values({ zone, number: manifest.number, manifest: sm3(bytes), since: manifest.since, files: manifest.carried.length, at: now }).execute()
    await record(zone, { number: manifest.number, manifest: sm3(bytes), since: manifest.since, files: manifest.files.length, carried: manifest.carried.length })
    return bundle
  })
}

/** Writes a zone's library as a signed bundle: the whole, or with `since` only what differs from that bundle. The folder appears when it is whole. */
export async function writeBundle(kit: Kit, { zone: zoneId, out, since, assets, domain }: WriteBundle): Promise<Manifest> {
  if (existsSync(out)) throw new Refusal(422, [`${out} 已经存在，请另选一个文件夹`])
  const zone = await publicZoneAt(kit.db, zoneId), base = since === undefined ? null : await before(kit.home, since, zoneId)
  const library = await buildLibrary(kit, zoneId, assets, domain)
  const files = [...library].map(([path, bytes]) => ({ path, size: bytes.length, sm3: sm3(bytes) })).toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const difference = differenceOf(base?.manifest.files ?? [], files)
  const draft = `${out}.part-${process.pid}`
  await rm(draft, { recursive: true, force: true })
  for (const path of difference.carried) {
    const target = join(draft, 'files', path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, library.get(path) ?? new Uint8Array())
  }
  await mkdir(draft, { recursive: true })
  const { manifest, bytes } = await number(kit, zone.agency, zoneId, (next) => {
    const made: Manifest = { format: FORMAT, zone: zoneId, name: zone.name, number: next, made: kit.now().toISOString(), since: base?.hash ?? null, files, ...difference }
    return { manifest: made, bytes: Buffer.from(canonicalJson(made)) }
  })
  await writeFile(join(draft, 'manifest.json'), bytes)
  await writeFile(join(draft, 'manifest.sig'), `${signed(kit.home, bytes)}\n`)
  await writeFile(join(draft, 'key.pub'), publicKeyText(kit.home))
  await rename(draft, out)
  return manifest
}
