import type { Procedure } from '#shared/procedure'
import type { StepAsk, StepWords } from '#shared/step'

export const STATES = { draft: { label: '起草' }, submitted: { label: '待审核' }, published: { label: '已公布' }, changed: { label: '修改中' }, resubmitted: { label: '修改待审核' }, withdrawn: { label: '已停止', final: true } } as const
export type BenefitState = keyof typeof STATES
export const isBenefitState = (text: string | undefined): text is BenefitState => text !== undefined && Object.hasOwn(STATES, text)
/** What the public sees and what is matched stands in `published` in all of these. */
export const LIVE: readonly BenefitState[] = ['published', 'changed', 'resubmitted']

/** Whoever writes the conditions does not let them go: a wrong condition turns people away. */
export const MOVES = {
  submit: { from: ['draft'], to: 'submitted', label: '送审', deed: 'benefits.write' },
  resubmit: { from: ['changed'], to: 'resubmitted', label: '修改送审', deed: 'benefits.write' },
  send_back: { from: ['submitted'], to: 'draft', label: '退回修改', deed: 'benefits.review' },
  send_back_change: { from: ['resubmitted'], to: 'changed', label: '退回修改', deed: 'benefits.review' },
  publish: { from: ['submitted', 'resubmitted'], to: 'published', label: '审核公布', deed: 'benefits.review', notBy: ['submit', 'resubmit', 'write'] },
  change: { from: ['published'], to: 'changed', label: '修改', deed: 'benefits.write' },
  withdraw: { from: ['published', 'changed', 'resubmitted'], to: 'withdrawn', label: '停止', deed: 'benefits.review' },
} as const
export type BenefitMove = keyof typeof MOVES
export const BENEFIT: Procedure<BenefitState, BenefitMove> = { title: '惠民利企事项', states: STATES, moves: MOVES }
export const USUAL: Readonly<Partial<Record<BenefitState, readonly BenefitMove[]>>> = { draft: ['submit'], submitted: ['publish'], changed: ['resubmit'], resubmitted: ['publish'] }

const REASON: StepAsk = { name: 'note', label: '理由', kind: 'text', must: true }, REMARK: StepAsk = { name: 'note', label: '说明', kind: 'text', hint: '可以不填' }
const REMATCH = '公布后按新的条件重新匹配企业，只匹配这一个事项'
/** What each step's page says and asks. */
export const STEPS: Readonly<Record<BenefitMove, StepWords>> = {
  submit: { tells: ['送给审核人，审核期间不能改'], asks: [REMARK] },
  resubmit: { tells: ['送给审核人；审核通过以前，公众看到的仍是原来的内容'], asks: [REMARK] },
  send_back: { tells: ['退给起草人修改，改好后重新送审'], asks: [REASON] },
  send_back_change: { tells: ['退给起草人修改；公众看到的仍是原来的内容'], asks: [REASON] },
  publish: { tells: ['事项马上在“惠民利企”公布，任何人可以自己测算', REMATCH, '符合条件又留有联系方式的企业会收到通知'], asks: [REMARK], grave: true },
  change: { tells: ['可以修改条件、金额和办理方式；审核通过以前，公众看到的仍是原来的内容'], asks: [REMARK] },
  withdraw: { tells: ['从“惠民利企”撤下，原网址写明已停止和理由，不再匹配'], asks: [REASON], danger: true },
}
