import { act, type Kit, type Scene } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { stateAfter } from '#shared/procedure'
import { Refusal } from '#shared/refusal'
import { judgeDrill } from '../../checks/commands/drill.ts'
import { tablesOf } from '../../tables.ts'
import type { Mark } from '../domain/entry.ts'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { MOVES, type EntryMove } from '../domain/procedure.ts'
import { NO_HOOKS, type EntryHooks } from '../hooks.ts'
import { entryFacts, type EntryFile } from '../queries/entry-facts.ts'
import { loadEntry, type EntryRow } from '../store.ts'
import { addEntryEvent } from './entry-event.ts'

export type MoveInput = { readonly id: string; readonly note?: string | undefined; readonly seen?: number | undefined; readonly marks?: readonly Omit<Mark, 'id' | 'by' | 'on'>[] | undefined }
export type Stage = Scene & { readonly home: string; readonly file: EntryFile; readonly today: Day }
/** What else a move does: columns of the register that change with it. */
export type Effect = (stage: Stage) => Promise<Partial<EntryRow> | undefined>

/** A new round of reviews forgets who made the last one; what the history holds stays. */
const FRESH: readonly EntryMove[] = ['first_return', 'second_return', 'final_return', 'recall', 'reopen', 'correct', 'reassess', 'abandon']
const REASONED: readonly EntryMove[] = ['first_return', 'second_return', 'final_return', 'reopen', 'publish_urgent', 'withdraw', 'discard', 'correct', 'file', 'note', 'reassess']

const marksOf = (stage: Stage, marks: MoveInput['marks'] = []): Mark[] =>
  marks.filter(({ quote, note }) => quote.trim() !== '' || note.trim() !== '').map(({ quote, note }, at) => ({ id: `${stage.file.entry.version}-${at + 1}`, quote: quote.trim(), note: note.trim(), by: stage.actor.name, on: stage.today }))

/** One move of one entry: reasons first, then its own effect, its line in the history and the ledger. */
export async function makeEntryMove(kit: Kit, actor: Actor, move: EntryMove, input: MoveInput, hooks: EntryHooks = NO_HOOKS, effect?: Effect): Promise<void> {
  const rule = MOVES[move]
  return act(kit, actor, rule.deed, (await loadEntry(kit.db, input.id)).agency, async (scene) => {
    const entry = await loadEntry(scene.db, input.id, true)
    if (input.seen !== undefined && input.seen !== entry.version) throw new Refusal(409, ['这条信息刚被别人办理过，请看过最新情况后再操作'])
    const today = dayOf(scene.now)
    const stage: Stage = { ...scene, home: kit.home, file: await entryFacts(scene.db, hooks, entry, today), today }
    const early = reasonsAgainstMove(stage.file, move, actor.account)
    if (early.length > 0) throw new Refusal(422, early)
    if (REASONED.includes(move) && !input.note?.trim()) throw new Refusal(422, [`请填写“${rule.label}”的理由`])
    const columns = await effect?.(stage) ?? {}
    const doers = { ...(FRESH.includes(move) ? {} : entry.doers), [move]: actor.account }
    const marks = marksOf(stage, input.marks)
    const state = await judgeDrill(scene, entry, move, marks, stateAfter<string>(rule, entry.state))
    await tablesOf(scene.db).updateTable('publishing.entry').set({
      ...(state === 'cleared' ? {} : { publish_at: null }), ...columns, state, doers: JSON.stringify(doers) as never, version: entry.version + 1, changed_at: scene.now,
    }).where('id', '=', entry.id).execute()
    await addEntryEvent(scene, entry, move, input.note, marks)
    await scene.record(entry.id, { move, revision: entry.revision, content: stage.file.revision.hash })
    await scene.later('publishing.index', { entry: entry.id })
  })
}
