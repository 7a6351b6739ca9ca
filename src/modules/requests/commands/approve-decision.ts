import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { decisionFields } from '../domain/decision-fields.ts'
import { tablesOf } from '../tables.ts'
import { issueLetter } from './issue-letter.ts'
import { makeMove, type MoveInput } from './make-move.ts'

/** Signs: the letter gets its number and date now, and is rendered after. */
export const approveDecision = (kit: Kit, actor: Actor, input: MoveInput): Promise<void> => makeMove(kit, actor, 'approve', input, async (stage) => {
  const { decision, head } = stage.facts
  if (!decision) return
  await tablesOf(stage.db).updateTable('requests.decision').set({ approval_opinion: input.note?.trim() || '同意' }).where('request', '=', head.id).execute()
  const { number } = await issueLetter(stage, `decision_${decision.outcome}`, decisionFields(stage.facts, decision.outcome, decision.fields))
  return { columns: { letter_number: number }, data: { outcome: decision.outcome, letter: number } }
})
