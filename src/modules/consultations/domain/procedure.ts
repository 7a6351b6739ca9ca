import type { Procedure } from '#shared/procedure'
import type { StepAsk, StepWords } from '#shared/step'

export const STATES = { draft: { label: '起草' }, ready: { label: '待公布' }, open: { label: '征集中' }, closed: { label: '整理意见' }, worked: { label: '反馈待公布' }, fed_back: { label: '已反馈', final: true }, withdrawn: { label: '已撤回', final: true } } as const
export type ConsultationState = keyof typeof STATES
export const isConsultationState = (text: string | undefined): text is ConsultationState => text !== undefined && Object.hasOwn(STATES, text)

/** Whoever drafts neither opens it to the public nor publishes the feedback: both are acts of publication. */
export const MOVES = {
  ready: { from: ['draft'], to: 'ready', label: '送审', deed: 'consultations.write' },
  send_back: { from: ['ready'], to: 'draft', label: '退回修改', deed: 'consultations.review' },
  open: { from: ['ready'], to: 'open', label: '公布征集', deed: 'consultations.review', notBy: ['ready', 'write'], article: '国令第713号第十五条' },
  extend: { from: ['open'], to: 'same', label: '延长期限', deed: 'consultations.review' },
  work: { from: ['closed'], to: 'worked', label: '整理完毕，送审反馈', deed: 'consultations.answer' },
  send_back_work: { from: ['worked'], to: 'closed', label: '退回整理', deed: 'consultations.review' },
  feed_back: { from: ['worked'], to: 'fed_back', label: '公布反馈', deed: 'consultations.review', notBy: ['work', 'report'], article: '国令第713号第十八条、第三十二条' },
  withdraw: { from: ['open', 'closed', 'worked'], to: 'withdrawn', label: '撤回', deed: 'consultations.review' },
} as const
export type ConsultationMove = keyof typeof MOVES
export const CONSULTATION: Procedure<ConsultationState, ConsultationMove> = { title: '征求意见', states: STATES, moves: MOVES }
export const USUAL: Readonly<Partial<Record<ConsultationState, readonly ConsultationMove[]>>> = { draft: ['ready'], ready: ['open'], closed: ['work'], worked: ['feed_back'] }

const REASON: StepAsk = { name: 'note', label: '理由', kind: 'text', must: true }, REMARK: StepAsk = { name: 'note', label: '说明', kind: 'text', hint: '可以不填' }
/** What each step's page says and asks. */
export const STEPS: Readonly<Record<ConsultationMove, StepWords>> = {
  ready: { tells: ['送给审核人公布；审核期间不能改'], asks: [REMARK] },
  send_back: { tells: ['退给起草人修改，改好后重新送审'], asks: [REASON] },
  open: { tells: ['草案、说明和提意见的方式马上公布，任何人不用注册就能提意见', '到截止日次日自动截止'], asks: [], grave: true },
  extend: { tells: ['截止日向后推，公开页面写明'], asks: [{ name: 'until', label: '新的截止日', kind: 'day', must: true }, REASON] },
  work: { tells: ['每一类意见都已答复，反馈报告送审'], asks: [REMARK] },
  send_back_work: { tells: ['退给承办人继续整理'], asks: [REASON] },
  feed_back: { tells: ['反馈报告马上公布，写明采纳情况和理由；报告里没有任何提意见人的身份'], asks: [], grave: true },
  withdraw: { tells: ['停止征集，公开页面写明撤回和理由；已收到的意见仍然保存'], asks: [REASON], danger: true },
}
