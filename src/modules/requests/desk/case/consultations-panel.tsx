import { addDays, type Day } from '#shared/days'
import { workdaysAfter } from '#shared/work-calendar'
import { Badge } from '#ui/badge'
import { Panel } from '#ui/notice'
import { ANSWERS, CONSULTATION_KINDS, type CaseFacts, type Consultation, type ConsultationKind } from '../../domain/facts.ts'
import { daysLeftWords } from '../../domain/next-step.ts'
import type { CaseFile } from './case-file.ts'

/** What no answer means: opposite for a third party and for who made the information jointly. */
export const SILENCE: Readonly<Record<ConsultationKind, string>> = {
  third_party: '第三方逾期未提出意见的，由本机关自行决定是否公开（条例第三十二条）', joint_maker: '共同制作机关逾期未提出意见的，视为同意公开（条例第三十四条）',
  agency: '其他机关的意见供本机关决定时参考；逾期未答复的，由本机关决定（条例第三十三条第三款只规定征求意见的时间不计入期限）',
}

/** Until when an answer is waited for; null while it is not known that the letter arrived. */
export function answerDue({ kind, sentOn, receivedOn }: Consultation, { rules, calendar }: Pick<CaseFacts, 'rules' | 'calendar'>): Day | null {
  const from = kind === 'third_party' ? receivedOn : sentOn
  return from && workdaysAfter(from, kind === 'third_party' ? rules.clock.thirdParty : rules.clock.agency, calendar)
}

function Standing({ one, facts }: { one: Consultation; facts: CaseFacts }) {
  if (one.answeredOn && one.answer) return <><Badge kind={one.answer === 'refuses' ? 'bad' : one.answer === 'no_answer' ? 'warn' : 'good'}>{ANSWERS[one.answer]}</Badge> <span className="figure">{one.answeredOn}</span></>
  const due = answerDue(one, facts)
  if (!due) return <Badge kind="warn">已发出，收到日待登记</Badge>
  const over = facts.today > due
  return <><Badge kind={over ? 'bad' : 'info'}>{over ? '期限已满' : daysLeftWords(due, facts.today)}</Badge> <span className="figure">到 {due}</span></>
}

const ConsultationItem = ({ one, facts }: { one: Consultation; facts: CaseFacts }) => <li className="case-item">
  <p className="case-item-head"><b>{one.whom}</b> <span className="quiet">{CONSULTATION_KINDS[one.kind]}</span> <span className="case-item-end"><Standing one={one} facts={facts} /></span></p>
  {one.about ? <p>{one.about}</p> : null}
  <p className="quiet small figure">发出 {one.sentOn}{one.receivedOn ? `　收到 ${one.receivedOn}，${addDays(one.receivedOn, 1)} 起算` : ''}</p>
  {one.reason ? <p>理由：{one.reason}</p> : null}
  {one.overrideReason ? <p>仍予公开的公共利益理由：{one.overrideReason}</p> : null}
  {one.answeredOn && one.answer !== 'no_answer' ? null : <p className="case-law">{SILENCE[one.kind]}</p>}
</li>

/** Whom was asked, the clock of each, and what its silence means. */
export function ConsultationsPanel({ file: { facts } }: { file: CaseFile }) {
  if (facts.consultations.length === 0) return null
  return <Panel title="征求意见"><ul className="case-items">{facts.consultations.map((one) => <ConsultationItem key={one.id} one={one} facts={facts} />)}</ul></Panel>
}
