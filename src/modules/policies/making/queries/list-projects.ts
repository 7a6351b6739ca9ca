import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { PAGE_SIZE } from '#shared/paging'
import { containing } from '#shared/search-pattern'
import { tablesOf } from '../../tables.ts'
import { isProjectState } from '../domain/procedure.ts'
import type { Project } from '../domain/project.ts'
import { projectOf } from '../store.ts'

export type ListProjects = { readonly agencies: readonly AgencyId[] | 'all'; readonly text: string; readonly state: string | undefined; readonly agency: string | undefined; readonly page: number }

/** Projects that a person may see, those moved last first: as their maker's or their drafter's. */
export async function listProjects(db: Kysely<unknown>, { agencies, text, state, agency, page }: ListProjects): Promise<{ total: number; rows: Project[] }> {
  let query = tablesOf(db).selectFrom('policies.project')
  if (agencies !== 'all') query = query.where((where) => where.or([where('agency', 'in', [...agencies, '']), where('drafter', 'in', [...agencies, ''])]))
  if (isProjectState(state)) query = query.where('state', '=', state)
  if (agency) query = query.where('drafter', '=', agency)
  if (text) query = query.where('title', 'like', containing(text))
  const { n } = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await query.selectAll().orderBy('since', 'desc').orderBy('id', 'desc').limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE).execute()
  return { total: Number(n), rows: rows.map(projectOf) }
}
