import { agencyById, type Agency } from '#agencies'
import type { Kit } from '#platform/act'
import type { AskedBy } from '#platform/http/types'
import { mayDo, type Actor } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { columnsOf, type Column } from '../../catalogue/index.ts'
import type { Revision } from '../domain/entry.ts'
import type { EntryHooks } from '../hooks.ts'
import { entryFacts, type EntryFile } from '../queries/entry-facts.ts'
import { loadEntry, loadRevision } from '../store.ts'

/** An entry with all that its page shows, for somebody who may read it. */
export type DeskEntry = EntryFile & { readonly actor: Actor; readonly agency: Agency; readonly column: Column | null; readonly today: Day; /** What a reviewer compares with: the revision reviewed last, else the public one. */ readonly before: Revision | null }

/** The revision that was before reviewers last, or that the public reads; null for a first draft. */
async function revisionBefore(kit: Kit, file: EntryFile): Promise<Revision | null> {
  const { entry, events } = file
  const reviewed = events.filter(({ move, revision }) => /_(agree|return|to_final)$/.test(move) && move !== 'submit_to_final' && revision < entry.revision).at(-1)?.revision
  const number = Math.max(reviewed ?? 0, entry.publishedRevision !== null && entry.publishedRevision < entry.revision ? entry.publishedRevision : 0)
  return number === 0 ? null : loadRevision(kit.db, entry.id, number)
}

export async function deskEntry(kit: Kit, { actor, params }: AskedBy, hooks: EntryHooks): Promise<DeskEntry> {
  const entry = await loadEntry(kit.db, params['id'] ?? '')
  if (!mayDo(actor, 'entries.read', entry.agency)) throw new Refusal(403, ['这条信息属于其他单位，您不能查看'])
  const today = dayOf(kit.now())
  const file = await entryFacts(kit.db, hooks, entry, today)
  const columns = await columnsOf(kit.db)
  return { ...file, actor, today, agency: await agencyById(kit.db, entry.agency), column: columns.find(({ id }) => id === entry.column) ?? null, before: await revisionBefore(kit, file) }
}
