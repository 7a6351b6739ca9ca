import type { Scene } from '#platform/act'
import { sm3 } from '#platform/ledger/hash'
import { canonicalJson } from '#shared/canonical-json'
import { yearOf, type Day } from '#shared/days'
import { nextIndexNo } from '../catalogue/index.ts'
import { publishMany } from '../commands/publish-many.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { kindOf } from '../entries/domain/kinds.ts'
import { publicContent } from '../entries/domain/public-content.ts'
import { nextNumber } from '../entries/store.ts'
import { tablesOf } from '../tables.ts'
import type { Ready } from './check-record.ts'

export type Keyed = Ready & { readonly key: string }
type Placed = Keyed & { readonly id: string; readonly address: string | null; readonly indexNo: string | null }

/** Numbers of a series for so many entries, taken at once; the first of them. */
const firstOf = async (scene: Scene, series: string, count: number): Promise<number> => await nextNumber(scene.db, series, count) - count + 1

/** Gives every entry its number, and the published ones an address and index number in the year of their publication. */
async function placed(scene: Scene, batch: readonly Keyed[], today: Day): Promise<Placed[]> {
  const year = yearOf(today)
  const first = await firstOf(scene, `entry:${year}`, batch.length)
  const next = new Map<number, number>()
  for (const [published, ones] of Map.groupBy(batch.filter(({ record }) => record.published), ({ record }) => yearOf(record.publishedOn ?? today))) next.set(published, await firstOf(scene, `info:${published}`, ones.length))
  const all: Placed[] = []
  for (const [at, one] of batch.entries()) {
    const on = yearOf(one.record.publishedOn ?? today)
    const number = next.get(on) ?? 0
    if (one.record.published) next.set(on, number + 1)
    all.push({ ...one, id: `e${year}-${first + at}`, address: one.record.published ? `/info/${on}/${number}` : null, indexNo: one.record.published ? one.record.indexNo || await nextIndexNo(scene, one.agency.id, on) : null })
  }
  return all
}

const snapshotOf = ({ record, content, agency, columnTitle, address, indexNo, files }: Placed & { address: string }): Snapshot => ({
  address, kind: 'entry', column: columnTitle, columnId: content.column, topics: content.topics, indexNo: indexNo ?? '', agency: agency.id, agencyName: agency.name, title: content.title, year: yearOf(record.publishedOn ?? '2000-01-01'),
  publishedOn: record.publishedOn ?? '2000-01-01', data: publicContent(content, { address, indexNo: indexNo ?? '', correctedOn: null }),
  files: content.attachments.map(({ name, label, mediaType, hash }) => ({ name, label, mediaType, bytes: files.find((file) => file.hash === hash)?.bytes ?? new Uint8Array() })),
})

/** Puts a batch on file and, what was public in the old system, through the gate: all of it in the caller's deed or nothing. */
export async function writeBatch(scene: Scene, batch: readonly Keyed[], today: Day): Promise<void> {
  if (batch.length === 0) return
  const { db, now, actor } = scene
  const all = await placed(scene, batch, today)
  const tables = tablesOf(db)
  const files = new Map(all.flatMap(({ files: own, content }) => own.map((file) => [file.hash, { ...file, mediaType: content.attachments.find(({ hash }) => hash === file.hash)?.mediaType ?? '' }] as const)))
  for (const { hash, bytes, mediaType } of files.values()) await tables.insertInto('publishing.attachment').values({ hash, media_type: mediaType, size: bytes.length, bytes: Buffer.from(bytes) }).onConflict((conflict) => conflict.doNothing()).execute()
  await tables.insertInto('publishing.entry').values(all.map(({ id, agency, content, record, address, indexNo }) => ({
    id, agency: agency.id, state: record.published ? 'published' : 'draft', kind: content.kind, column_id: content.column, title: content.title, publicity: record.publicity, publicity_reason: record.publicityReason, risk: kindOf(content.kind).risk,
    published_revision: record.published ? 1 : null, address, index_no: indexNo, formed_on: content.formedOn, published_on: record.published ? record.publishedOn : null, doers: JSON.stringify({ save: actor.account }) as never, created_at: now, changed_at: now,
  }))).execute()
  await tables.insertInto('publishing.revision').values(all.map(({ id, content }) => ({ entry: id, number: 1, at: now, account: actor.account, account_name: actor.name, content: JSON.stringify(content), hash: sm3(canonicalJson(content)), note: '从原系统导入' }))).execute()
  await tables.insertInto('publishing.imported').values(all.map(({ key, id }) => ({ key, entry: id }))).execute()
  const snapshots = all.flatMap((one) => (one.address === null ? [] : [snapshotOf({ ...one, address: one.address })]))
  await publishMany(scene, snapshots)
}
