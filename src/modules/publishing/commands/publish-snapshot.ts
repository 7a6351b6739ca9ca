import type { Scene } from '#platform/act'
import { sm3 } from '#platform/ledger/hash'
import { Refusal } from '#shared/refusal'
import { sealText } from '../domain/seal.ts'
import { isAddress, type Snapshot } from '../domain/snapshot.ts'
import { asGate } from './as-gate.ts'
import { enterInRegister } from './enter-in-register.ts'

type Made = { readonly version: number; readonly hash: string }
type HashedFile = Snapshot['files'][number] & { readonly hash: string }

async function put(scene: Scene, snapshot: Snapshot, files: readonly HashedFile[]): Promise<Made> {
  return asGate(scene.db, async (site) => {
    const before = await site.selectFrom('site.snapshot').select(['id', 'version']).where('address', '=', snapshot.address).where('current', '=', true).executeTakeFirst()
    const version = (before?.version ?? 0) + 1
    const publishedAt = scene.now.toISOString()
    const hash = sm3(sealText({ ...snapshot, publishedAt }, version, files))
    if (before) await site.updateTable('site.snapshot').set({ current: false }).where('id', '=', before.id).execute()
    const { id } = await site.insertInto('site.snapshot').values({
      address: snapshot.address, version, kind: snapshot.kind, column_name: snapshot.column, agency: snapshot.agency, agency_name: snapshot.agencyName,
      title: snapshot.title, year: snapshot.year, published_on: snapshot.publishedOn, published_at: publishedAt, data: JSON.stringify(snapshot.data), hash,
      column_id: snapshot.columnId ?? null, topics: [...snapshot.topics ?? []], index_no: snapshot.indexNo ?? null,
    }).returning('id').executeTakeFirstOrThrow()
    for (const file of files) {
      await site.insertInto('site.file').values({
        snapshot: id, name: file.name, label: file.label, media_type: file.mediaType, size: file.bytes.length, hash: file.hash, bytes: Buffer.from(file.bytes),
      }).execute()
    }
    return { version, hash }
  })
}

/**
 * The gate: the one piece of code that writes to the public side, inside the deed of the module that publishes.
 * The register of publications and the deed's ledger line hold the version and the hash.
 */
export async function publishSnapshot(scene: Scene, snapshot: Snapshot, reason = ''): Promise<Made> {
  if (!isAddress(snapshot.address)) throw new Refusal(422, [`网址“${snapshot.address}”不合规则：只能用小写字母、数字和连字符`])
  const made = await put(scene, snapshot, snapshot.files.map((file) => ({ ...file, hash: sm3(file.bytes) })))
  await enterInRegister(scene, { ...snapshot, ...made, act: made.version === 1 ? 'publish' : 'correct', reason })
  return made
}
