import type { Agency } from '#agencies'
import type { RegisterRecord } from '#shared/register-record'
import { Facts, Notice } from '#ui/notice'
import { type Column, DataTable, Pager } from '#ui/table'
import { addressLabel } from '../../domain/addresses.ts'
import { figureText } from '../../domain/narrative-address.ts'
import type { CellAddress, Figure } from '../../domain/tables.ts'
import { cellAnchor, deskPaths } from '../../paths.ts'
import type { Scope } from '../../queries/compile-tables.ts'
import type { Lineage } from '../../queries/lineage.ts'
import type { Report } from '../../tables.ts'
import { ReportFrame } from '../report-frame.tsx'
import { SCOPE_WORDS } from '../words.ts'

type CellPageProps = {
  readonly agency: Agency
  readonly report: Report
  readonly address: CellAddress
  readonly scope: Scope
  readonly figure: Figure
  readonly lineage: Lineage
  readonly page: number
  readonly size: number
  readonly agencyName: (id: string) => string
}

/** The registers go on after a report was compiled: say so, or the list and the cell look as if one of them lied. */
const Drift = ({ figure, lineage, report }: Pick<CellPageProps, 'figure' | 'lineage' | 'report'>) =>
  lineage.total === (figure ?? 0) ? null : (
    <Notice kind="warn" title={`登记册现在数得 ${lineage.total} ${lineage.unit}，表中是 ${figure ?? '空'}`}>
      登记册在 {report.compiledAt.slice(0, 10)} 取数之后有变化。
      {report.state === 'drafting' ? '请回到报告页面重新取数。' : '报告已不在起草中；确需更正时，请先退回或更正，再重新取数。'}
    </Notice>
  )

const columns = (agencyName: (id: string) => string): readonly Column<RegisterRecord>[] => [
  { key: 'number', label: '编号', align: 'day', heads: true, cell: ({ number, href }) => <a href={href}>{number}</a> },
  { key: 'title', label: '内容', cell: ({ title }) => title },
  { key: 'agency', label: '单位', cell: ({ agency }) => <span className="nowrap">{agencyName(agency)}</span> },
  { key: 'day', label: '日期', align: 'day', cell: ({ day }) => day },
  { key: 'note', label: '说明', cell: ({ note }) => note },
]

/** One figure of the report, opened: how it is counted, and the very records. */
export function CellPage({ agency, report, address, scope, figure, lineage, page, size, agencyName }: CellPageProps) {
  const label = addressLabel(address)
  // Fees and the numbers of returns are sums over records, so the number of lines says nothing about the figure.
  const counted = address.column !== 'value'
  return (
    <ReportFrame agency={agency} report={report} view="tables" title={label}>
      <div className="stack">
        <Facts
          columns={3}
          items={[
            { label: '表中的数', value: <b className="report-cell-figure">{figure === null ? '空' : figureText(address, figure)}</b> },
            { label: '口径', value: `${agency.shortName}${SCOPE_WORDS[scope]}` },
            { label: '怎样计数', value: lineage.how },
          ]}
        />
        {counted ? <Drift figure={figure} lineage={lineage} report={report} /> : null}
        <div>
          <DataTable
            caption={`${label}：计入的记录`}
            captionHidden
            columns={columns(agencyName)}
            rows={lineage.records}
            rowKey={({ id }) => id}
            empty="没有记录，所以是 0"
          />
          {lineage.total === 0 ? null : (
            <Pager
              page={page}
              size={size}
              total={lineage.total}
              href={(to) => deskPaths.cell(agency.id, report.year, address, { scope, page: to })}
            />
          )}
        </div>
        <p>
          <a href={`${deskPaths.report(agency.id, report.year)}#${cellAnchor(address)}`}>回到报告中的这一格</a>
        </p>
      </div>
    </ReportFrame>
  )
}
