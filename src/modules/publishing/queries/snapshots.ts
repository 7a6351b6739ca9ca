import type { Kysely } from 'kysely'
import { reads } from '#platform/http/kept/notes'
import type { AgencyId } from '#shared/actor'
import type { PublicFile, PublicSnapshot, Snapshot } from '../domain/snapshot.ts'
import { siteOf } from '../tables.ts'

export const SNAPSHOT_COLUMNS = ['id', 'address', 'version', 'kind', 'column_name', 'agency', 'agency_name', 'title', 'year', 'published_on', 'published_at', 'hash', 'withdrawn_on', 'withdrawn_reason', 'tombstone', 'column_id', 'topics', 'index_no'] as const
export type SnapshotRow = {
  id: number; address: string; version: number; kind: string; column_name: string; agency: string; agency_name: string; title: string; year: number | null
  published_on: PublicSnapshot['publishedOn']; published_at: string | Date; hash: string; withdrawn_on: PublicSnapshot['withdrawnOn']; withdrawn_reason: string | null
  tombstone: boolean; column_id: string | null; topics: readonly string[]; index_no: string | null
}

/** A row of the public side as the rest of the program knows it. */
export const publicSnapshot = (row: SnapshotRow, data: unknown): PublicSnapshot => ({
  id: row.id, address: row.address, version: row.version, kind: row.kind as Snapshot['kind'], column: row.column_name, agency: row.agency, agencyName: row.agency_name,
  title: row.title, year: row.year, publishedOn: row.published_on, publishedAt: new Date(row.published_at).toISOString(), data, hash: row.hash,
  withdrawnOn: row.withdrawn_on, withdrawnReason: row.withdrawn_reason, tombstone: row.tombstone,
  columnId: row.column_id ?? undefined, topics: row.topics, indexNo: row.index_no ?? undefined,
})

/** What stands at an address now, with its files (without their bytes); null where nothing ever stood. */
export const currentSnapshot = (db: Kysely<unknown>, address: string): Promise<{ snapshot: PublicSnapshot; files: PublicFile[] } | null> => reads([`address:${address}`], async () => {
  const site = siteOf(db)
  const row = await site.selectFrom('site.snapshot').select([...SNAPSHOT_COLUMNS, 'data']).where('address', '=', address).where('current', '=', true).executeTakeFirst()
  if (!row) return null
  const files = await site.selectFrom('site.file').select(['name', 'label', 'media_type', 'size', 'hash']).where('snapshot', '=', row.id).orderBy('name').execute()
  return {
    snapshot: publicSnapshot(row, row.data),
    files: files.map(({ media_type, ...file }) => ({ ...file, mediaType: media_type })),
  }
})

/** The published, not withdrawn snapshots of a kind, newest year first, without their data. */
export async function snapshotsOf(db: Kysely<unknown>, wanted: { kind: Snapshot['kind']; agency?: AgencyId; year?: number; limit?: number }): Promise<PublicSnapshot[]> {
  let query = siteOf(db).selectFrom('site.snapshot').select([...SNAPSHOT_COLUMNS]).where('kind', '=', wanted.kind).where('current', '=', true).where('withdrawn_on', 'is', null)
  if (wanted.agency !== undefined) query = query.where('agency', '=', wanted.agency)
  if (wanted.year !== undefined) query = query.where('year', '=', wanted.year)
  const rows = await reads([`kind:${wanted.kind}`], () => query.orderBy('year', 'desc').orderBy('published_on', 'desc').orderBy('agency').limit(wanted.limit ?? 1000).execute())
  return rows.map((row) => publicSnapshot(row, null))
}

/** One file of what stands at an address now. */
export async function snapshotFile(db: Kysely<unknown>, address: string, name: string): Promise<{ bytes: Uint8Array; mediaType: string; name: string } | null> {
  const row = await reads([`address:${address}`], () => siteOf(db).selectFrom('site.file').innerJoin('site.snapshot', 'site.snapshot.id', 'site.file.snapshot')
    .select(['site.file.bytes', 'site.file.media_type', 'site.file.name'])
    .where('site.snapshot.address', '=', address).where('site.snapshot.current', '=', true).where('site.snapshot.withdrawn_on', 'is', null)
    .where('site.file.name', '=', name).executeTakeFirst())
  return row ? { bytes: row.bytes, mediaType: row.media_type, name: row.name } : null
}

/** The published ledger roots, newest first. */
export async function ledgerRoots(db: Kysely<unknown>, limit = 400): Promise<{ day: string; previousRoot: string; root: string; heads: unknown }[]> {
  const rows = await reads(['ledger-roots'], () => siteOf(db).selectFrom('site.ledger_root').selectAll().orderBy('day', 'desc').limit(limit).execute())
  return rows.map((row) => ({ day: row.day, previousRoot: row.previous_root, root: row.root, heads: row.heads }))
}
