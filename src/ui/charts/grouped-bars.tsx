import { ChartFrame } from './chart-frame.tsx'
import { grouped, lengthOf, percent } from './scale.ts'

export type Series = { readonly name: string; readonly values: readonly number[] }
type GroupedBarsProps = {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly labels: readonly string[]
  readonly series: readonly Series[]
}

const [BAR, HEAD, GAP, NAME] = [20, 22, 12, 44]

/**
 * Bars of several series side by side under one label: years beside each other. The series' name stands before each bar, not in
 * a colour only; the last one stands out.
 */
export function GroupedBars({ id, title, unit, labels, series }: GroupedBarsProps) {
  const step = HEAD + series.length * BAR + GAP
  const most = Math.max(0, ...series.flatMap(({ values }) => values))
  const at = (s: Series, i: number) => s.values[i] ?? 0
  const summary = labels.map((label, i) => `${label}：${series.map((s) => `${s.name}${grouped(at(s, i))}${unit}`).join('，')}`).join('；')
  const table = { heads: ['项目', ...series.map(({ name }) => name)], rows: labels.map((label, i) => [label, ...series.map((s) => grouped(at(s, i)))] as const) }
  return <ChartFrame id={id} title={title} summary={summary} table={table} height={labels.length * step - GAP}>
    {labels.map((label, i) => <g key={label}>
      <text className="chart-label" x="0" y={i * step + 14}>{label}</text>
      {series.map((s, n) => {
        const [y, length] = [i * step + HEAD + n * BAR, percent(lengthOf(at(s, i), most))]
        return <g key={s.name}>
          <text className="chart-name" x="0" y={y + 13}>{s.name}</text>
          <svg x={NAME} y={y} width="82%" height={BAR} aria-hidden="true">
            <rect className={`chart-bar chart-color-${n === series.length - 1 ? 1 : 3}`} x="0" y="2" width={length} height={BAR - 6} />
            <text className="chart-value" x={length} dx="6" y="13">{grouped(at(s, i))}</text>
          </svg>
        </g>
      })}
    </g>)}
  </ChartFrame>
}
