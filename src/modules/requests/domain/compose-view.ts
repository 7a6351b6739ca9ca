import type { Day } from '#shared/days'
import { chineseDay } from '#shared/days'
import { lastOf, standing } from './case.ts'
import type { CaseView } from './case-view.ts'
import { summary } from './clock/summary.ts'
import type { CaseFacts } from './facts.ts'
import { LETTER_KINDS, type LetterKind } from './letter/kinds.ts'
import { outcomeLabel } from './outcome.ts'
import { isOpen, type RequestMove, type RequestState } from './procedure.ts'
import { remedyDays } from './remedy-days.ts'

/** Where the case stands, said to the applicant: what goes on inside the office is one word to them. */
const STATE_WORDS: Readonly<Record<RequestState, string>> = {
  arrived: '已收到，等待工作人员与您确认', registered: '已登记，正在安排办理', handling: '正在办理', correcting: '等待您补正', awaiting_fee: '等待您缴费',
  drafting: '正在办理', department: '正在办理', legal: '正在办理', approval: '正在办理', approved: '答复书已签发，正在送达', replied: '已答复', archived: '已答复并归档',
}

/** The moves that concern the applicant, in plain words; the others stay inside. */
const TOLD: Readonly<Partial<Record<RequestMove, string>>> = {
  confirm: '工作人员确认收到您的申请，办理期限从次日起算', ask_correction: '请您补正申请内容', corrected: '收到您的补正，办理期限重新计算',
  lapse_correction: '补正期限已满', ask_third_party: '正在书面征求第三方意见，所需时间不计入办理期限', third_party_answered: '征求第三方意见结束',
  ask_agency: '正在征求其他机关意见，所需时间不计入办理期限', agency_answered: '征求其他机关意见结束', extend: '经批准延长办理期限', notice_fee: '向您发出收费通知',
  fee_paid: '收到您缴纳的费用', lapse_fee: '缴费期限已满', ask_reasons: '请您说明理由', split: '您的申请按内容拆分办理', transfer: '已转交给掌握该信息的机关',
  approve: '答复书已签发', serve: '答复书已送达', withdraw: '按您的要求撤回申请', merge: '并入您的另一件申请一并答复', archive: '已归档',
}

export type ViewOffice = { readonly name: string; readonly phone: string; readonly kind: string; readonly reviewBody: string; readonly court: string }
export type ShownLetter = { readonly kind: string; readonly file: string; readonly on: Day }

const timelineOf = ({ head, events }: CaseFacts): CaseView['timeline'] => [
  { on: head.arrivedOn, words: '收到您的申请' },
  ...standing(events).flatMap(({ move, on }) => {
    const words = TOLD[move as RequestMove]
    return words ? [{ on, words }] : []
  }),
]

const wantsOf = ({ head }: CaseFacts): CaseView['wants'] => (head.state === 'correcting' ? ['correction'] : head.state === 'awaiting_fee' ? ['fee'] : [])

/** What the applicant sees with the query code: nothing that is not theirs, no names of staff, no words of opinion. */
export function composeView(facts: CaseFacts, office: ViewOffice, letters: readonly ShownLetter[], rated: boolean): CaseView {
  const { head, clock, events, fee } = facts
  const asked = lastOf(events, 'ask_correction')
  const noticed = lastOf(events, 'notice_fee')
  const served = lastOf(events, 'serve')
  return {
    number: head.number, subject: head.subject, agencyName: office.name, agencyPhone: office.phone, state: head.state, stateWords: STATE_WORDS[head.state],
    receivedOn: head.receivedOn, askedOn: head.arrivedOn, dueOn: isOpen(head.state) ? clock?.due ?? null : null, dueWords: clock ? summary(clock) : '',
    timeline: timelineOf(facts), letters: letters.map(({ kind, file, on }) => ({ label: LETTER_KINDS[kind as LetterKind].label, file, on })), wants: wantsOf(facts),
    correctionUntil: head.state === 'correcting' ? (asked?.data['until'] as Day | undefined) ?? null : null,
    correctionItems: head.state === 'correcting' ? String(asked?.data['items'] ?? '') : '',
    fee: head.state === 'awaiting_fee' && fee?.dueOn ? { yuan: fee.fen / 100, until: fee.dueOn, how: `${String(noticed?.data['how'] ?? '')}（${chineseDay(fee.dueOn)}前）` } : null,
    outcome: head.outcome ? outcomeLabel(head.outcome) : null,
    remedies: head.outcome && served ? remedyDays(head.outcome, served.on, { kind: office.kind, reviewBody: office.reviewBody, court: office.court }, facts.calendar) : [],
    mayWithdraw: isOpen(head.state), rated,
  }
}
