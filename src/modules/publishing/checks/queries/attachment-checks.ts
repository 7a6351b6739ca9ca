import type { Kysely } from 'kysely'
import type { Scene } from '#platform/act'
import type { HiddenThing } from '#platform/documents/hidden/index'
import type { Attachment } from '../../entries/domain/content.ts'
import { tablesOf } from '../../tables.ts'
import { attachmentWords, type AttachmentWords } from '../attachment-words.ts'

/** What is known of some files; one that was not read when it came (an import's) is read for this once. */
export async function attachmentChecks(db: Kysely<unknown>, attachments: readonly Attachment[]): Promise<Map<string, AttachmentWords>> {
  if (attachments.length === 0) return new Map()
  const tables = tablesOf(db)
  const rows = await tables.selectFrom('publishing.attachment_check').selectAll().where('hash', 'in', attachments.map(({ hash }) => hash)).execute()
  const known = new Map(rows.map(({ hash, words, hidden, fault }): [string, AttachmentWords] => [hash, { words, hidden: hidden as HiddenThing[], fault }]))
  for (const { hash, name, mediaType } of attachments.filter((one) => !known.has(one.hash))) {
    const row = await tables.selectFrom('publishing.attachment').select('bytes').where('hash', '=', hash).executeTakeFirst()
    if (row) known.set(hash, await attachmentWords(name, mediaType, row.bytes))
  }
  return known
}

/** Keeps what was read of a file, within the deed that brought it. */
export async function keepAttachmentCheck({ db, now }: Pick<Scene, 'db' | 'now'>, hash: string, { words, hidden, fault }: AttachmentWords): Promise<void> {
  await tablesOf(db).insertInto('publishing.attachment_check').values({ hash, words: words.replaceAll('\0', ''), hidden: JSON.stringify(hidden).replaceAll('\\u0000', ''), fault, checked_at: now }).onConflict((conflict) => conflict.doNothing()).execute()
}
