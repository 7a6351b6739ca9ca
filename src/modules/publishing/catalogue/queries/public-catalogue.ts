import { sql, type Kysely } from 'kysely'
import { reads } from '#platform/http/kept/notes'
import type { Day } from '#shared/days'
import { currentSnapshot } from '../../queries/snapshots.ts'
import { MANDATED } from '../domain/columns.ts'
import type { PublicCatalogue, PublicRow } from '../domain/public-catalogue.ts'

/** Where the catalogue stands on the public side, for the portal's role, and each field's standard rows beside it. */
export const CATALOGUE_ADDRESS = '/catalogue-tree'
export const fieldAddress = (column: string): string => `${CATALOGUE_ADDRESS}/${column}`
const NOTHING: PublicCatalogue = { columns: [], topics: [], office: { name: '', phone: '', address: '' }, enterprises: [], responsible: {} }

/** The columns and topics as the public may know them: the mandated columns always, the rest once it was published. */
export async function publicCatalogue(db: Kysely<unknown>): Promise<PublicCatalogue> {
  const found = await currentSnapshot(db, CATALOGUE_ADDRESS)
  const own = { ...NOTHING, ...(found?.snapshot.data as Partial<PublicCatalogue> | undefined) }
  return { ...own, columns: [...MANDATED, ...own.columns] }
}

/** The published standard rows of a field. */
export async function publicRows(db: Kysely<unknown>, column: string): Promise<readonly PublicRow[]> {
  const found = await currentSnapshot(db, fieldAddress(column))
  return (found?.snapshot.data as { rows: PublicRow[] } | undefined)?.rows ?? []
}

/** How many published entries each column holds. */
export async function columnCounts(db: Kysely<unknown>): Promise<ReadonlyMap<string, number>> {
  const { rows } = await reads(['kind:entry'], () => sql<{ column_id: string; n: number }>`
    select column_id, count(*)::int as n from site.snapshot where kind = 'entry' and current and withdrawn_on is null and column_id is not null group by column_id`.execute(db))
  return new Map(rows.map(({ column_id, n }) => [column_id, n]))
}

export type ListedEntry = {
  readonly address: string
  readonly title: string
  readonly agencyName: string
  readonly publishedOn: Day
  readonly indexNo: string | null
  readonly kind: string
  /** 条例第十二条: the catalogue holds index, name, a summary and the day on which the information came to be. */
  readonly summary: string
  readonly formedOn: Day | null
}
export type ListAsked = {
  readonly columns?: readonly string[]
  readonly tags?: readonly string[]
  readonly agency?: string | undefined
  /** Of one of these, and of this kind. */
  readonly agencies?: readonly string[]
  readonly kind?: string
  readonly year?: number | undefined
  readonly page: number
  readonly size: number
}

const wanted = ({ columns, tags, agency, agencies, kind, year }: ListAsked) => sql`from site.snapshot where kind = 'entry' and current and withdrawn_on is null
  and ${columns ? sql`column_id = any(${[...columns]}::text[])` : sql`true`} and ${tags ? sql`topics && ${[...tags]}::text[]` : sql`true`}
  and ${agency ? sql`agency = ${agency}` : sql`true`} and ${agencies ? sql`agency = any(${[...agencies]}::text[])` : sql`true`} and ${kind ? sql`data->'content'->>'kind' = ${kind}` : sql`true`} and ${year ? sql`published_on >= ${`${year}-01-01`}::date and published_on < ${`${year + 1}-01-01`}::date` : sql`true`}`

/** Entries of columns or of a topic change with those; lists across all of them with every entry. */
const tagsOfList = ({ columns, tags }: Pick<ListAsked, 'columns' | 'tags'>): string[] => columns?.map((column) => `column:${column}`) ?? tags?.map((tag) => `topic:${tag}`) ?? ['kind:entry']

const rowsOf = async (db: Kysely<unknown>, asked: ListAsked): Promise<ListedEntry[]> => {
  const { rows } = await reads(tagsOfList(asked), () => sql<ListedEntry>`
    select address, title, agency_name as "agencyName", published_on as "publishedOn", index_no as "indexNo", data->'content'->>'kind' as kind,
      coalesce(data->'content'->>'summary', '') as summary, data->'content'->>'formedOn' as "formedOn" ${wanted(asked)}
    order by published_on desc, id desc limit ${asked.size} offset ${(asked.page - 1) * asked.size}`.execute(db))
  return rows
}

/** Published entries of columns or of a topic, newest first. */
export async function listedEntries(db: Kysely<unknown>, asked: ListAsked): Promise<{ total: number; rows: ListedEntry[] }> {
  const [total, rows] = await Promise.all([countOf(db, asked), rowsOf(db, asked)])
  return { total, rows }
}
const countOf = async (db: Kysely<unknown>, asked: ListAsked): Promise<number> =>
  (await reads(tagsOfList(asked), () => sql<{ n: number }>`select count(*)::int as n ${wanted(asked)}`.execute(db))).rows[0]?.n ?? 0

/** What was published last, whatever column it stands in. */
export const latestEntries = (db: Kysely<unknown>, size: number): Promise<ListedEntry[]> => rowsOf(db, { page: 1, size })

/** The agencies and years that the entries of columns, or of a topic, come from, with how many each: for filters. */
export async function listChoices(
  db: Kysely<unknown>,
  asked: Pick<ListAsked, 'columns' | 'tags'>,
): Promise<{ agencies: { value: string; label: string; n: number }[]; years: number[] }> {
  const { rows } = await reads(tagsOfList(asked), () => sql<{ agency: string; name: string; year: number; n: number }>`
    select agency, max(agency_name) as name, extract(year from published_on)::int as year, count(*)::int as n ${wanted({ ...asked, page: 1, size: 1 })} group by 1, 3`.execute(db))
  const agencies = [...Map.groupBy(rows, ({ agency }) => agency)].map(([value, some]) => ({
    value,
    label: some[0]?.name ?? value,
    n: some.reduce((sum, { n }) => sum + n, 0),
  }))
  return {
    agencies: agencies.toSorted((a, b) => a.label.localeCompare(b.label, 'zh')),
    years: [...new Set(rows.map(({ year }) => year))].toSorted((a, b) => b - a),
  }
}

/** How many published entries carry each of a topic's tags. */
export async function tagCounts(db: Kysely<unknown>, tags: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await reads(tags.map((tag) => `topic:${tag}`), () => sql<{ tag: string; n: number }>`
    select tag, count(*)::int as n from site.snapshot, unnest(topics) as tag
    where kind = 'entry' and current and withdrawn_on is null and topics <> '{}' and topics && ${[...tags]}::text[] group by tag`.execute(db))
  return new Map(rows.map(({ tag, n }) => [tag, n]))
}
