import { sql } from 'kysely'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { composeLetter } from '../domain/letter/compose.ts'
import { isOutcome, type Outcome } from '../domain/outcome.ts'
import { templateFor } from '../letters/templates.ts'
import { decisionFields } from '../domain/decision-fields.ts'
import { letterFacts, letterOffice } from '../queries/letter-facts.ts'
import { tablesOf } from '../tables.ts'
import { makeMove, type MoveInput, type Stage } from './make-move.ts'

export type DraftDecision = MoveInput & { readonly outcome: string; readonly fields: Readonly<Record<string, string>>; readonly differsReason: string }

/** The letter must be writable before the draft is kept: what it lacks is said by name now, not after three opinions. */
async function mustCompose({ db, facts, on }: Stage, outcome: Outcome, fields: Readonly<Record<string, string>>): Promise<void> {
  const kind = `decision_${outcome}` as const
  const office = await letterOffice(db, facts.head.agency)
  const written = { number: '（签批后编号）', addressee: facts.head.applicantMasked, dated: on, fields: decisionFields(facts, outcome, fields) }
  composeLetter(kind, letterFacts(office, facts.head, written), await templateFor(db, facts.head.agency, kind))
}

/** Drafts the reply: one of the 21 outcomes with what its letter needs. A new draft replaces the old; opinions on the old do not carry over. */
export const draftDecision = (kit: Kit, actor: Actor, input: DraftDecision): Promise<void> => makeMove(kit, actor, 'draft', input, async (stage) => {
  const { outcome } = input
  if (!isOutcome(outcome)) throw new Refusal(422, ['请选择办理结果'])
  const fields = Object.fromEntries(Object.entries(input.fields).map(([name, text]) => [name, text.trim()]).filter(([, text]) => text !== ''))
  await mustCompose(stage, outcome, fields)
  const row = {
    outcome, fields: sql<Record<string, string>>`${JSON.stringify(fields)}::jsonb`, differs_reason: input.differsReason.trim(), drafted_by: stage.actor.name, drafted_at: stage.now,
    department_opinion: '', legal_opinion: '', approval_opinion: '',
  }
  await tablesOf(stage.db).insertInto('requests.decision').values({ request: stage.facts.head.id, ...row }).onConflict((conflict) => conflict.column('request').doUpdateSet(row)).execute()
  return { data: { outcome } }
})
