import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { Agency } from './domain/agency.ts'
import { agencyOf, rowOf, tablesOf } from './tables.ts'

/** Locks an agency for a deed. */
export async function load(db: Kysely<unknown>, id: AgencyId): Promise<Agency> {
  const row = await tablesOf(db).selectFrom('agencies.agency').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这个单位'])
  return agencyOf(row)
}

export async function insert(db: Kysely<unknown>, agency: Agency): Promise<void> {
  await tablesOf(db).insertInto('agencies.agency').values(rowOf(agency)).execute()
}

/** Saves only over the version that the reader was looking at. */
export async function save(db: Kysely<unknown>, agency: Agency, seenVersion: number): Promise<void> {
  const { numUpdatedRows } = await tablesOf(db).updateTable('agencies.agency').set({ ...rowOf(agency), version: seenVersion + 1 })
    .where('id', '=', agency.id).where('version', '=', seenVersion).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal(409, ['这个单位的资料刚刚被别人改过。请刷新页面，看过新内容后再修改'])
}
