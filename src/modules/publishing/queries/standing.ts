import { sql, type Kysely } from 'kysely'
import { reads } from '#platform/http/kept/notes'
import type { AgencyId } from '#shared/actor'
import type { SnapshotKind } from '../domain/snapshot.ts'
import { publicSnapshot, type SnapshotRow } from './snapshots.ts'
import type { PublicSnapshot } from '../domain/snapshot.ts'

/** An address that stands on the public side, and since when as it is now. */
export type StandingAddress = { readonly address: string; readonly kind: SnapshotKind; readonly publishedAt: Date }
/** One page reads of a column, of an agency or of topics what the tags of those say; else whatever is of these kinds. */
const tagsOf = ({ kinds, columns, tags, agency }: Pick<SnapshotsAsked, 'kinds' | 'columns' | 'tags' | 'agency'>): string[] =>
  columns?.map((column) => `column:${column}`) ?? tags?.map((tag) => `topic:${tag}`) ?? (agency ? [`agency:${agency}`] : kinds.map((kind) => `kind:${kind}`))
const standing = (kinds: readonly SnapshotKind[]) => sql`from site.snapshot where current and withdrawn_on is null and kind = any(${[...kinds]}::text[])`

/** A part of all standing addresses of some kinds, in the order of their addresses: parts stay the same while nothing is added before them. */
export async function standingAddresses(db: Kysely<unknown>, asked: { readonly kinds: readonly SnapshotKind[]; readonly from: number; readonly size: number }): Promise<StandingAddress[]> {
  const { rows } = await reads(tagsOf(asked), () => sql<{ address: string; kind: SnapshotKind; at: Date }>`
    select address, kind, published_at as at ${standing(asked.kinds)} order by address collate "C" limit ${asked.size} offset ${asked.from}`.execute(db))
  return rows.map(({ address, kind, at }) => ({ address, kind, publishedAt: new Date(at) }))
}

/** The parts of so many addresses that they come to, with the latest change in each. */
export async function standingParts(db: Kysely<unknown>, kinds: readonly SnapshotKind[], size: number): Promise<{ part: number; n: number; latest: Date }[]> {
  const { rows } = await reads(tagsOf({ kinds }), () => sql<{ part: number; n: number; latest: Date }>`
    select part, count(*)::int as n, max(at) as latest from
      (select published_at as at, ((row_number() over (order by address collate "C") - 1) / ${size})::int + 1 as part ${standing(kinds)}) as one group by part order by part`.execute(db))
  return rows.map(({ part, n, latest }) => ({ part, n, latest: new Date(latest) }))
}

export type SnapshotsAsked = {
  readonly kinds: readonly SnapshotKind[]; readonly columns?: readonly string[] | undefined; readonly tags?: readonly string[] | undefined; readonly agency?: AgencyId | undefined; readonly year?: number | undefined
  /** Of entries: the kind of entry. */
  readonly entryKind?: string | undefined
  /** After this place in the order, newest first. */
  readonly after?: { readonly publishedOn: string; readonly id: number } | undefined
  readonly skip?: number | undefined
  readonly limit: number
}

const where = ({ kinds, columns, tags, agency, year, entryKind, after }: SnapshotsAsked) => sql`where current and withdrawn_on is null and kind = any(${[...kinds]}::text[])
  and ${columns ? sql`column_id = any(${[...columns]}::text[])` : sql`true`} and ${tags ? sql`topics && ${[...tags]}::text[]` : sql`true`} and ${agency ? sql`agency = ${agency}` : sql`true`}
  and ${entryKind ? sql`data->'content'->>'kind' = ${entryKind}` : sql`true`} and ${year ? sql`published_on >= ${`${year}-01-01`}::date and published_on < ${`${year + 1}-01-01`}::date` : sql`true`}
  and ${after ? sql`(published_on, id) < (${after.publishedOn}::date, ${after.id}::bigint)` : sql`true`}`

/** What stands on the public side with its data, newest first. */
export async function latestSnapshots(db: Kysely<unknown>, asked: SnapshotsAsked): Promise<PublicSnapshot[]> {
  const { rows } = await reads(tagsOf(asked), () => sql<SnapshotRow & { data: unknown }>`select * from site.snapshot ${where(asked)} order by published_on desc, id desc limit ${asked.limit} offset ${asked.skip ?? 0}`.execute(db))
  return rows.map((row) => publicSnapshot(row, row.data))
}

/** How many there are, and when the latest of them was published. */
export async function countSnapshots(db: Kysely<unknown>, asked: Omit<SnapshotsAsked, 'limit' | 'after' | 'skip'>): Promise<{ n: number; latest: Date | null }> {
  const { rows } = await reads(tagsOf(asked), () => sql<{ n: number; latest: Date | null }>`select count(*)::int as n, max(published_at) as latest from site.snapshot ${where({ ...asked, limit: 0 })}`.execute(db))
  return { n: rows[0]?.n ?? 0, latest: rows[0]?.latest ? new Date(rows[0].latest) : null }
}

/** All of it, a few hundred at a time, so that a hundred thousand do not fill memory. */
export async function* everySnapshot(db: Kysely<unknown>, asked: Omit<SnapshotsAsked, 'limit' | 'after' | 'skip'>, batch = 500): AsyncGenerator<PublicSnapshot> {
  for (let after: SnapshotsAsked['after'], more = true; more;) {
    const rows = await latestSnapshots(db, { ...asked, after, limit: batch })
    yield* rows
    const last = rows.at(-1)
    more = rows.length === batch && last !== undefined
    after = last && { publishedOn: last.publishedOn, id: last.id }
  }
}

/** The agencies that have something on the public side, with how much. */
export async function publishingAgencies(db: Kysely<unknown>, kinds: readonly SnapshotKind[]): Promise<{ id: AgencyId; name: string; n: number }[]> {
  const { rows } = await reads(tagsOf({ kinds }), () => sql<{ id: string; name: string; n: number }>`
    select agency as id, (array_agg(agency_name order by published_on desc, id desc))[1] as name, count(*)::int as n ${standing(kinds)} group by agency`.execute(db))
  return rows.toSorted((a, b) => b.n - a.n || a.name.localeCompare(b.name, 'zh'))
}
