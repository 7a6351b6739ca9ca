import { reasonsAgainst } from '#shared/procedure'
import { REPORT, type ReportMove, type ReportState } from './report.ts'

export type ReportFacts = {
  readonly state: ReportState
  readonly doers: Readonly<Record<string, string | undefined>>
  /** How many findings break a check of the form. */
  readonly violations: number
  /** Warnings that nobody has answered yet. */
  readonly unanswered: number
  /** Sections of prose that are not finished, each with how many places still ask to be filled in. */
  readonly emptySections: readonly string[]
}

/** Why this person may not make this move now; empty means go ahead. Words for the button and for the refusal alike. */
export function reasonsAgainstMove(move: ReportMove, facts: ReportFacts, account: string): string[] {
  const reasons = reasonsAgainst(REPORT, move, { state: facts.state, actor: account, doers: facts.doers })
  if (move === 'submit' || move === 'approve' || move === 'publish') {
    if (facts.violations > 0) reasons.push(`还有 ${facts.violations} 处校验不通过，请先改正`)
    if (facts.emptySections.length > 0) reasons.push(`还没有写完：${facts.emptySections.map((section) => `“${section}”`).join('、')}`)
  }
  if (move === 'submit' && facts.unanswered > 0) reasons.push(`还有 ${facts.unanswered} 条提醒没有说明，请逐条改正或写明理由`)
  return reasons
}
