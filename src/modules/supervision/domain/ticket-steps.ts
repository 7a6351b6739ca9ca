import type { StepAsk, StepWords } from '#shared/step'
import type { TicketMove } from './ticket-procedure.ts'

const REASON: StepAsk = { name: 'note', label: '理由', kind: 'text', must: true }
const REMARK: StepAsk = { name: 'note', label: '说明', kind: 'text', hint: '可以不填' }
const EVIDENCE: StepAsk = { name: 'evidence', label: '整改的网址或材料', kind: 'text', hint: '每行一项：名称，空一格，网址；没有网址的写材料名称' }
const DUE: StepAsk = { name: 'dueOn', label: '新的期限', kind: 'day', must: true, hint: '格式：年-月-日' }

/** What each step's page says and asks. */
export const TICKET_STEPS: Readonly<Record<TicketMove, StepWords>> = {
  accept: { tells: ['确认收到，期限不变'], asks: [REMARK] },
  contest: { tells: ['认为问题不成立或者不归本单位的，写明理由，由公开办认定；认定期间不催办'], asks: [REASON, EVIDENCE] },
  uphold: { tells: ['异议成立，撤销这张督办单，不计入考核'], asks: [REASON] },
  overrule: { tells: ['异议不成立，继续整改，期限不变'], asks: [REASON] },
  answer: { tells: ['写明怎样整改、改到什么程度；由公开办复核'], asks: [{ name: 'note', label: '整改情况', kind: 'text', must: true }, EVIDENCE] },
  send_back: { tells: ['整改没有到位，退回继续整改'], asks: [REASON, DUE] },
  close: { tells: ['已经复查，问题改正，销号'], asks: [{ name: 'note', label: '复核意见', kind: 'text', must: true, hint: '写明怎样复查、看到什么' }] },
  extend: { tells: ['同意延长整改期限'], asks: [DUE, REASON] },
  urge: { tells: ['马上提醒责任单位'], asks: [REMARK] },
  escalate: { tells: ['等次升高一级：提醒升为督办，督办升为通报；责任单位负责人会收到通知'], asks: [REASON], grave: true },
  cancel: { tells: ['撤销这张督办单，不计入考核'], asks: [REASON], grave: true },
}

/** `名称 网址` a line. */
export const evidenceIn = (text: string): { label: string; address: string }[] => text.split('\n').map((line) => line.trim()).filter(Boolean).slice(0, 20).map((line) => {
  const address = /(?:^|\s)(https?:\/\/\S+|\/\S+)$/.exec(line)?.[1] ?? ''
  return { label: line.slice(0, line.length - address.length).trim() || address, address }
})
