import { ChartFrame } from './chart-frame.tsx'
import { grouped, percent, share } from './scale.ts'
import type { Bar } from './bar-chart.tsx'

type ShareBarProps = { readonly id: string; readonly title: string; readonly unit: string; readonly parts: readonly Bar[] }

/** Shares of a whole as one bar; the legend holds every part with its number and share, in the bar's order. */
export function ShareBar({ id, title, unit, parts }: ShareBarProps) {
  const whole = parts.reduce((sum, { value }) => sum + value, 0)
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, { value }) => sum + value, 0))
  const at = (value: number): string => percent(whole === 0 ? 0 : (value / whole) * 100)
  const summary = `共${grouped(whole)}${unit}。${parts.map(({ label, value }) => `${label}${grouped(value)}${unit}，占${share(value, whole)}`).join('；')}`
  const table = { heads: ['类别', `数量（${unit}）`, '占比'], rows: parts.map(({ label, value }) => [label, grouped(value), share(value, whole)] as const) }
  const legend = <ul className="chart-legend" aria-hidden="true">
    {parts.map(({ label, value }, i) => <li key={label}>
      <span className={`chart-key chart-color-${i + 1}`} />{label} <b>{grouped(value)}</b> {unit}，{share(value, whole)}
    </li>)}
  </ul>
  return <ChartFrame id={id} title={title} summary={summary} table={table} height={28} legend={legend}>
    <rect className="chart-track" x="0" y="0" width="100%" height="28" />
    {parts.map(({ label, value }, i) => value > 0 &&
      <rect key={label} className={`chart-part chart-color-${i + 1}`} x={at(starts[i] ?? 0)} y="0" width={at(value)} height="28" />)}
  </ChartFrame>
}
