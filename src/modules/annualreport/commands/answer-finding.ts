import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { dayOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { factsOf, findingsOf } from '../queries/findings.ts'
import { load } from '../store.ts'
import { tablesOf } from '../tables.ts'

export type AnswerFinding = { readonly agency: AgencyId; readonly year: number; readonly finding: string; readonly reason: string }

/** Answers a warning with a reason that stays on file. A figure that breaks a check of the form can only be mended. */
export function answerFinding(kit: Kit, actor: Actor, input: AnswerFinding): Promise<void> {
  return act(kit, actor, 'annualreport.write', input.agency, async ({ db, now, record }) => {
    const report = await load(db, input.agency, input.year)
    const { warnings } = await findingsOf(db, report, dayOf(now))
    if (!warnings.some(({ key }) => key === input.finding)) throw new Refusal(409, ['这条提醒已经不在了，请刷新页面'])
    if (input.reason.trim().length < 4) throw new Refusal(422, ['请写明理由（至少四个字），以备查验'])
    await tablesOf(db).insertInto('annualreport.answered_finding')
      .values({ report: report.id, finding: input.finding, reason: input.reason.trim(), answered_by: actor.account, answered_at: now.toISOString() })
      .onConflict((conflict) => conflict.columns(['report', 'finding']).doUpdateSet({ reason: input.reason.trim(), answered_by: actor.account, answered_at: now.toISOString() }))
      .execute()
    await record(report.id, { finding: input.finding, unanswered: (await factsOf(db, report, dayOf(now))).unanswered })
  })
}
