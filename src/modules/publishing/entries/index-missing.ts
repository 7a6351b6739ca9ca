import { sql } from 'kysely'
import type { Kit } from '#platform/act'
import { putSearchDocuments } from '#platform/search/index'
import { asGate } from '../commands/as-gate.ts'
import { publicSnapshot, SNAPSHOT_COLUMNS } from '../queries/snapshots.ts'
import { siteOf } from '../tables.ts'
import { searchDocumentOf, topicNames } from './index-entry.ts'

const AT_ONCE = 4000

/** Brings into the search what stands on the public side and cannot be found yet; gives how many. Safe to run at any time. */
export async function indexMissing(kit: Pick<Kit, 'db'>): Promise<number> {
  const topics = await topicNames(kit.db)
  for (let done = 0; ;) {
    const { rows } = await sql<{ id: number }>`
      select s.id from site.snapshot as s where s.kind = 'entry' and s.current and s.withdrawn_on is null
        and not exists (select from site.search_document as d where d.address = s.address) order by s.id limit ${AT_ONCE}`.execute(kit.db)
    if (rows.length === 0) return done
    const found = await siteOf(kit.db).selectFrom('site.snapshot').select([...SNAPSHOT_COLUMNS, 'data']).where('id', 'in', rows.map(({ id }) => id)).execute()
    await kit.db.transaction().execute((db) => asGate(db, () => putSearchDocuments(db, found.map((row) => searchDocumentOf(publicSnapshot(row, row.data), topics)))))
    done += rows.length
  }
}
