import { workdaysAfter } from '#shared/work-calendar'
import { lastOf } from '../case.ts'
import type { CaseFacts, Decision } from '../facts.ts'
import { OUTCOMES, outcomeLabel, type Outcome } from '../outcome.ts'

const DISCLOSES: readonly Outcome[] = ['granted', 'partial']

/** A third party that was asked and neither answered nor ran out of its 15 working days (条例第三十二条、第三十四条). */
export function openConsultations({ consultations, today, calendar, rules }: CaseFacts): string[] {
  return consultations.filter(({ answeredOn }) => answeredOn === null).flatMap(({ kind, whom, sentOn, receivedOn }) => {
    const from = kind === 'third_party' ? receivedOn : sentOn
    if (!from) return [`${whom}是否收到征求意见书还没有登记（条例第三十二条从第三方收到之日起算）`]
    const until = workdaysAfter(from, kind === 'third_party' ? rules.clock.thirdParty : rules.clock.agency, calendar)
    return today <= until ? [`正在征求${whom}的意见，到 ${until} 为止；请等其答复或期满`] : [`${whom}的意见期限 ${until} 已满，请先登记“逾期未提出意见”`]
  })
}

/** What each outcome must be able to show, in the order of the list of outcomes; an outcome without a line needs nothing beyond its letter's fields. */
const SHOWN: Readonly<Partial<Record<Outcome, (facts: CaseFacts, decision: Decision) => readonly string[]>>> = {
  partial: ({ papers }, { fields }) => (papers.some(({ kind }) => kind === 'redacted') || fields['separation'] ? []
    : ['部分公开要作区分处理（条例第三十七条）：请先对材料遮盖，或在“区分处理说明”中写明不予公开的部分']),
  denied_third_party: ({ consultations }) => (consultations.some(({ kind, answer }) => kind === 'third_party' && (answer === 'refuses' || answer === 'agrees_in_part' || answer === 'no_answer')) ? []
    : ['以保护第三方合法权益为由不予公开，应当先书面征求第三方意见（条例第三十二条）']),
  unavailable_not_held: ({ searches }, { fields }) => (fields['rightAgency'] || searches.some(({ found }) => !found) ? []
    : ['答复信息不存在前应当检索：请登记检索的系统、检索词、时间范围和结果（条例第三十六条第（四）项）；如属其他机关，请填写该机关名称（第（五）项）']),
  unavailable_unclear: ({ events }) => (lastOf(events, 'corrected') ? [] : ['只有经过补正仍不明确的，才能这样答复（条例第三十条）']),
  rejected_excessive: ({ events }) => (lastOf(events, 'ask_reasons') ? [] : ['应当先要求申请人说明理由（条例第三十五条）']),
  other_no_correction: ({ events }) => (lastOf(events, 'lapse_correction') ? [] : ['只有告知补正、期满没有补正的，才能这样办结（条例第三十条）']),
  other_fee_unpaid: ({ events }) => (lastOf(events, 'lapse_fee') ? [] : ['只有发出收费通知、期满没有缴费的，才能这样办结（国办函〔2020〕109号）']),
}

/** A refusal against which a third party's no stands needs no more; disclosure against it needs the public interest in writing (条例第三十二条). */
const againstRefusal = ({ consultations }: CaseFacts, { outcome }: Decision): string[] => (DISCLOSES.includes(outcome)
  ? consultations.filter(({ kind, answer, overrideReason }) => kind === 'third_party' && answer === 'refuses' && overrideReason === '')
    .map(({ whom }) => `${whom}不同意公开；决定公开的，须写明不公开会对公共利益造成重大影响的理由，并书面告知第三方（条例第十五条、第三十二条）`)
  : [])

/** Very like requests that were decided otherwise: same matters, same answers, or a reason why not. */
const differing = ({ precedents }: CaseFacts, { outcome, differsReason }: Decision): string[] => {
  const other = precedents.filter((one) => one.likeness >= 0.6 && one.outcome !== outcome)
  const first = other[0]
  return !first || differsReason !== '' || precedents.some((one) => one.likeness >= 0.6 && one.outcome === outcome) ? []
    : [`相似申请${first.number}的结果是“${outcomeLabel(first.outcome)}”，与本件不同，请写明不同的理由`]
}

export function reasonsAgainstDecision(facts: CaseFacts): string[] {
  const { decision } = facts
  if (!decision) return ['还没有拟定答复，请先在“拟定答复”中选择办理结果']
  return [...openConsultations(facts), ...(SHOWN[decision.outcome]?.(facts, decision) ?? []), ...againstRefusal(facts, decision), ...differing(facts, decision)]
}

/** May this outcome pass without a legality review? Only where the office says so and nothing is refused. */
export const mayPassWithoutReview = ({ decision, rules }: CaseFacts): boolean => rules.legalReview === 'adverse' && decision !== null && OUTCOMES[decision.outcome].group === '予以公开'
