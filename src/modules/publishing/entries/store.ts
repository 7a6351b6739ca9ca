import type { Kysely, Selectable } from 'kysely'
import { Refusal } from '#shared/refusal'
import type { EntryContent } from './domain/content.ts'
import type { Entry, EntryEvent, Mark, Revision } from './domain/entry.ts'
import type { EntryKind, Publicity, Risk } from './domain/kinds.ts'
import type { EntryState } from './domain/procedure.ts'
import { tablesOf, type PublishingTables } from '../tables.ts'

export type EntryRow = Selectable<PublishingTables['publishing.entry']>

export const entryOf = (row: EntryRow): Entry => ({
  id: row.id, agency: row.agency, state: row.state as EntryState, kind: row.kind as EntryKind, column: row.column_id, title: row.title,
  publicity: row.publicity as Publicity, publicityReason: row.publicity_reason, risk: row.risk as Risk, urgent: row.urgent, revision: row.revision, publishedRevision: row.published_revision,
  address: row.address, indexNo: row.index_no, formedOn: row.formed_on, publishAt: row.publish_at?.toISOString() ?? null, publishedOn: row.published_on,
  withdrawnOn: row.withdrawn_on, withdrawnReason: row.withdrawn_reason, afterReviewDue: row.after_review_due, doers: row.doers, version: row.version, drill: row.drill,
  createdAt: row.created_at.toISOString(), changedAt: row.changed_at.toISOString(),
})

/** The entry; within a deed, held so that two people cannot move it at once. */
export async function loadEntry(db: Kysely<unknown>, id: string, hold = false): Promise<Entry> {
  const query = tablesOf(db).selectFrom('publishing.entry').selectAll().where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这条信息'])
  return entryOf(row)
}

type RevisionRow = Selectable<PublishingTables['publishing.revision']>
const revisionOf = (row: RevisionRow): Revision =>
  ({ number: row.number, at: row.at.toISOString(), account: row.account, accountName: row.account_name, content: row.content as EntryContent, hash: row.hash, note: row.note })

export async function loadRevision(db: Kysely<unknown>, entry: string, number: number): Promise<Revision> {
  const row = await tablesOf(db).selectFrom('publishing.revision').selectAll().where('entry', '=', entry).where('number', '=', number).executeTakeFirst()
  if (!row) throw new Refusal(404, [`这条信息没有第${number}稿`])
  return revisionOf(row)
}

/** Every revision without its content, newest first. */
export async function revisionLines(db: Kysely<unknown>, entry: string): Promise<Omit<Revision, 'content'>[]> {
  const rows = await tablesOf(db).selectFrom('publishing.revision').select(['number', 'at', 'account', 'account_name', 'hash', 'note']).where('entry', '=', entry).orderBy('number', 'desc').execute()
  return rows.map(({ at, account_name, ...row }) => ({ ...row, at: at.toISOString(), accountName: account_name }))
}

/** What was done to the entry, in order. */
export async function eventsOf(db: Kysely<unknown>, entry: string): Promise<EntryEvent[]> {
  const rows = await tablesOf(db).selectFrom('publishing.review').selectAll().where('entry', '=', entry).orderBy('id').execute()
  return rows.map((row) => ({ id: row.id, move: row.step, revision: row.revision, account: row.account, accountName: row.account_name, at: row.at.toISOString(), note: row.note, marks: row.marks as Mark[] }))
}

/** The next number of a series, taken within the deed: numbers have no gaps and are never given twice. */
export async function nextNumber(db: Kysely<unknown>, series: string, step = 1): Promise<number> {
  const { last } = await tablesOf(db).insertInto('publishing.counter').values({ series, last: step })
    .onConflict((conflict) => conflict.column('series').doUpdateSet((row) => ({ last: row('publishing.counter.last', '+', step) }))).returning('last').executeTakeFirstOrThrow()
  return last
}
