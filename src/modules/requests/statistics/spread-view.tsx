import type { ReactNode } from 'react'
import { BarChart } from '#ui/charts/bar-chart'
import { GroupedBars } from '#ui/charts/grouped-bars'
import { ShareBar } from '#ui/charts/share-bar'
import { Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { APPLICANT_CLASSES, CHANNELS } from '../domain/outcome.ts'
import type { Statistics } from './gather.ts'
import type { RecordsAsked } from './paths.ts'
import { Figure, type To } from './summary-view.tsx'
import { REMEDY_LABELS, shareOf } from './words.ts'

type Props = { readonly statistics: Statistics; readonly to: To }
type Part = { readonly key: string; readonly label: string; readonly n: number; readonly href?: string }

/** A picture, and the same figures as links to their records. */
function Spread({ title, what, parts, chart }: { title: string; what: string; parts: readonly Part[]; chart: ReactNode }) {
  const whole = parts.reduce((sum, { n }) => sum + n, 0)
  return <Panel title={title}>
    {whole === 0 ? null : chart}
    <DataTable caption={`${title}：各项件数`} captionHidden rows={parts} rowKey={({ key }) => key} columns={[
      { key: 'label', label: what, heads: true, cell: ({ label }) => label },
      { key: 'n', label: '件数', align: 'end', cell: ({ n, label, href }) => (href ? <Figure n={n} href={href} what={label} /> : n) },
      { key: 'share', label: '占比', align: 'end', cell: ({ n }) => shareOf(n, whole) },
    ]} />
  </Panel>
}

const bars = (parts: readonly Part[]) => parts.map(({ label, n }) => ({ label, value: n }))
const partsOf = (labels: Readonly<Record<string, string>>, counts: ReadonlyMap<string, number>, to: (key: string) => string): Part[] =>
  Object.entries(labels).map(([key, label]) => ({ key, label, n: counts.get(key) ?? 0, href: to(key) }))
const newBy = (to: To, name: keyof RecordsAsked) => (key: string): string => to('new', { [name]: key })

export function OutcomesView({ statistics: { three }, to }: Props) {
  const parts = three.filter(({ level, kind }) => level === 1 && kind !== 'flow').map(({ row, label, total }) => ({ key: row, label: label.replace(/^（.）/, ''), n: total, href: to(row) }))
  return <Spread title="办理结果" what="结果" parts={parts} chart={<BarChart id="outcomes" title="办理结果" unit="件" bars={bars(parts)} />} />
}

export function ClassesView({ statistics: { classes }, to }: Props) {
  const parts = partsOf(APPLICANT_CLASSES, classes, newBy(to, 'column'))
  return <Spread title="申请人类别（新收）" what="类别" parts={parts} chart={<ShareBar id="classes" title="申请人类别" unit="件" parts={bars(parts)} />} />
}

export function ChannelsView({ statistics: { channels }, to }: Props) {
  const parts = partsOf(CHANNELS, channels, newBy(to, 'channel'))
  return <Spread title="申请渠道（新收）" what="渠道" parts={parts} chart={<ShareBar id="channels" title="申请渠道" unit="件" parts={bars(parts)} />} />
}

export function RemedyKindsView({ statistics: { remedies } }: Props) {
  const parts = Object.entries(REMEDY_LABELS).map(([key, label]) => ({ key, label, n: remedies.get(key as keyof typeof REMEDY_LABELS) ?? 0 }))
  return <Spread title="答复告知的救济途径" what="途径" parts={parts} chart={<BarChart id="remedies" title="答复告知的救济途径" unit="件" bars={bars(parts)} />} />
}

export function WordsView({ statistics: { words }, to }: Props) {
  const parts = words.map(({ word, n }) => ({ key: word, label: word, n, href: to('new', { word }) }))
  return <Panel title="申请内容中的高频词">
    {words.length === 0 ? <p>申请还太少，看不出高频词。</p> : <>
      <p className="stat-note">按申请内容自动统计，一件申请可以含几个词；用来发现群众集中关心、可以主动公开的信息（条例第四十四条）。</p>
      <ul className="stat-words">{parts.map(({ key, label, n, href }) => <li key={key}><a href={href}>{label} <b>{n}</b><span className="hidden-text">件</span></a></li>)}</ul>
    </>}
  </Panel>
}

export function MonthsView({ statistics: { months, now, before }, to }: Props) {
  return <Panel title="各月新收和办结">
    <DataTable caption="各月件数" captionHidden rows={months} rowKey={({ month }) => String(month)} columns={[
      { key: 'month', label: '月份', heads: true, cell: ({ month }) => `${month}月` },
      { key: 'received', label: '新收', align: 'end', cell: ({ month, received }) => <Figure n={received} href={to('new', { month })} what={`${month}月新收`} /> },
      { key: 'before', label: '上年新收', align: 'end', cell: (row) => row.before },
      { key: 'closed', label: '办结', align: 'end', cell: ({ month, closed }) => <Figure n={closed} href={to('total', { month })} what={`${month}月办结`} /> },
    ]} />
    <details className="stat-more"><summary>与上年逐月对照图</summary>
      <GroupedBars id="months" title="各月新收" unit="件" labels={months.map(({ month }) => `${month}月`)} series={[
        { name: String(before.period.year), values: months.map((row) => row.before) }, { name: String(now.period.year), values: months.map(({ received }) => received) },
      ]} />
    </details>
  </Panel>
}
