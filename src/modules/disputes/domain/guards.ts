import { reasonsAgainst } from '#shared/procedure'
import { openHearings, type DisputeCase } from './case.ts'
import { DISPUTE, type DisputeMove } from './procedure.ts'
import { RULES } from './rules.ts'

type Guard = (one: DisputeCase) => string[]
const when = (wrong: boolean, reason: string): string[] => (wrong ? [reason] : [])

/** What stands against a move beside the state. */
const GUARDS: Partial<Record<DisputeMove, Guard>> = {
  answer: ({ answeredOn }) => when(answeredOn !== null, `已登记 ${answeredOn} 提交答复；登记有误的请更正登记`),
  hold_hearing: (one) => when(openHearings(one).length === 0, '没有已安排、尚未登记情况的听证（开庭），请先安排'),
  extend: ({ kind, procedure, extendedDays }) => [
    ...when(kind !== 'reconsideration', '延长审理只适用于行政复议；诉讼的审理期限由法院决定'),
    ...when(kind === 'reconsideration' && procedure === 'simplified', '简易程序的审理期限不能延长；已转为普通程序的请先登记'),
    ...when(extendedDays > 0, `已登记延长 ${extendedDays} 日；复议期限最多延长 ${RULES.decideExtension.fallback} 日`),
  ],
  change_procedure: ({ procedure }) => when(procedure === 'ordinary', '已经是普通程序'),
  serve: ({ servedOn }) => when(servedOn !== null, `已登记 ${servedOn} 收到；登记有误的请更正登记`),
  perform: ({ performBy, performedOn }) => [
    ...when(performBy === null, '决定、裁判没有责令履行的期限；有期限的请更正登记补上'),
    ...when(performedOn !== null, `已登记 ${performedOn} 履行；登记有误的请更正登记`),
  ],
}

/** Empty means go ahead. The page greys the button with these words and the command refuses with the same. */
export function reasonsAgainstMove(one: DisputeCase, move: DisputeMove, account: string): string[] {
  const state = reasonsAgainst(DISPUTE, move, { state: one.state, actor: account, doers: {} })
  return state.length > 0 ? state : GUARDS[move]?.(one) ?? []
}
