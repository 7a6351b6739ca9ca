import type { Kysely } from 'kysely'
import { act, type Kit, type Scene } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { clockCaseOf, replay, firstState } from '../domain/case.ts'
import { runClock } from '../domain/clock.ts'
import type { CaseFacts } from '../domain/facts.ts'
import { reasonsAgainstMove } from '../domain/guards/moves.ts'
import { nextStep } from '../domain/next-step.ts'
import { MOVES, type RequestMove } from '../domain/procedure.ts'
import { caseFacts } from '../queries/case-facts.ts'
import { loadRow, loadRecords } from '../store.ts'
import { tablesOf, type RequestRow } from '../tables.ts'

/** What every move is asked with. `on` is the day it counts by (today where it is not said), `seen` the version that the page showed. */
export type MoveInput = { readonly id: string; readonly on?: Day | undefined; readonly note?: string | undefined; readonly seen?: number | undefined }
export type Stage = Scene & { readonly home: string; readonly facts: CaseFacts; readonly on: Day }
/** What else the move does; gives columns of the register that change with it and the facts that its line in the history keeps. */
export type Effect = (stage: Stage) => Promise<{ readonly columns?: Partial<RequestRow>; readonly data?: Readonly<Record<string, unknown>> } | undefined>

const agencyOf = async (db: Kysely<unknown>, id: string): Promise<string> => (await loadRow(db, id)).agency

export async function addEvent(scene: Scene, request: string, event: { move: RequestMove; on: Day; note?: string | undefined; data?: Readonly<Record<string, unknown>> }): Promise<number> {
  const { id } = await tablesOf(scene.db).insertInto('requests.event').values({
    request, move: event.move, on_day: event.on, at: scene.now, account: scene.actor.account, account_name: scene.actor.name,
    note: event.note?.trim() ?? '', data: JSON.stringify(event.data ?? {}) as never,
  }).returning('id').executeTakeFirstOrThrow()
  return id
}

/** The register's line as its history now makes it: state, clock and what comes next follow from the events and are never written by hand. */
export async function settleRow(scene: Scene, row: RequestRow, facts: CaseFacts, columns: Partial<RequestRow> = {}): Promise<void> {
  const { events } = await loadRecords(scene.db, row.id)
  const changed = { ...row, ...columns }
  const head = { channel: changed.channel, arrivedOn: changed.arrived_on, confirmedOn: changed.confirmed_on }
  const state = replay(firstState(row.channel), events)
  const clock = runClock(clockCaseOf(head, events), facts.calendar, facts.rules.clock)
  const next = nextStep(state, clock, events, facts.calendar)
  const { id: _, version: __, bands: ___, help: ____, ...rest } = columns as Partial<RequestRow>
  await tablesOf(scene.db).updateTable('requests.request').set({
    ...rest, state, received_on: clock.timeline.receivedOn, due_on: clock.due, next_on: next.on, next_what: next.what, version: row.version + 1,
  }).where('id', '=', row.id).execute()
}

/** One move of one request: reasons first, then its own effect, its line in the history, the clock, the ledger and what the applicant may see. */
export async function makeMove(kit: Kit, actor: Actor, move: RequestMove, input: MoveInput, effect?: Effect): Promise<void> {
  return act(kit, actor, MOVES[move].deed, await agencyOf(kit.db, input.id), async (scene) => {
    const row = await loadRow(scene.db, input.id, true)
    if (input.seen !== undefined && input.seen !== row.version) throw new Refusal(409, ['这件申请刚被其他人办理过，请看过最新情况后再操作'])
    const facts = await caseFacts(scene.db, row, scene.now)
    if (!facts.clock) throw new Refusal(409, ['这件申请是从旧登记册转入的，只供查阅和统计，不能在系统中继续办理'])
    const on = input.on ?? dayOf(scene.now)
    const early = reasonsAgainstMove(facts, move, actor.account, { on })
    if (early.length > 0) throw new Refusal(422, early)
    const done = await effect?.({ ...scene, home: kit.home, facts, on }) ?? {}
    await addEvent(scene, row.id, { move, on, note: input.note, ...(done.data ? { data: done.data } : {}) })
    await settleRow(scene, row, facts, done.columns)
    await scene.record(row.id, { move, on })
    await scene.later('requests.refresh-view', { request: row.id })
  })
}
