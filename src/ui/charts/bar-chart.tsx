import { ChartFrame } from './chart-frame.tsx'
import { grouped, lengthOf, percent } from './scale.ts'

export type Bar = { readonly label: string; readonly value: number }
type BarChartProps = { readonly id: string; readonly title: string; readonly unit: string; readonly bars: readonly Bar[] }

const STEP = 44

/** Horizontal bars. Each label has a line of its own above its bar, so that no length of label meets another on any screen. */
export function BarChart({ id, title, unit, bars }: BarChartProps) {
  const most = Math.max(0, ...bars.map(({ value }) => value))
  const summary = bars.map(({ label, value }) => `${label}${grouped(value)}${unit}`).join('，')
  const table = { heads: ['项目', `数量（${unit}）`], rows: bars.map(({ label, value }) => [label, grouped(value)] as const) }
  return <ChartFrame id={id} title={title} summary={summary} table={table} height={bars.length * STEP}>
    {bars.map(({ label, value }, i) => <g key={label}>
      <text className="chart-label" x="0" y={i * STEP + 14}>{label}</text>
      <rect className="chart-track" x="0" y={i * STEP + 20} width="84%" height="14" />
      <rect className="chart-bar chart-color-1" x="0" y={i * STEP + 20} width={percent(lengthOf(value, most))} height="14" />
      <text className="chart-value" x={percent(lengthOf(value, most))} dx="6" y={i * STEP + 32}>{grouped(value)}</text>
    </g>)}
  </ChartFrame>
}
