import type { Day } from '#shared/days'
import type { DisputeCase } from './case.ts'
import { decisionsFor } from './dispute.ts'
import type { DisputeRules } from './rules.ts'

/** The columns that people fill in, as pages and refusals call them. */
export const LABELS = {
  number: '案号', agency: '被申请人（被告）', kind: '类别', body: '复议机关（法院）', cause: '事由', asker: '申请人（原告）', request: '相关申请', earlier: '此前的复议案件', procedure: '程序',
  appliedOn: '申请（起诉）日', acceptedOn: '受理（立案）日', noticeOn: '收到答复（应诉）通知日', answeredOn: '提交答复（答辩）日', concludedOn: '审结日', servedOn: '收到决定（裁判）日',
  performBy: '责令履行的期限', performedOn: '履行日', resultWords: '结果', remark: '主要理由', articles: '涉及条款', lessons: '经验教训', measures: '改进措施',
} as const
export type Field = keyof typeof LABELS
export type Fault = { readonly field: Field; readonly reason: string }

const LONGEST = { number: 80, body: 60, cause: 200, asker: 60, remark: 2000 } as const
const NEEDED = ['number', 'body', 'cause'] as const

/** In which order things happen; a day that is not there is passed over. */
const ORDER = ['appliedOn', 'acceptedOn', 'noticeOn', 'answeredOn', 'concludedOn', 'servedOn'] as const
const PAST = [...ORDER, 'performedOn'] as const

function faultsOfDays(one: DisputeCase, today: Day): Fault[] {
  const there = ORDER.flatMap((field) => (one[field] === null ? [] : [{ field, day: one[field] }]))
  const late = PAST.flatMap((field): Fault[] => {
    const day = one[field]
    return day !== null && day > today ? [{ field, reason: `“${LABELS[field]}”${day} 在今天（${today}）之后，请核对` }] : []
  })
  const early = there.flatMap(({ field, day }, at): Fault[] => {
    const before = there[at - 1]
    return before && day < before.day ? [{ field, reason: `“${LABELS[field]}”${day} 早于“${LABELS[before.field]}”${before.day}，请核对` }] : []
  })
  const performed = one.performedOn !== null && one.concludedOn !== null && one.performedOn < one.concludedOn
    ? [{ field: 'performedOn' as const, reason: `“${LABELS.performedOn}”${one.performedOn} 早于“${LABELS.concludedOn}”${one.concludedOn}，请核对` }] : []
  const perform = one.performBy !== null && one.concludedOn !== null && one.performBy < one.concludedOn
    ? [{ field: 'performBy' as const, reason: `“${LABELS.performBy}”${one.performBy} 早于“${LABELS.concludedOn}”${one.concludedOn}，请核对` }] : []
  return [...late, ...early, ...performed, ...perform]
}

function faultsOfResult(one: DisputeCase): Fault[] {
  const words = one.resultWords
  if (one.concludedOn === null) {
    return [
      ...(words !== null ? [{ field: 'resultWords' as const, reason: `还没有“${LABELS.concludedOn}”，不能有“${LABELS.resultWords}”` }] : []),
      ...(one.performBy !== null ? [{ field: 'performBy' as const, reason: `还没有审结，不能有“${LABELS.performBy}”` }] : []),
    ]
  }
  if (one.result === null) return [{ field: 'resultWords', reason: `请选择“${LABELS.resultWords}”：已审结的案件要有结果` }]
  const foreign = words !== null && !(decisionsFor(one.kind) as readonly string[]).includes(words)
  return foreign ? [{ field: 'resultWords', reason: `“${LABELS.resultWords}”“${words}”不是${one.kind === 'reconsideration' ? '行政复议决定' : '法院裁判'}会有的结果，请重新选择` }] : []
}

/** What is wrong with a record as it would stand; empty when it can stand. Every command asks this of what it is about to save. */
export function faultsOf(one: DisputeCase, today: Day): Fault[] {
  const empty = NEEDED.filter((field) => one[field].trim() === '').map((field) => ({ field, reason: `请填写“${LABELS[field]}”` }))
  const long = (Object.keys(LONGEST) as (keyof typeof LONGEST)[]).filter((field) => [...one[field]].length > LONGEST[field])
    .map((field) => ({ field, reason: `“${LABELS[field]}”不超过${LONGEST[field]}字，请缩短` }))
  const answered = one.answeredOn !== null && one.noticeOn === null ? [{ field: 'noticeOn' as const, reason: `登记了“${LABELS.answeredOn}”，请同时填写“${LABELS.noticeOn}”` }] : []
  const earlier = one.earlier !== null && one.kind !== 'litigationAfter' ? [{ field: 'earlier' as const, reason: `只有“复议后起诉”的案件才有“${LABELS.earlier}”` }] : []
  return [...empty, ...long, ...answered, ...earlier, ...faultsOfDays(one, today), ...faultsOfResult(one)]
}

/** 行政诉讼法第四十五条 and 行政复议法第三十四条: who is not content with the reconsideration sues within 15 days of its decision. */
export function faultsOfEarlier(one: DisputeCase, earlier: DisputeCase | null): Fault[] {
  if (one.kind !== 'litigationAfter' || one.earlier === null) return []
  const say = (reason: string): Fault[] => [{ field: 'earlier', reason: `“${LABELS.earlier}”${reason}` }]
  if (earlier?.kind !== 'reconsideration') return say('请选择登记册里的行政复议案件')
  if (earlier.agency !== one.agency) return say(`${earlier.number}是另一个单位的案件，请核对`)
  if (earlier.concludedOn === null) return say(`${earlier.number}还没有审结，请先登记复议结果`)
  return one.acceptedOn < earlier.concludedOn ? say(`${earlier.number}审结于 ${earlier.concludedOn}，晚于本案立案，请核对`) : []
}

/** Words about the whole that do not forbid it. */
export function cautionsOf(one: DisputeCase, rules: DisputeRules): string[] {
  return one.resultWords === '调解' ? [`“调解”计入表四的哪一列没有明文规定，现按设置计入（${rules.mediatedAs === 'other' ? '其他结果' : rules.mediatedAs === 'upheld' ? '结果维持' : '结果纠正'}）`] : []
}
