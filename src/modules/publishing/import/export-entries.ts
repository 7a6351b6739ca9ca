import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { kindOf } from '../entries/domain/kinds.ts'
import type { EntryContent } from '../entries/domain/content.ts'
import { entryOf } from '../entries/store.ts'
import { tablesOf } from '../tables.ts'

export type ExportedEntry = Readonly<Record<string, unknown>>
const BATCH = 500

/** Every entry in the form that the import reads: what the public reads of published ones, the newest draft of the rest. Files are named, not carried. */
export async function* exportedEntries(db: Kysely<unknown>, asked: { agency?: AgencyId | undefined; column?: string | undefined }): AsyncGenerator<ExportedEntry> {
  for (let after = ''; ;) {
    let query = tablesOf(db).selectFrom('publishing.entry').selectAll().where('id', '>', after).where('state', '!=', 'discarded')
    if (asked.agency) query = query.where('agency', '=', asked.agency)
    if (asked.column) query = query.where('column_id', '=', asked.column)
    const entries = (await query.orderBy('id').limit(BATCH).execute()).map(entryOf)
    for (const entry of entries) {
      const isPublic = entry.publishedRevision !== null && entry.withdrawnOn === null
      const { content } = await tablesOf(db).selectFrom('publishing.revision').select('content').where('entry', '=', entry.id).where('number', '=', isPublic ? entry.publishedRevision ?? 1 : entry.revision).executeTakeFirstOrThrow()
      const { title, body, summary, source, author, keywords, formedOn, topics, fields, attachments } = content as EntryContent
      yield {
        key: entry.id, agency: entry.agency, kind: entry.kind, column: entry.column, title, body, summary, source, author, keywords, formedOn, publishedOn: isPublic ? entry.publishedOn : null, indexNo: entry.indexNo ?? '', topics,
        publicity: entry.publicity, publicityReason: entry.publicityReason, state: isPublic ? 'published' : 'draft', fields: Object.fromEntries(Object.keys(kindOf(entry.kind).fields).map((name) => [name, fields[name] ?? ''])),
        attachments: attachments.map(({ name, label, hash }) => ({ path: name, label, hash })),
      }
    }
    const last = entries.at(-1)
    if (!last || entries.length < BATCH) return
    after = last.id
  }
}
