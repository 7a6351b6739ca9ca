import type { Scene } from '#platform/act'
import { sm3 } from '#platform/ledger/hash'
import { canonicalJson } from '#shared/canonical-json'
import { Refusal } from '#shared/refusal'
import { tablesOf } from '../../tables.ts'
import type { EntryContent } from '../domain/content.ts'
import { STATES } from '../domain/procedure.ts'
import { loadEntry, loadRevision, revisionLines } from '../store.ts'
import { addEntryEvent } from './entry-event.ts'
import { addRevision, keptContent } from './write-entry.ts'

/** Fills fields of a draft that another module knows better, such as a document's number, as a revision of its own; within that module's deed. */
export async function fillEntry(scene: Scene, id: string, given: Partial<Pick<EntryContent, 'fields' | 'formedOn'>>, note: string): Promise<void> {
  const entry = await loadEntry(scene.db, id, true)
  if (entry.state !== 'draft') throw new Refusal(422, [`“${entry.title}”现在是“${STATES[entry.state].label}”，请先取回修改，再办理这一步`])
  const { content: before, hash } = await loadRevision(scene.db, id, entry.revision)
  const content = await keptContent(scene, { ...before, ...given, fields: { ...before.fields, ...given.fields } })
  if (sm3(canonicalJson(content)) === hash) return
  const revision = Math.max(...(await revisionLines(scene.db, id)).map(({ number }) => number)) + 1
  await addRevision(scene, id, revision, content, note)
  await tablesOf(scene.db).updateTable('publishing.entry').set({ revision, formed_on: content.formedOn, version: entry.version + 1, changed_at: scene.now }).where('id', '=', id).execute()
  await addEntryEvent(scene, { ...entry, revision }, 'save', note)
}
