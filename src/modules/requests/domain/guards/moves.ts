import type { Day } from '#shared/days'
import { reasonsAgainst } from '#shared/procedure'
import { Refusal } from '#shared/refusal'
import { clockCaseOf, clockMove, doersOf, lastOf } from '../case.ts'
import { runClock } from '../clock.ts'
import type { CaseFacts } from '../facts.ts'
import { MOVES, REQUEST, type RequestMove } from '../procedure.ts'
import { mayPassWithoutReview, reasonsAgainstDecision } from './decision.ts'

/** What a move is tried with: on which day it counts, and its own figures (the days of an extension). */
export type Trial = { readonly on: Day; readonly data?: Readonly<Record<string, unknown>> }
type Guard = (facts: CaseFacts, trial: Trial) => readonly string[]

const none: readonly string[] = []
const dayOfData = (value: unknown): Day | null => (typeof value === 'string' ? value as Day : null)
const extensionOpen = ({ events }: CaseFacts): boolean => {
  const proposed = lastOf(events, 'propose_extension'), refused = lastOf(events, 'refuse_extension')
  return proposed !== undefined && lastOf(events, 'extend') === undefined && (refused === undefined || refused.id < proposed.id)
}
const pending: Guard = (facts) => (extensionOpen(facts) ? none : ['没有待审批的延期，请经办人先提请'])

/** 条例第三十条: silence counts as giving up only after the period that the letter gave. */
const correctionLapsed: Guard = ({ events, today }) => {
  const until = dayOfData(lastOf(events, 'ask_correction')?.data['until'])
  return until !== null && today <= until ? [`补正期限到 ${until} 为止，还没有届满（条例第三十条）`] : none
}

const GUARDS: Readonly<Partial<Record<RequestMove, Guard>>> = {
  confirm: ({ head }, { on }) => (on < head.arrivedOn ? [`确认日 ${on} 早于收到日 ${head.arrivedOn}，请核对`] : none),
  lapse_correction: correctionLapsed,
  third_party_received: ({ consultations }) => (consultations.some((one) => one.kind === 'third_party' && !one.receivedOn) ? none : ['没有已发出、待登记收到日的征求意见书']),
  third_party_answered: ({ consultations }) => (consultations.some((one) => one.kind === 'third_party' && one.receivedOn && !one.answeredOn) ? none : ['没有待答复的第三方征求意见（请先登记第三方收到日）']),
  agency_answered: ({ consultations }) => (consultations.some((one) => one.kind !== 'third_party' && !one.answeredOn) ? none : ['没有待答复的机关征求意见']),
  propose_extension: (facts, trial) => (lastOf(facts.events, 'extend') ? ['延期只能一次（条例第三十三条），此前已经延期'] : extensionOpen(facts) ? ['已经提请延期，正在等审批'] : clockReasons(facts, 'extend', trial)),
  extend: pending,
  refuse_extension: pending,
  notice_fee: ({ fee }) => (fee?.paidOn ? ['这件申请已经缴过费'] : none),
  lapse_fee: ({ fee, today }) => (fee?.dueOn && today <= fee.dueOn ? [`缴费期限到 ${fee.dueOn} 为止，还没有届满（国办函〔2020〕109号）`] : none),
  submit: reasonsAgainstDecision,
  approve: reasonsAgainstDecision,
  pass_to_approval: (facts) => (mayPassWithoutReview(facts) ? none : ['按本机关的规定，这一答复须经合法性审核（可由管理员在系统设置中调整范围）']),
  serve: ({ letters }, { on }) => {
    const letter = letters.findLast(({ kind }) => kind.startsWith('decision_'))
    if (!letter) return ['还没有编号的答复书']
    return on < letter.dated ? [`送达日 ${on} 早于答复书的日期 ${letter.dated}，请核对`] : none
  },
  archive: ({ letters }) => letters.filter(({ kind, servedOn, proof }) => kind.startsWith('decision_') && servedOn !== null && proof === null).map(({ number }) => `${number}还没有送达证明（条例第四十五条）`),
}

/** Why the clock cannot take this move: the words of its own refusal. */
function clockReasons({ head, events, calendar, rules }: CaseFacts, move: RequestMove, { on, data = {} }: Trial): readonly string[] {
  if (clockMove(move) === null) return none
  const tried = [...events, { move, on, data, struckBy: null }]
  try {
    runClock(clockCaseOf(head, tried), calendar, rules.clock)
    return none
  } catch (error) {
    // Said about the very move that is tried, the clock's counting of events is no help.
    if (error instanceof Refusal) return error.reasons.map((reason) => (reason.split('：')[0]?.endsWith(`${on}）`) ? reason.replace(/^第\d+个事件（[^）]*）：/, '') : reason))
    throw error
  }
}

/** Every reason against a move: state, people, what must be shown first, time. Empty means go ahead; the page greys the button with the same words. */
export function reasonsAgainstMove(facts: CaseFacts, move: RequestMove, account: string, trial: Trial = { on: facts.today }): string[] {
  const early = reasonsAgainst(REQUEST, move, { state: facts.head.state, actor: account, doers: doersOf(facts.events) })
  if (early.length > 0) return early
  const future = trial.on > facts.today ? [`${MOVES[move].label}的日期 ${trial.on} 在今天之后，请核对`] : []
  return [...future, ...(GUARDS[move]?.(facts, trial) ?? none), ...clockReasons(facts, move, trial)]
}
