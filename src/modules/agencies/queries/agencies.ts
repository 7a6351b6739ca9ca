import { sql, type Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { Agency } from '../domain/agency.ts'
import { inTreeOrder } from '../domain/tree.ts'
import { agencyOf, tablesOf } from '../tables.ts'

/** All agencies, closed ones too, each before those below it. */
export async function allAgencies(db: Kysely<unknown>): Promise<Agency[]> {
  return inTreeOrder((await tablesOf(db).selectFrom('agencies.agency').selectAll().execute()).map(agencyOf))
}

export async function agencyById(db: Kysely<unknown>, id: AgencyId): Promise<Agency> {
  const row = await tablesOf(db).selectFrom('agencies.agency').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这个单位'])
  return agencyOf(row)
}

/** The agency that a person or a document calls so: by code, full name, short name or the name it signs with. */
export async function findAgency(db: Kysely<unknown>, text: string): Promise<Agency | null> {
  const called = text.trim()
  if (called === '') return null
  const all = await allAgencies(db)
  const exactly = ({ id, name, shortName, signsAs }: Agency): boolean => [id, name, shortName, signsAs].includes(called)
  const found = all.find(({ id }) => id === called) ?? all.find(exactly)
  if (found) return found
  const begun = all.filter(({ name, shortName }) => name.startsWith(called) || shortName.startsWith(called))
  return begun.find(({ parent }) => parent === null) ?? (begun.length === 1 ? begun[0] ?? null : null)
}

/** The agency itself first, then all below it; closed ones too, because their records still count. */
export async function withAllBelow(db: Kysely<unknown>, id: AgencyId): Promise<AgencyId[]> {
  const { rows } = await sql<{ id: AgencyId }>`
    with recursive below (id, depth) as (
      select id, 0 from agencies.agency where id = ${id}
      union all
      select agency.id, below.depth + 1 from agencies.agency join below on agency.parent = below.id
    )
    select id from below order by depth, id`.execute(db)
  return rows.map((row) => row.id)
}
