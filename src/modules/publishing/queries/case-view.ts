import type { Kysely } from 'kysely'
import { siteOf } from '../tables.ts'

/** The sealed page of a case; null where there is none. */
export async function caseView(db: Kysely<unknown>, locator: string): Promise<{ sealed: Buffer; updatedAt: Date } | null> {
  const row = await siteOf(db).selectFrom('site.case_view').select(['sealed', 'updated_at']).where('locator', '=', locator).executeTakeFirst()
  return row ? { sealed: row.sealed, updatedAt: row.updated_at } : null
}

/** A sealed file of a case's page. */
export async function caseFile(db: Kysely<unknown>, locator: string, name: string): Promise<{ sealed: Buffer; mediaType: string } | null> {
  const row = await siteOf(db).selectFrom('site.case_file').select(['sealed', 'media_type']).where('locator', '=', locator).where('name', '=', name).executeTakeFirst()
  return row ? { sealed: row.sealed, mediaType: row.media_type } : null
}
