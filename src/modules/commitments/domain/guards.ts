import { reasonsAgainst } from '#shared/procedure'
import { REPORT, REPORT_MOVES, type Report, type ReportMove } from './commitment.ts'

export type ReportFacts = { readonly report: Report; readonly lowered: readonly string[]; readonly blocking: readonly string[] }
/** Empty means go ahead. The page greys the button with these words and the command refuses with the same. */
export function reasonsAgainstMove({ report, lowered, blocking }: ReportFacts, move: ReportMove, account: string): string[] {
  const reasons = reasonsAgainst(REPORT, move, { state: report.state, actor: account, doers: report.doers })
  if (!(REPORT_MOVES[move].from as readonly string[]).includes(report.state) || move === 'send_back' || move === 'return') return reasons
  return [...reasons, ...(report.words === '' ? ['还没有写进展情况'] : []), ...(report.stage === 'done' && report.percent < 100 ? ['进度是“完成”的，完成比例应当是 100%'] : []), ...(lowered.length > 0 && report.explanation === '' ? [`与承诺或者上期公布的相比，${lowered.join('；')}。请在“下调说明”里写明理由，会一并公布`] : []), ...(move === 'publish' ? blocking : [])]
}
/** 验收: not by whoever carried it out. */
export const reasonsOfAcceptance = (by: string, agencyNames: readonly string[], on: string, today: string): string[] => [...(by === '' ? ['请填写“验收单位”'] : []), ...(agencyNames.includes(by) ? ['牵头单位不能验收自己的项目，请填写另外的验收单位'] : []), ...(on === '' || on > today ? ['请填写“验收日期”，不能在今天以后'] : [])]
