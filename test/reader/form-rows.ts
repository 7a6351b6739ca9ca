import { APPLICANT_COLUMNS, DISPUTE_BLOCK_KEYS, GROUPS, TABLE3_LABELS, rowSpec, table3Rows, type GroupKey, type Table3Row } from '../../src/modules/annualreport/domain/format.ts'
import type { Figure, ReportTables } from '../../src/modules/annualreport/domain/tables.ts'

/** How a layout writes a figure. */
export type Show = (figure: Figure) => string
export const plain: Show = (figure) => String(figure ?? '')
export const fullWidth: Show = (figure) => plain(figure).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
export const thousands: Show = (figure) => plain(figure).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
export const wideThousands: Show = (figure) => fullWidth(figure).replace(/(?<=[０-９])(?=([０-９]{3})+(?![０-９]))/g, '，')
export const noughtAs = (mark: string): Show => (figure) => (figure === 0 ? mark : plain(figure))

/** A row of the form: label cells with their spans, then values. */
export type FormRow = { readonly row: Table3Row; readonly labels: readonly { readonly text: string; readonly columns?: number; readonly rows?: number }[]; readonly values: readonly string[] }

export function thirdRows(tables: ReportTables, show: Show): FormRow[] {
  const rows = table3Rows(tables.edition)
  const results = rows.filter((row) => rowSpec(row).kind !== 'flow')
  const started = new Set<GroupKey>()
  return rows.map((row) => {
    const { kind, label, group } = rowSpec(row)
    const lead = row === results[0] ? [{ text: TABLE3_LABELS.results, rows: results.length }] : []
    const first = group !== undefined && !started.has(group)
    if (group) started.add(group)
    const labels = kind === 'flow' ? [{ text: label, columns: 3 }]
      : group === undefined ? [...lead, { text: label, columns: 2 }]
        : [...lead, ...(first ? [{ text: GROUPS[group], rows: rows.filter((other) => rowSpec(other).group === group).length }] : []), { text: label }]
    return { row, labels, values: (tables.table3.rows[row] ?? []).map(show) }
  })
}

const organisations = Object.values(APPLICANT_COLUMNS).filter(({ organisation }) => organisation).map(({ label }) => label)
export const THIRD_HEADER = { corner: TABLE3_LABELS.corner, applicants: TABLE3_LABELS.applicants, natural: '自然人', organisation: TABLE3_LABELS.organisations, organisations, total: '总计' }

const FIVE = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
export const FOURTH_HEADER: readonly (readonly string[])[] = [['行政复议', '行政诉讼'], [...FIVE, '未经复议直接起诉', '复议后起诉'], [...FIVE, ...FIVE]]
export const fourthValues = (tables: ReportTables, show: Show): string[] => DISPUTE_BLOCK_KEYS.flatMap((block) => tables.table4[block].map(show))

/** Table 二 as rows of cells, in either edition. The changes that only the 2019 form has are filled with figures that nobody asks for. */
export function secondRows({ edition, table2 }: ReportTables, show: Show): string[][] {
  const { regulations, normativeDocuments, licences, penalties, coercions, fees } = table2
  const stock = (label: string, [made, repealed, inForce]: readonly Figure[]) => [label, show(made ?? null), show(edition === '2019' ? made ?? null : repealed ?? null), show(inForce ?? null)]
  if (edition === '2021') {
    return [['第二十条第（一）项'], ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'], stock('规章', regulations), stock('行政规范性文件', normativeDocuments),
      ['第二十条第（五）项'], ['信息内容', '本年处理决定数量'], ['行政许可', show(licences)], ['第二十条第（六）项'], ['信息内容', '本年处理决定数量'], ['行政处罚', show(penalties)],
      ['行政强制', show(coercions)], ['第二十条第（八）项'], ['信息内容', '本年收费金额（单位：万元）'], ['行政事业性收费', show(fees)]]
  }
  const change = ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量']
  return [['第二十条第（一）项'], ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'], stock('规章', regulations), stock('规范性文件', normativeDocuments),
    ['第二十条第（五）项'], change, ['行政许可', '37', '+2', show(licences)], ['其他对外管理服务事项', '12', '-1', '9'],
    ['第二十条第（六）项'], change, ['行政处罚', '211', '0', show(penalties)], ['行政强制', '18', '3', show(coercions)],
    ['第二十条第（八）项'], change.slice(0, 3), ['行政事业性收费', '7', '0'], ['第二十条第（九）项'], ['信息内容', '采购项目数量', '采购总金额'], ['政府集中采购', '23', '461.5万元']]
}
