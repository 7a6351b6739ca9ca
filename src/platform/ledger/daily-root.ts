import { sql, type Kysely } from 'kysely'
import { addDays, type Day } from '#shared/days'
import { dailyRoot, FIRST_HASH, type ChainHead } from './hash.ts'

export type DailyRoot = { readonly day: Day; readonly previousRoot: string; readonly root: string; readonly heads: readonly ChainHead[] }

type Row = { day: Day; previous_root: string; root: string; heads: ChainHead[] }
const rootFrom = (row: Row): DailyRoot => ({ day: row.day, previousRoot: row.previous_root, root: row.root, heads: row.heads })

/** The first moment after a day in China, as the ledger writes moments. */
const endOf = (day: Day): string => new Date(`${addDays(day, 1)}T00:00:00+08:00`).toISOString()

/** All daily roots, oldest first; `after` leaves out that day and those before it. */
export async function rootsOf(db: Kysely<unknown>, after?: Day): Promise<DailyRoot[]> {
  const { rows } = await sql<Row>`
    select day, previous_root, root, heads from audit.daily_root
    where ${after ?? null}::date is null or day > ${after ?? null}::date order by day`.execute(db)
  return rows.map(rootFrom)
}

export async function rootOfDay(db: Kysely<unknown>, day: Day): Promise<DailyRoot | null> {
  const { rows } = await sql<Row>`select day, previous_root, root, heads from audit.daily_root where day = ${day}::date`.execute(db)
  return rows[0] ? rootFrom(rows[0]) : null
}

/** The last line of every chain that has one up to that moment. A line may be dated a moment before its neighbour: the highest number counts. */
async function headsAt(db: Kysely<unknown>, moment: string): Promise<ChainHead[]> {
  const { rows } = await sql<{ chain: string; seq: number; hash: string }>`
    select entry.chain, entry.seq, entry.hash from audit.entry as entry
    join (select chain, max(seq) as seq from audit.entry where at < ${moment} group by chain) as last on last.chain = entry.chain and last.seq = entry.seq
    order by entry.chain`.execute(db)
  return rows.map(({ chain, seq, hash }) => ({ chain, seq: Number(seq), hash }))
}

/**
 * Seals a day: one root over the heads of all chains, tied to the last root before it. Run inside a deed. A day that is
 * sealed stays as it is; a day before the last sealed one cannot be slipped in any more, its lines are under a later root.
 */
export async function sealDay(db: Kysely<unknown>, day: Day): Promise<{ root: DailyRoot; made: boolean } | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended('ledger:daily-root', 0))`.execute(db)
  const there = await rootOfDay(db, day)
  if (there) return { root: there, made: false }
  const last = await sql<{ day: Day; root: string }>`select day, root from audit.daily_root order by day desc limit 1`.execute(db)
  if (last.rows[0] && last.rows[0].day > day) return null
  const heads = await headsAt(db, endOf(day))
  if (heads.length === 0) return null
  const previousRoot = last.rows[0]?.root ?? FIRST_HASH
  const root = dailyRoot(day, heads, previousRoot)
  await sql`
    insert into audit.daily_root (day, previous_root, root, heads)
    values (${day}::date, ${previousRoot}, ${root}, ${JSON.stringify(heads)}::jsonb)`.execute(db)
  return { root: { day, previousRoot, root, heads }, made: true }
}

export type Receipt = {
  readonly line: { readonly chain: string; readonly seq: number; readonly at: string }
  /** The first root that seals the line; null until its day is closed. */
  readonly coveredBy: { readonly day: Day; readonly root: string } | null
}

/** Finds a line by its hash (what a receipt shows), and the published root that proves it was there then. */
export async function findReceipt(db: Kysely<unknown>, hash: string): Promise<Receipt | null> {
  const line = await sql<{ chain: string; seq: number; at: string }>`select chain, seq, at from audit.entry where hash = ${hash.trim().toLowerCase()}`.execute(db)
  const found = line.rows[0]
  if (!found) return null
  const root = await sql<{ day: Day; root: string }>`
    select day, root from audit.daily_root, jsonb_to_recordset(heads) as head(chain text, seq bigint)
    where head.chain = ${found.chain} and head.seq >= ${found.seq} order by day limit 1`.execute(db)
  return { line: { ...found, seq: Number(found.seq) }, coveredBy: root.rows[0] ?? null }
}
