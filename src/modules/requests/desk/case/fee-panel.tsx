import { Badge } from '#ui/badge'
import { Facts, Panel } from '#ui/notice'
import type { FeeNotice } from '../../domain/facts.ts'
import { daysLeftWords } from '../../domain/next-step.ts'
import type { CaseFile } from './case-file.ts'

const standing = ({ paidOn, dueOn }: FeeNotice, today: CaseFile['facts']['today']) => (paidOn ? <><Badge kind="good">已缴费</Badge> {paidOn}</>
  : <><Badge kind={dueOn && dueOn < today ? 'bad' : 'warn'}>{dueOn && dueOn < today ? '逾期未缴' : daysLeftWords(dueOn, today)}</Badge> 到 {dueOn ?? '—'}</>)

/** The 信息处理费 that was noticed, with its calculation. */
export function FeePanel({ file: { facts: { fee, today } } }: { file: CaseFile }) {
  if (!fee) return null
  return <Panel title="信息处理费">
    <Facts columns={2} items={[
      { label: '金额', value: <b>{fee.fen / 100} 元</b> }, { label: '标准', value: fee.basis === 'items' ? `按件计收，本件 ${fee.count} 件，当月此前 ${fee.before} 件` : `按量计收，${fee.count} 页` },
      { label: '收费通知', value: fee.noticedOn }, { label: '缴费', value: standing(fee, today) },
    ]} />
    <ul className="case-lines">{fee.steps.map((step) => <li key={step}>{step}</li>)}</ul>
  </Panel>
}
