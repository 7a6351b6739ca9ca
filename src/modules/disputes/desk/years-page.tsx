import { GroupedBars } from '#ui/charts/grouped-bars'
import { DeskPage } from '#ui/desk-page'
import { Panel } from '#ui/notice'
import { DataTable, type Column } from '#ui/table'
import { RESULTS } from '../domain/dispute.ts'
import { paths } from '../paths.ts'
import type { YearLine } from '../queries/statistics.ts'
import { CRUMBS, DisputeTabs } from './frame.tsx'

const rate = ({ corrected, concluded }: YearLine): string => (concluded === 0 ? '—' : `${((corrected / concluded) * 100).toFixed(1)}%`)
const figure = (key: 'upheld' | 'corrected' | 'other'): Column<YearLine> => ({ key, label: RESULTS[key], align: 'end', cell: (line) => line[key] })

const COLUMNS: readonly Column<YearLine>[] = [
  { key: 'year', label: '年份', heads: true, align: 'day', cell: ({ year }) => <a href={`${paths.disputes}?year=${year}`}>{year} 年</a> },
  { key: 'accepted', label: '新受理', align: 'end', cell: ({ accepted }) => accepted }, { key: 'concluded', label: '审结', align: 'end', cell: ({ concluded }) => concluded },
  figure('upheld'), figure('corrected'), figure('other'),
  { key: 'pending', label: '年末未结', align: 'end', cell: ({ pending }) => pending }, { key: 'rate', label: '纠正率', align: 'end', cell: rate },
]

/** The register year by year, as table 四 counts it. */
export const YearsPage = ({ lines }: { lines: readonly YearLine[] }) => <DeskPage title="历年情况" crumbs={CRUMBS} lead="审结的计入审结当年，年末未审结的计入当年“尚未审结”，与年度报告表四一致">
  <DisputeTabs at={paths.years} />
  <div className="stack">
    <Panel title="逐年" flush><DataTable caption="历年复议诉讼" captionHidden rows={lines} rowKey={({ year }) => String(year)} columns={COLUMNS} /></Panel>
    <Panel title="审结结果">
      <GroupedBars id="dispute-years" title="每年审结的结果" unit="件" labels={Object.values(RESULTS)}
        series={lines.slice(0, 3).toReversed().map((line) => ({ name: String(line.year), values: [line.upheld, line.corrected, line.other] }))} />
    </Panel>
  </div>
</DeskPage>
