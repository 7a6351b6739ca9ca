import { Refusal } from '#shared/refusal'
import { Notice, Panel } from '#ui/notice'
import { feeByItems, feeByPages, type Fee } from '../../../domain/fee.ts'
import type { MonthCount } from '../../../queries/month-count.ts'
import { wholeNumber } from './common.ts'
import type { Typed } from './types.ts'

/** The fee as it would be noticed, or why it cannot be reckoned. */
export function feeOf(typed: Typed): Fee | string {
  const count = wholeNumber(typed['count'])
  if (Number.isNaN(count)) return '填写数量后按“计算”，这里显示逐档的算法。'
  try {
    if (typed['basis'] === 'pages') return feeByPages(count)
    const before = wholeNumber(typed['before'] || '0')
    return Number.isNaN(before) ? '“当月此前已计的件数”请写整数。' : feeByItems(before + count, before)
  } catch (error) {
    if (error instanceof Refusal) return error.reasons.join('；')
    throw error
  }
}

const Steps = ({ fee }: { fee: Fee | string }) => (typeof fee === 'string' ? <p className="quiet">{fee}</p> : <>
  <ul className="case-lines">{fee.steps.map(({ words }) => <li key={words}>{words}</li>)}</ul>
  <p className="fee-sum">合计 <b>{fee.yuan}</b> 元</p>
  {fee.yuan === 0 ? <Notice kind="info">按标准计算不收费，不需要发收费通知。</Notice> : null}
</>)

/** The tiers of what is typed, and the applicant's requests of that month which the count by item rests on. */
export const FeeExhibit = ({ typed, month }: { typed: Typed; month: MonthCount }) => <>
  <Panel title="按填写的内容计算"><Steps fee={feeOf(typed)} /></Panel>
  <Panel title={`同一申请人 ${month.month} 的申请（${month.all.length} 件）`}>
    <p className="small">按件计收以自然月累计：10 件以内免费，第 11 件起收费（国办函〔2020〕109号第四条）。本件之前有 {month.before} 件。</p>
    <ul className="case-lines">{month.all.map(({ id, number, receivedOn }) => <li key={id} className="figure">{number}　{receivedOn}</li>)}</ul>
  </Panel>
</>
