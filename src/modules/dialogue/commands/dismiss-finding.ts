import { DISMISS_DEEDS, recordDismissal } from '#screening'
import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { pieceFindings, pieceSubject } from '../queries/pieces.ts'
import { questionFile, subjectOf } from '../queries/question-file.ts'
import { addEvent, loadPiece, loadQuestion } from '../store.ts'

type DismissFinding = { readonly id: string; readonly key: string; readonly reason: string }
const GONE = '这一处已经不在内容里了，请刷新页面'

/** Lets one finding in a question's words stand, with the reason. */
export async function dismissFinding(kit: Kit, actor: Actor, { id, key, reason }: DismissFinding): Promise<void> {
  const question = await loadQuestion(kit.db, id)
  const { findings } = await questionFile(kit.db, question, dayOf(kit.now()))
  const finding = findings.find((one) => one.key === key)
  if (!finding) throw new Refusal(409, [GONE])
  return act(kit, actor, DISMISS_DEEDS[finding.severity], question.agency, async (scene) => {
    await recordDismissal(scene, subjectOf(id), finding, reason)
    await addEvent(scene, id, 'dismiss', `${finding.class}“${finding.text.slice(0, 40)}”：${reason.trim()}`)
    await scene.record(id, { dismissed: finding.class, severity: finding.severity, rule: finding.rule })
  })
}

/** The same for a frequent question or a response to a concern. */
export async function dismissPieceFinding(kit: Kit, actor: Actor, { id, key, reason }: DismissFinding): Promise<void> {
  const piece = await loadPiece(kit.db, id)
  const finding = (await pieceFindings(kit.db, piece, dayOf(kit.now()))).find((one) => one.key === key)
  if (!finding) throw new Refusal(409, [GONE])
  return act(kit, actor, DISMISS_DEEDS[finding.severity], piece.agency, async (scene) => {
    await recordDismissal(scene, pieceSubject(id), finding, reason)
    await scene.record(id, { dismissed: finding.class, severity: finding.severity, rule: finding.rule })
  })
}
