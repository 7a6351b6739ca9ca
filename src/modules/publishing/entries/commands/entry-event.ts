import type { Scene } from '#platform/act'
import { tablesOf } from '../../tables.ts'
import type { Mark } from '../domain/entry.ts'
import type { EntryMove } from '../domain/procedure.ts'

/** One line of the entry's history. */
export async function addEntryEvent({ db, actor, now }: Scene, { id, revision }: { readonly id: string; readonly revision: number }, move: EntryMove | 'dismiss', note = '', marks: readonly Mark[] = []): Promise<void> {
  const decision = move.endsWith('_return') ? 'return' : /_agree$|_to_final$/.test(move) ? 'agree' : ''
  await tablesOf(db).insertInto('publishing.review').values({ entry: id, revision, step: move, decision, account: actor.account, account_name: actor.name, at: now, note: note.trim(), marks: JSON.stringify(marks) as never }).execute()
}
