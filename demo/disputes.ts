import { DECISIONS, type Decision, type DisputeRow } from '#disputes'
import { addDays, type Day } from '#shared/days'
import { ROOT } from './agencies.ts'
import { workdayFrom } from './calendar.ts'
import { ROOT_DISPUTES } from './figures.ts'
import type { Random } from './random.ts'

const BODIES = { reconsideration: '示范省某设区市人民政府', litigationDirect: '某设区市中级人民法院', litigationAfter: '某设区市中级人民法院' } as const
const NUMBER_KINDS = { reconsideration: '行复', litigationDirect: '行初', litigationAfter: '行初' } as const
const CAUSES = ['不服政府信息不存在的答复', '认为部分公开的范围不当', '认为答复超出法定期限', '不服不予公开的决定', '认为未提供所要求的形式'] as const

type Plan = Omit<(typeof ROOT_DISPUTES)[number], 'times'>

function rowOf(random: Random, plan: Plan, agency: string, number: number): Omit<DisputeRow, 'version'> {
  const sameYear = plan.concluded === plan.accepted
  const accepted = workdayFrom(addDays(`${plan.accepted}-${sameYear ? '01' : '08'}-10` as Day, random.between(0, 110)))
  const concluded = plan.concluded === null ? null : workdayFrom(sameYear ? addDays(accepted, random.between(50, 110)) : addDays(`${plan.concluded}-02-01` as Day, random.between(0, 120)))
  return {
    id: `${agency}-${plan.kind}-${plan.accepted}-${number}`, number: `（${plan.accepted}）示${NUMBER_KINDS[plan.kind]}${random.between(100, 900)}号`, agency, kind: plan.kind, request: null,
    body: agency === ROOT ? BODIES[plan.kind] : plan.kind === 'reconsideration' ? '青汀市人民政府' : '青汀市人民法院', cause: random.pick(CAUSES), accepted_on: accepted, concluded_on: concluded,
    result: plan.decision === null ? null : DECISIONS[plan.decision as Decision], result_words: plan.decision,
  }
}

/** The root's cases as planned, and a few of the two departments that are asked most. */
export function disputeRows(random: Random): Omit<DisputeRow, 'version'>[] {
  let last = 0
  const nextNumber = (): number => {
    last += 1
    return last
  }
  const root = ROOT_DISPUTES.flatMap(({ times, ...plan }) => Array.from({ length: times }, () => rowOf(random, plan, ROOT, nextNumber())))
  const others = ['zigui', 'zhujian'].flatMap((agency) => [2022, 2023, 2024].flatMap((year) => [
    rowOf(random, { kind: 'reconsideration', accepted: year, concluded: year, decision: random.pick(['维持', '维持', '撤回', '确认违法']) }, agency, nextNumber()),
    rowOf(random, { kind: 'litigationDirect', accepted: year, concluded: year === 2024 ? null : year + 1, decision: year === 2024 ? null : '驳回诉讼请求' }, agency, nextNumber()),
  ]))
  return [...root, ...others]
}
