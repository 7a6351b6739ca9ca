import type { Kysely } from 'kysely'
import type { Planted } from '../domain/plant.ts'
import { tablesOf } from '../../tables.ts'

/** What was planted in an entry; nothing in one that is no drill. */
export async function plantedIn(db: Kysely<unknown>, { id, drill }: { readonly id: string; readonly drill: boolean }): Promise<readonly Planted[]> {
  if (!drill) return []
  const row = await tablesOf(db).selectFrom('publishing.drill').select('planted').where('entry', '=', id).executeTakeFirst()
  return (row?.planted ?? []) as Planted[]
}
