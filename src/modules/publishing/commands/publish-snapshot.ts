import { sm3 } from '#platform/ledger/hash'
import type { Scene } from '#platform/act'
import { Refusal } from '#shared/refusal'
import { sealText } from '../domain/seal.ts'
import { isAddress, type Snapshot } from '../domain/snapshot.ts'
import { siteOf } from '../tables.ts'

/**
 * The gate: the one piece of code that writes to the public side, inside the deed of the module that publishes.
 * The caller records version and hash in the ledger with its own deed.
 */
export async function publishSnapshot(scene: Scene, snapshot: Snapshot): Promise<{ version: number; hash: string }> {
  if (!isAddress(snapshot.address)) throw new Refusal(422, [`网址“${snapshot.address}”不合规则：只能用小写字母、数字和连字符`])
  const db = siteOf(scene.db)
  const before = await db.selectFrom('site.snapshot').select(['id', 'version']).where('address', '=', snapshot.address).where('current', '=', true).executeTakeFirst()
  const version = (before?.version ?? 0) + 1
  const files = snapshot.files.map((file) => ({ ...file, hash: sm3(file.bytes) }))
  const hash = sm3(sealText(snapshot, version, files))
  if (before) await db.updateTable('site.snapshot').set({ current: false }).where('id', '=', before.id).execute()
  const { id } = await db.insertInto('site.snapshot').values({
    address: snapshot.address, version, kind: snapshot.kind, column_name: snapshot.column, agency: snapshot.agency, agency_name: snapshot.agencyName,
    title: snapshot.title, year: snapshot.year, published_on: snapshot.publishedOn, published_at: scene.now.toISOString(),
    data: JSON.stringify(snapshot.data), hash,
  }).returning('id').executeTakeFirstOrThrow()
  for (const file of files) {
    await db.insertInto('site.file').values({
      snapshot: id, name: file.name, label: file.label, media_type: file.mediaType, size: file.bytes.length, hash: file.hash, bytes: Buffer.from(file.bytes),
    }).execute()
  }
  return { version, hash }
}
