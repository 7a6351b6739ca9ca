import { act, type Kit, type Scene } from '#platform/act'
import { withdrawSnapshot } from '#publishing'
import type { Actor } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { stateAfter } from '#shared/procedure'
import { Refusal } from '#shared/refusal'
import { faultsOfAsks, type StepValues } from '#shared/step'
import type { Consultation } from '../domain/consultation.ts'
import { reasonsAgainstMove } from '../domain/guards.ts'
import { MOVES, STEPS, type ConsultationMove } from '../domain/procedure.ts'
import { portalPaths } from '../paths.ts'
import { clustersFor } from '../queries/comments.ts'
import { consultationFile, type ConsultationFile } from '../queries/file.ts'
import { addEvent, heldConsultation, loadConsultation, updateConsultation } from '../store.ts'
import { publishConsultation, publishFeedback } from './publish.ts'

type Changes = Parameters<typeof updateConsultation>[2]
async function effectOf(scene: Scene, move: ConsultationMove, { consultation: one, counts, today }: ConsultationFile, values: StepValues): Promise<Changes> {
  if (move === 'open') {
    const begins = one.from < today ? today : one.from, opened: Consultation = { ...one, from: begins, publishedOn: today }
    await publishConsultation(scene, opened)
    return { from_on: begins, published_on: today }
  }
  if (move === 'extend') {
    const until = values['until'] as Day
    if (until <= one.until || until < today) throw new Refusal(422, ['“新的截止日”应当晚于原来的截止日'])
    await publishConsultation(scene, { ...one, until }, values['note'] ?? '')
    return { until_on: until }
  }
  if (move === 'feed_back') { await publishFeedback(scene, one, await clustersFor(scene.db, one.id), counts.comments); return { fed_back_on: today } }
  if (move === 'withdraw') await withdrawSnapshot(scene, portalPaths.one(one.id), { reason: values['note'] ?? '', tombstone: true })
  return {}
}
type MoveInput = { readonly id: string; readonly seen: number; readonly values: StepValues }
/** One step of one consultation: reasons first, then its own effect, its line in the history and the ledger. */
export async function makeMove(kit: Kit, actor: Actor, move: ConsultationMove, { id, seen, values }: MoveInput): Promise<void> {
  const { agency } = await loadConsultation(kit.db, id)
  return act(kit, actor, MOVES[move].deed, agency, async (scene) => {
    const one = await heldConsultation(scene, id, seen), file = await consultationFile(scene.db, one, dayOf(scene.now))
    const reasons = [...reasonsAgainstMove(file, move, actor.account), ...faultsOfAsks(STEPS[move].asks, values).map(({ reason }) => reason)]
    if (reasons.length > 0) throw new Refusal(422, reasons)
    const changes = await effectOf(scene, move, file, values)
    await updateConsultation(scene, one, { ...changes, state: stateAfter<string>(MOVES[move], one.state), doers: { ...one.doers, [move]: actor.account } })
    await addEvent(scene, id, move, values['note'] ?? '')
    await scene.record(id, { move })
  })
}
