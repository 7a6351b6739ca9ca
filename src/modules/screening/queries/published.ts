import { sql, type Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { dayOf } from '#shared/days'
import type { Finding } from '../domain/finding.ts'
import { tablesOf } from '../tables.ts'

export type PublishedLine = { readonly address: string; readonly agency: string; readonly title: string; readonly checkedOn: string; readonly findings: readonly Finding[]; readonly blocks: number; readonly warns: number }
type Asked = { readonly agencies: readonly AgencyId[] | 'all'; readonly agency?: string | undefined; readonly class?: string | undefined; readonly page: number; readonly size: number }

/** Published pages of which something must be said, the gravest first, and how many were checked in all. */
export async function publishedLines(db: Kysely<unknown>, { agencies, agency, class: cls, page, size }: Asked): Promise<{ total: number; checked: number; rows: PublishedLine[] }> {
  let query = tablesOf(db).selectFrom('screening.published')
  if (agencies !== 'all') query = query.where('agency', 'in', [...agencies, ''])
  if (agency) query = query.where('agency', '=', agency)
  const { checked } = await query.select((eb) => eb.fn.countAll<number>().as('checked')).executeTakeFirstOrThrow()
  let open = query.where((where) => where.or([where('blocks', '>', 0), where('warns', '>', 0)]))
  if (cls) open = open.where(sql<boolean>`findings @> ${JSON.stringify([{ class: cls }])}::jsonb`)
  const { total } = await open.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await open.selectAll().orderBy('blocks', 'desc').orderBy('warns', 'desc').orderBy('address').limit(size).offset((page - 1) * size).execute()
  return { total: Number(total), checked: Number(checked), rows: rows.map((row) => ({ address: row.address, agency: row.agency, title: row.title, checkedOn: dayOf(row.checked_at), findings: (row.findings as Finding[]).filter(({ dismissed }) => dismissed === undefined), blocks: row.blocks, warns: row.warns })) }
}

/** What was checked, by address: its hash and the state of the lists then. */
export async function checkedStates(db: Kysely<unknown>): Promise<Map<string, { readonly hash: string; readonly version: number }>> {
  const rows = await tablesOf(db).selectFrom('screening.published').select(['address', 'hash', 'state_version']).execute()
  return new Map(rows.map(({ address, hash, state_version }) => [address, { hash, version: Number(state_version) }]))
}

export type AgencyCount = { readonly agency: string; readonly pages: number; readonly doubtful: number; readonly blocks: number; readonly warns: number; readonly classes: Readonly<Record<string, number>> }
/** How each agency's public pages stand, for the circular. */
export async function publishedByAgency(db: Kysely<unknown>): Promise<AgencyCount[]> {
  const { rows } = await sql<AgencyCount>`
    with found as (select agency, finding->>'class' as class, count(*)::int as n from screening.published, jsonb_array_elements(findings) as finding where finding->'dismissed' is null group by 1, 2)
    select p.agency, count(*)::int as pages, count(*) filter (where blocks + warns > 0)::int as doubtful, sum(blocks)::int as blocks, sum(warns)::int as warns,
      coalesce((select jsonb_object_agg(class, n) from found where found.agency = p.agency), '{}') as classes
    from screening.published as p group by p.agency order by sum(blocks) desc, sum(warns) desc, p.agency`.execute(db)
  return rows
}
