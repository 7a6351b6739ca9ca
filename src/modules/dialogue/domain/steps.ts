import type { QuestionMove } from './procedure.ts'

export type Fault = { readonly field: string; readonly reason: string }
/** One thing that a step asks for. */
export type Ask = { readonly name: string; readonly label: string; readonly kind: 'text' | 'line' | 'agency' | 'frequent'; readonly must?: boolean; readonly hint?: string }
type Step = { /** What will happen, a sentence each. */ readonly tells: readonly string[]; readonly asks: readonly Ask[]; readonly grave?: boolean }
export type Values = Readonly<Record<string, string>>
/** Writing the answer has a page of its own. */
export type StepMove = Exclude<QuestionMove, 'draft'>

const REASON: Ask = { name: 'note', label: '理由', kind: 'text', must: true }
const REMARK: Ask = { name: 'note', label: '说明', kind: 'text', hint: '可以不填' }
const TO_ASKER = '提问人凭查询码马上能看到这段话'

/** What each step's page says and asks. */
export const STEPS: Readonly<Record<StepMove, Step>> = {
  assign: { tells: ['由所选单位起草答复，期限不变'], asks: [{ name: 'agency', label: '承办单位', kind: 'agency', must: true }, REMARK] },
  give_back: { tells: ['退给公开办重新分派，期限不变'], asks: [REASON] },
  submit: { tells: ['送给审核人；审核期间答复不能改'], asks: [REMARK] },
  send_back: { tells: ['退给承办人修改，改好后重新送审'], asks: [REASON] },
  approve: { tells: ['确认答复内容准确，可以公布或者答复本人'], asks: [REMARK] },
  publish: { tells: ['问题和答复马上公布在“政策咨询”栏目，提问人凭查询码也能看到', '公布的内容里没有提问人的任何信息'], asks: [], grave: true },
  answer_privately: { tells: ['答复不公布，提问人凭查询码马上能看到', '提问人留了联系方式的，请同时电话或邮件告知'], asks: [{ name: 'note', label: '怎样告知的', kind: 'text', must: true, hint: '如 电话告知，提问人表示清楚了；没有联系方式的，写“凭查询码查看”' }] },
  merge: { tells: ['用所选常见问题的标准答复来回答，办结', TO_ASKER], asks: [{ name: 'frequent', label: '常见问题', kind: 'frequent', must: true }, REMARK] },
  transfer_petition: { tells: ['这件事属于信访事项，告诉提问人向谁、怎样提出，办结', TO_ASKER], asks: [{ name: 'note', label: '告诉提问人的话', kind: 'text', must: true, hint: '写明为什么不在这里答复、到哪里提出、电话和网址' }], grave: true },
  transfer_request: { tells: ['这件事是申请公开政府信息，告诉提问人怎样提出申请，办结', TO_ASKER], asks: [{ name: 'note', label: '告诉提问人的话', kind: 'text', must: true, hint: '写明请在“依申请公开”提出申请，需要的可以帮助填写' }], grave: true },
  close: { tells: ['不作答复，办结；用于广告、重复提交、内容不清又没有联系方式的', TO_ASKER], asks: [REASON], grave: true },
  republish: { tells: ['用现在的评价数重新公布，答复内容不变'], asks: [] },
  withdraw: { tells: ['从“政策咨询”栏目撤下，原网址写明已撤下和理由'], asks: [REASON], grave: true },
}

/** What is missing in what was typed. */
export const faultsOfStep = (asks: readonly Ask[], values: Values): Fault[] =>
  asks.flatMap(({ name, label, kind, must }): Fault[] => (must && (values[name] ?? '') === '' ? [{ field: name, reason: kind === 'agency' || kind === 'frequent' ? `请选择“${label}”` : `请填写“${label}”` }] : []))
