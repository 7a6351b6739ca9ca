import { sql, type Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { PAGE_SIZE } from '#shared/paging'
import { containing } from '#shared/search-pattern'
import { tablesOf } from '../../tables.ts'
import type { Entry } from '../domain/entry.ts'
import { isEntryKind } from '../domain/kinds.ts'
import { isEntryState } from '../domain/procedure.ts'
import { entryOf } from '../store.ts'

export type Reach = readonly AgencyId[] | 'all'
export type ListEntries = {
  readonly agencies: Reach; readonly text: string; readonly agency: string | undefined; readonly state: string | undefined; readonly kind: string | undefined
  readonly column: string | undefined; readonly page: number
}

/** The register of entries for the agencies that this person may see, what was touched last first. */
export async function listEntries(db: Kysely<unknown>, asked: ListEntries): Promise<{ total: number; rows: Entry[] }> {
  let query = tablesOf(db).selectFrom('publishing.entry')
  if (asked.agencies !== 'all') query = query.where('agency', 'in', [...asked.agencies, ''])
  if (asked.agency) query = query.where('agency', '=', asked.agency)
  if (asked.state && isEntryState(asked.state)) query = query.where('state', '=', asked.state)
  if (asked.kind && isEntryKind(asked.kind)) query = query.where('kind', '=', asked.kind)
  if (asked.column) query = query.where('column_id', '=', asked.column)
  if (asked.text) query = query.where((where) => where.or([where('title', 'like', containing(asked.text)), where('index_no', '=', asked.text), where('id', '=', asked.text)]))
  const { n } = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await query.selectAll().orderBy('changed_at', 'desc').orderBy('id').limit(PAGE_SIZE).offset((asked.page - 1) * PAGE_SIZE).execute()
  return { total: Number(n), rows: rows.map(entryOf) }
}

/** What waits in each state, for the agencies of each deed that this person holds. */
export async function waitingCounts(db: Kysely<unknown>, states: readonly { readonly state: string; readonly agencies: Reach }[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const { state, agencies } of states) {
    const where = agencies === 'all' ? sql`true` : sql`agency = any(${[...agencies]}::text[])`
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from publishing.entry where state = ${state} and ${where}`.execute(db)
    counts.set(state, rows[0]?.n ?? 0)
  }
  return counts
}

/** Urgent publications whose reviews are not made up yet. */
export async function unreviewedUrgent(db: Kysely<unknown>, agencies: Reach): Promise<Entry[]> {
  let query = tablesOf(db).selectFrom('publishing.entry').selectAll().where('after_review_due', 'is not', null)
  if (agencies !== 'all') query = query.where('agency', 'in', [...agencies, ''])
  return (await query.orderBy('after_review_due').limit(100).execute()).map(entryOf)
}
