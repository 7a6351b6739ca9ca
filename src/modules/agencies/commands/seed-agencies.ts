import type { Kysely } from 'kysely'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import type { AgencyId } from '#shared/actor'
import type { Agency } from '../domain/agency.ts'
import { inTreeOrder } from '../domain/tree.ts'
import { insert } from '../store.ts'
import { tablesOf } from '../tables.ts'

/** Loads a whole tree at once, for demonstrations and tests; no deed, so no ledger lines. */
export async function seedAgencies(db: Kysely<unknown>, agencies: readonly (Omit<Agency, 'version' | 'active'> & { readonly active?: boolean })[]): Promise<void> {
  for (const agency of inTreeOrder(agencies.map((one) => ({ active: true, ...one, version: 1 })))) await insert(db, agency)
}

const FIRST: Agency = {
  id: 'city', name: '本级人民政府', shortName: '本级政府', kind: 'government', parent: null, signsAs: '本级人民政府办公室',
  reports: true, position: 0, active: true, address: '', phone: '', version: 1,
}

/** The root that everything else hangs on, made at the very first start under a name that the office then changes; the root that there is otherwise. */
export async function createFirstAgency(kit: Kit): Promise<AgencyId> {
  const rootOf = async (): Promise<AgencyId | undefined> =>
    (await tablesOf(kit.db).selectFrom('agencies.agency').select('id').where('parent', 'is', null).executeTakeFirst())?.id
  const there = await rootOf()
  if (there !== undefined) return there
  await act(kit, systemActor(FIRST.id, ['agencies.change']), 'agencies.change', FIRST.id, async ({ db, record }) => {
    await insert(db, FIRST)
    await record(FIRST.id, { change: 'add', kind: FIRST.kind, parent: null, name: FIRST.name })
  })
  return FIRST.id
}
