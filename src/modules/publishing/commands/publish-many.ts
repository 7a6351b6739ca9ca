import type { Scene } from '#platform/act'
import { sm3 } from '#platform/ledger/hash'
import { sealText } from '../domain/seal.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { tablesOf } from '../tables.ts'
import { asGate } from './as-gate.ts'

/** The gate for many addresses at which nothing ever stood: the same rows, seals and register lines as one by one, in few statements. */
export async function publishMany(scene: Scene, snapshots: readonly Snapshot[]): Promise<void> {
  if (snapshots.length === 0) return
  const publishedAt = scene.now.toISOString()
  const sealed = snapshots.map((snapshot) => {
    const files = snapshot.files.map((file) => ({ ...file, hash: sm3(file.bytes) }))
    return { snapshot, files, hash: sm3(sealText({ ...snapshot, publishedAt }, 1, files)) }
  })
  await asGate(scene.db, async (site) => {
    const rows = await site.insertInto('site.snapshot').values(sealed.map(({ snapshot, hash }) => ({
      address: snapshot.address, version: 1, kind: snapshot.kind, column_name: snapshot.column, agency: snapshot.agency, agency_name: snapshot.agencyName, title: snapshot.title, year: snapshot.year, published_on: snapshot.publishedOn,
      published_at: publishedAt, data: JSON.stringify(snapshot.data), hash, column_id: snapshot.columnId ?? null, topics: [...snapshot.topics ?? []], index_no: snapshot.indexNo ?? null,
    }))).returning(['id', 'address']).execute()
    const ids = new Map(rows.map(({ id, address }) => [address, id]))
    for (const { snapshot, files } of sealed) {
      for (const file of files) await site.insertInto('site.file').values({ snapshot: ids.get(snapshot.address) ?? 0, name: file.name, label: file.label, media_type: file.mediaType, size: file.bytes.length, hash: file.hash, bytes: Buffer.from(file.bytes) }).execute()
    }
  })
  await tablesOf(scene.db).insertInto('publishing.publication').values(sealed.map(({ snapshot, hash }) => ({
    address: snapshot.address, version: 1, hash, act: 'publish' as const, kind: snapshot.kind, agency: snapshot.agency, title: snapshot.title, reason: '从原系统导入', at: scene.now, account: scene.actor.account, deed: scene.deed,
  }))).execute()
  for (const { snapshot, hash } of sealed) scene.seal({ address: snapshot.address, version: 1, hash, act: 'publish' })
}
