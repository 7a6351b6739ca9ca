import { sql, type Kysely } from 'kysely'
import type { PublicSnapshot } from '../domain/snapshot.ts'
import { publicSnapshot, type SnapshotRow } from './snapshots.ts'

/** One act of the gate with what it let through (of a withdrawal: what was taken back). */
export type PublicationAct = { readonly id: number; readonly at: Date; readonly act: 'publish' | 'correct' | 'withdraw'; readonly version: number; readonly snapshot: PublicSnapshot }

/** The register of publications from a number on, oldest first. Numbers are given before their deeds are committed: a smaller one may become visible later. */
export async function publicationsAfter(db: Kysely<unknown>, after: number, limit: number, without: readonly number[] = []): Promise<PublicationAct[]> {
  const { rows } = await sql<SnapshotRow & { data: unknown; publication: number; act: PublicationAct['act']; at: Date }>`
    select p.id::int8 as publication, p.act, p.at, s.* from publishing.publication p join site.snapshot s on s.address = p.address and s.version = p.version
    where p.id > ${after} and not p.id = any(${[...without]}::bigint[]) order by p.id limit ${limit}`.execute(db)
  return rows.map((row) => ({ id: Number(row.publication), at: row.at, act: row.act, version: row.version, snapshot: publicSnapshot(row, row.data) }))
}

/** The sealed pages of cases that were renewed since then, by their places. */
export async function caseViewsSince(db: Kysely<unknown>, since: Date): Promise<string[]> {
  const { rows } = await sql<{ locator: string }>`select locator from site.case_view where updated_at >= ${since}`.execute(db)
  return rows.map(({ locator }) => locator)
}

/** What went through the gate last, newest first: entries that still stand. */
export async function latestPublications(db: Kysely<unknown>, limit: number): Promise<{ id: number; address: string; title: string }[]> {
  const { rows } = await sql<{ id: number; address: string; title: string }>`
    select p.id, p.address, p.title from publishing.publication p where p.act = 'publish' and p.kind = 'entry'
      and exists (select from site.snapshot s where s.address = p.address and s.current and s.withdrawn_on is null) order by p.id desc limit ${limit}`.execute(db)
  return rows
}
