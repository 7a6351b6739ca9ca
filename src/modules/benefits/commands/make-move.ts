import { agencyById } from '#agencies'
import { act, type Kit, type Scene } from '#platform/act'
import { publishSnapshot, withdrawSnapshot } from '#publishing'
import type { Actor } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { stateAfter } from '#shared/procedure'
import { Refusal } from '#shared/refusal'
import { faultsOfAsks, type StepValues } from '#shared/step'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { publicOf, type Item } from '../domain/item.ts'
import { MOVES, STEPS, type BenefitMove } from '../domain/procedure.ts'
import { portalPaths } from '../paths.ts'
import { addEvent, heldItem, loadItem, updateItem } from '../store.ts'

/** Puts the benefit before the public as it is written now, and has it matched. */
async function publish(scene: Scene, item: Item, reason: string) {
  const today = dayOf(scene.now), { name } = await agencyById(scene.db, item.agency), data = publicOf(item)
  await publishSnapshot(scene, { address: portalPaths.one(item.id), kind: 'benefit', column: '惠民利企', agency: item.agency, agencyName: name, title: item.title, year: yearOf(today), publishedOn: item.publishedOn ?? today, data, files: [] }, reason)
  await scene.later('benefits.match', { benefit: item.id })
  return { published: data, published_on: item.publishedOn ?? today }
}
/** Takes it from the public; the address says why. */
export async function stop(scene: Scene, item: Item, reason: string): Promise<void> {
  await withdrawSnapshot(scene, portalPaths.one(item.id), { reason, tombstone: true })
}

type MoveInput = { readonly id: string; readonly seen: number; readonly values: StepValues }
/** One step of one benefit: reasons first, then its own effect, its line in the history and the ledger. */
export async function makeMove(kit: Kit, actor: Actor, move: BenefitMove, { id, seen, values }: MoveInput): Promise<void> {
  const { agency } = await loadItem(kit.db, id)
  return act(kit, actor, MOVES[move].deed, agency, async (scene) => {
    const item = await heldItem(scene, id, seen), note = values['note'] ?? ''
    const reasons = [...reasonsAgainstMove(item, move, actor.account, dayOf(scene.now)), ...faultsOfAsks(STEPS[move].asks, values).map(({ reason }) => reason)]
    if (reasons.length > 0) throw new Refusal(422, reasons)
    const changes = move === 'publish' ? await publish(scene, item, note) : {}
    if (move === 'withdraw') await stop(scene, item, note)
    // A new round forgets who wrote and sent the last one.
    const { write: _, submit: __, resubmit: ___, ...kept } = item.doers
    await updateItem(scene, item, { ...changes, state: stateAfter<string>(MOVES[move], item.state), doers: { ...(move === 'change' ? kept : item.doers), [move]: actor.account } })
    await addEvent(scene, id, move, note)
    await scene.record(id, { move })
  })
}
