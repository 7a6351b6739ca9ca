import type { Kysely } from 'kysely'
import { tablesOf } from '../../tables.ts'

/** What was cleared and whose time has come. */
export const dueForPublication = (db: Kysely<unknown>, now: Date): Promise<{ id: string; agency: string }[]> =>
  tablesOf(db).selectFrom('publishing.entry').select(['id', 'agency']).where('state', '=', 'cleared').where('publish_at', '<=', now).orderBy('publish_at').orderBy('id').limit(500).execute()
