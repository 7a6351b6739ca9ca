import { act, type Kit, type Scene } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { stateAfter } from '#shared/procedure'
import { Refusal } from '#shared/refusal'
import type { DisputeCase } from '../domain/case.ts'
import { nextStep } from '../domain/dues.ts'
import { faultsOf, faultsOfEarlier } from '../domain/faults.ts'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { MOVES, type DisputeMove } from '../domain/procedure.ts'
import { termsOf, type Terms } from '../rules-of.ts'
import { columnsOf, findCase, loadCase, nextColumns } from '../store.ts'
import { tablesOf } from '../tables.ts'

/** What every move is asked with: `on` is the day it counts by (today where it is not said), `seen` the version that the page showed. */
export type MoveInput = { readonly id: string; readonly on?: Day | undefined; readonly note?: string | undefined; readonly seen?: number | undefined }
export type Stage = Scene & Terms & { readonly one: DisputeCase; readonly on: Day; readonly today: Day }
/** What changes in the record by the move, and the facts that its line in the history keeps. */
export type Effect = (stage: Stage) => Promise<{ readonly change?: Partial<DisputeCase>; readonly data?: Readonly<Record<string, unknown>> }> | { readonly change?: Partial<DisputeCase>; readonly data?: Readonly<Record<string, unknown>> }

export async function addEvent({ db, actor, now }: Scene, dispute: string, event: { move: string; on: Day; note?: string | undefined; data?: Readonly<Record<string, unknown>> | undefined }): Promise<void> {
  await tablesOf(db).insertInto('disputes.event').values({
    dispute, move: event.move, on_day: event.on, at: now, account: actor.account, account_name: actor.name, note: event.note?.trim() ?? '', data: JSON.stringify(event.data ?? {}) as never,
  }).execute()
}

/** What a change makes wrong. What was wrong before and is not touched stands in nobody's way, except where the record itself is being put right. */
async function refuseFaults({ db, one, today }: Stage, changed: DisputeCase, all: boolean): Promise<void> {
  const earlier = changed.earlier === null ? null : await findCase(db, changed.earlier)
  const old = new Set(all ? [] : faultsOf(one, today).map(({ reason }) => reason))
  const link = changed.earlier === one.earlier && !all ? [] : faultsOfEarlier(changed, earlier)
  const faults = [...faultsOf(changed, today), ...link].filter(({ reason }) => !old.has(reason))
  if (faults.length > 0) throw new Refusal(422, faults.map(({ reason }) => reason))
}

/** Brings the record to what the move makes of it; the next term follows from the record and is never written by hand. */
async function saveCase({ db, one, calendar, rules }: Stage, changed: DisputeCase): Promise<void> {
  const tables = tablesOf(db)
  const same = await tables.selectFrom('disputes.dispute').select('id').where('body', '=', changed.body).where('number', '=', changed.number).where('id', '!=', one.id).executeTakeFirst()
  if (same) throw new Refusal(422, [`“案号”${changed.number}已经登记过，请核对`])
  await tables.updateTable('disputes.dispute').set({ ...columnsOf(changed), version: one.version + 1 }).where('id', '=', one.id).execute()
  const settled = await loadCase(db, one.id)
  await tables.updateTable('disputes.dispute').set(nextColumns(nextStep(settled, calendar, rules))).where('id', '=', one.id).execute()
}

/** One move of one case: reasons first, then its own effect, its line in the history, the next term and the ledger. */
export async function makeMove(kit: Kit, actor: Actor, move: DisputeMove, input: MoveInput, effect?: Effect): Promise<void> {
  const { agency } = await loadCase(kit.db, input.id)
  return act(kit, actor, MOVES[move].deed, agency, async (scene) => {
    const one = await loadCase(scene.db, input.id, true)
    if (input.seen !== undefined && input.seen !== one.version) throw new Refusal(409, ['这件案件刚被其他人办理过，请看过最新情况后再操作'])
    const today = dayOf(scene.now)
    const stage: Stage = { ...scene, ...await termsOf(scene.db), one, on: input.on ?? today, today }
    const early = reasonsAgainstMove(one, move, actor.account)
    if (early.length > 0) throw new Refusal(422, early)
    const { change, data } = await effect?.(stage) ?? {}
    const changed = { ...one, ...change, state: stateAfter(MOVES[move], one.state) }
    await refuseFaults(stage, changed, move === 'correct')
    await saveCase(stage, changed)
    await addEvent(scene, one.id, { move, on: stage.on, note: input.note, data })
    await scene.record(one.id, { move, on: stage.on, ...(change?.result === undefined ? {} : { result: change.result }) })
  })
}
