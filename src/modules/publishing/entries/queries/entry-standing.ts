import type { Kysely } from 'kysely'
import type { Day } from '#shared/days'
import { plainTextOf } from '#platform/rich-text/blocks'
import { tablesOf } from '../../tables.ts'
import type { EntryContent } from '../domain/content.ts'
import { isEntryState, STATES } from '../domain/procedure.ts'

/** How far an entry is, for modules that wait for it. */
type EntryStanding = { readonly id: string; readonly title: string; readonly state: string; readonly stateLabel: string; readonly hasText: boolean; readonly isPublic: boolean; readonly address: string | null; readonly publishedOn: Day | null }

export async function entryStandings(db: Kysely<unknown>, ids: readonly string[]): Promise<Map<string, EntryStanding>> {
  const rows = await tablesOf(db).selectFrom('publishing.entry as entry').innerJoin('publishing.revision as revision', (join) => join.onRef('revision.entry', '=', 'entry.id').onRef('revision.number', '=', 'entry.revision'))
    .select(['entry.id', 'entry.title', 'entry.state', 'entry.address', 'entry.published_on', 'entry.published_revision', 'entry.withdrawn_on', 'revision.content']).where('entry.id', 'in', [...ids, '']).execute()
  return new Map(rows.map((row) => [row.id, {
    id: row.id, title: row.title, state: row.state, stateLabel: isEntryState(row.state) ? STATES[row.state].label : row.state, hasText: plainTextOf((row.content as EntryContent).body).trim() !== '' || (row.content as EntryContent).attachments.length > 0,
    isPublic: row.published_revision !== null && row.withdrawn_on === null, address: row.address, publishedOn: row.published_on,
  }]))
}

export type PublicEntryHead = { readonly id: string; readonly title: string; readonly address: string; readonly publishedOn: Day; readonly fields: Readonly<Record<string, string>> }

/** Entries of a kind that the public reads now, with their fields; one of them where an id is given. */
export async function publicEntriesOf(db: Kysely<unknown>, kind: string, id?: string): Promise<PublicEntryHead[]> {
  let query = tablesOf(db).selectFrom('publishing.entry as entry').innerJoin('publishing.revision as revision', (join) => join.onRef('revision.entry', '=', 'entry.id').onRef('revision.number', '=', 'entry.published_revision'))
    .select(['entry.id', 'entry.title', 'entry.address', 'entry.published_on', 'revision.content']).where('entry.kind', '=', kind).where('entry.withdrawn_on', 'is', null)
  if (id !== undefined) query = query.where('entry.id', '=', id)
  return (await query.orderBy('entry.id').execute()).flatMap(({ address, published_on, content, ...row }) =>
    (address === null || published_on === null ? [] : [{ id: row.id, title: row.title, address, publishedOn: published_on, fields: (content as EntryContent).fields }]))
}
