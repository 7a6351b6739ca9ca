import { Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import type { Clock } from '../../domain/clock.ts'
import type { CaseFile } from './case-file.ts'
import { ClockExhibit } from './clock-exhibit.tsx'

/** Every day from receipt to the due day, whether it counts and why. */
const Days = ({ clock }: { clock: Clock }) => <DataTable caption="逐日计算" captionHidden rows={clock.explanation} rowKey={({ date }) => date} columns={[
  { key: 'day', label: '日期', align: 'day', heads: true, cell: ({ date }) => date },
  { key: 'counts', label: '计入', align: 'center', cell: ({ counts }) => (counts ? '计' : '不计') },
  { key: 'why', label: '原因', cell: ({ why }) => why },
]} />

/** The terms of the case, and the day-by-day exhibit folded below. */
export function ClockPanel({ file }: { file: CaseFile }) {
  const { clock } = file.facts
  if (!clock) return null
  const terms = [
    ['答复期限', clock.due, '条例第三十三条'], ['告知补正截止', clock.correctionDue, '条例第三十条'], ['第三方答复期满', clock.thirdPartyDue, '条例第三十二条'],
    ['机关答复期满', clock.agencyDue, '条例第三十三条、第三十四条'], ['缴费期满', clock.feeDue, '国办函〔2020〕109号'],
  ] as const
  return <Panel title="期限怎样算出">
    <dl className="case-terms">{terms.filter(([, day]) => day !== null).map(([label, day, article]) => <div key={label}>
      <dt>{label}<span className="move-article">{article}</span></dt><dd className="figure">{day}</dd>
    </div>)}</dl>
    <details className="case-days"><summary>逐日计算（{clock.explanation.length} 天，计入 {clock.explanation.filter(({ counts }) => counts).length} 个工作日）</summary><Days clock={clock} /></details>
    <ClockExhibit clock={clock} />
  </Panel>
}
