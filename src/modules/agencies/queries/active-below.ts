import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { tablesOf } from '../tables.ts'

/** How many agencies in use stand directly below. */
export async function activeBelow(db: Kysely<unknown>, id: AgencyId): Promise<number> {
  const { n } = await tablesOf(db).selectFrom('agencies.agency').select((eb) => eb.fn.countAll<number>().as('n'))
    .where('parent', '=', id).where('active', '=', true).executeTakeFirstOrThrow()
  return Number(n)
}
