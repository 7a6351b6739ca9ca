import { sql, type Kysely, type Selectable } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { tablesOf, type PublishingTables } from '../../tables.ts'

export type SweepRow = Selectable<PublishingTables['publishing.sweep']>
export type SweepFindingRow = Selectable<PublishingTables['publishing.sweep_finding']>
export type SweepLine = SweepRow & { readonly open: number; readonly prepared: number; readonly left: number }

export async function sweepLines(db: Kysely<unknown>): Promise<SweepLine[]> {
  const { rows } = await sql<SweepLine>`
    select s.*, count(f.id) filter (where f.state = 'open')::int as open, count(f.id) filter (where f.state = 'prepared')::int as prepared, count(f.id) filter (where f.state = 'left')::int as left
    from publishing.sweep as s left join publishing.sweep_finding as f on f.sweep = s.id group by s.id order by s.id desc limit 100`.execute(db)
  return rows
}

export async function loadSweep(db: Kysely<unknown>, id: number): Promise<SweepLine> {
  const found = Number.isSafeInteger(id) ? (await sweepLines(db)).find((one) => Number(one.id) === id) : undefined
  if (!found) throw new Refusal(404, ['没有这次清查'])
  return found
}

/** The texts of a sweep that still hold something, each with its places; those of the agencies that this person sees. */
export async function sweptTexts(db: Kysely<unknown>, sweep: number, agencies: readonly AgencyId[] | 'all', page: number, size: number): Promise<{ total: number; texts: readonly (readonly SweepFindingRow[])[] }> {
  let query = tablesOf(db).selectFrom('publishing.sweep_finding').where('sweep', '=', sweep)
  if (agencies !== 'all') query = query.where('agency', 'in', [...agencies, ''])
  const { total } = await query.select(sql<number>`count(distinct href)::int`.as('total')).executeTakeFirstOrThrow()
  const hrefs = await query.select(['href', sql<number>`count(*) filter (where state = 'open')`.as('open')]).groupBy('href').orderBy('open', 'desc').orderBy('href').limit(size).offset((page - 1) * size).execute()
  const rows = await query.selectAll().where('href', 'in', [...hrefs.map(({ href }) => href), '']).orderBy('part').orderBy('at_start').execute()
  const by = Map.groupBy(rows, ({ href }) => href)
  return { total, texts: hrefs.map(({ href }) => by.get(href) ?? []) }
}
