import { DataTable } from '#ui/table'
import type { ListedEntry } from '../queries/public-catalogue.ts'
import { csvOf } from '../work/csv.ts'

/** 条例第十二条: 政府信息公开目录 holds index, name, summary and the day on which the information came to be. */
export const CatalogueTable = ({ rows }: { rows: readonly ListedEntry[] }) => (
  <div className="info-catalogue">
    <DataTable
      caption="政府信息公开目录"
      captionHidden
      cards
      rows={rows}
      rowKey={({ address }) => address}
      columns={[
        { key: 'index', label: '索引号', align: 'day', cell: ({ indexNo }) => indexNo ?? '—' },
        { key: 'title', label: '名称', heads: true, cell: ({ address, title }) => <a href={address}>{title}</a> },
        { key: 'summary', label: '内容概述', cell: ({ summary, title }) => summary || title },
        { key: 'formed', label: '生成日期', align: 'day', cell: ({ formedOn }) => formedOn ?? '—' },
        { key: 'published', label: '发布日期', align: 'day', cell: ({ publishedOn }) => publishedOn },
      ]}
    />
  </div>
)

/** The same for a spreadsheet, with agency and address. 条例第二十四条: what is public can be downloaded. */
export const catalogueCsv = (rows: readonly ListedEntry[]): Uint8Array =>
  csvOf([
    ['索引号', '名称', '内容概述', '生成日期', '发布日期', '发布机构', '网址'],
    ...rows.map(({ indexNo, title, summary, formedOn, publishedOn, agencyName, address }) => [
      indexNo ?? '', title, summary || title, formedOn ?? '', publishedOn, agencyName, address,
    ]),
  ])
