import { publicPolicies } from '#policies'
import { columnCounts, countSnapshots, everySnapshot, publicCatalogue } from '#publishing'
import type { Kit } from '#platform/act'
import { todayOf } from '#platform/http/kept/notes'
import type { Field, Row } from '../domain/fields.ts'
import { COLUMN_FIELDS, columnRow, ENTRY_FIELDS, entryRow, POLICY_FIELDS, policyRow, REPORT_FIELDS, reportRow, REQUEST_FIELDS, requestRows } from './records.ts'

export type Size = { readonly n: number; readonly latest: Date | null }
export type Dataset = {
  readonly id: string; readonly title: string; readonly about: string; readonly keywords: readonly string[]; readonly fields: readonly Field[]
  readonly size: (kit: Kit) => Promise<Size>
  /** Made while it is read, so that a hundred thousand do not fill memory. */
  readonly rows: (kit: Kit) => AsyncIterable<Row>
}

async function* entries(kit: Kit): AsyncGenerator<Row> { for await (const one of everySnapshot(kit.db, { kinds: ['entry'] })) yield entryRow(one) }
async function* policies(kit: Kit): AsyncGenerator<Row> { const today = todayOf(kit); for (const one of await publicPolicies(kit.db)) yield policyRow(one, today) }
async function* reports(kit: Kit): AsyncGenerator<Row> { for await (const one of everySnapshot(kit.db, { kinds: ['annual-report'] }, 50)) yield reportRow(one) }
async function* requests(kit: Kit): AsyncGenerator<Row> { for await (const one of everySnapshot(kit.db, { kinds: ['annual-report'] }, 50)) yield* requestRows(one) }
async function* columns(kit: Kit): AsyncGenerator<Row> {
  const [catalogue, counts] = await Promise.all([publicCatalogue(kit.db), columnCounts(kit.db)])
  for (const column of catalogue.columns) yield columnRow(column, counts.get(column.id) ?? 0)
}

const countOf = (...kinds: readonly ('entry' | 'policy-state' | 'annual-report' | 'catalogue')[]) => (kit: Kit): Promise<Size> => countSnapshots(kit.db, { kinds })
/** How many figures the reports hold, not how many reports. */
async function countFigures(kit: Kit): Promise<Size> {
  let n = 0
  for await (const _ of requests(kit)) n += 1
  return { n, latest: (await countSnapshots(kit.db, { kinds: ['annual-report'] })).latest }
}

/** What is offered as data. Everything in it already stands on the public side. */
export const DATASETS: readonly Dataset[] = [
  { id: 'entries', title: '主动公开信息目录', about: '已公开的全部信息：索引号、名称、概述、生成日期、栏目和发布单位（条例第十二条）。', keywords: ['政府信息公开', '目录', '索引号'], fields: ENTRY_FIELDS, rows: entries, size: countOf('entry') },
  { id: 'policies', title: '规章和行政规范性文件', about: '政策文件库的登记：文号、发文机关、施行日期、有效期和现行有效性。', keywords: ['政策', '规范性文件', '有效性'], fields: POLICY_FIELDS, rows: policies, size: countOf('policy-state') },
  { id: 'request-statistics', title: '依申请公开办理统计', about: '各单位历年收到和处理政府信息公开申请的件数，取自已公布年度报告的第三部分。', keywords: ['依申请公开', '统计', '年度报告'], fields: REQUEST_FIELDS, rows: requests, size: countFigures },
  { id: 'annual-reports', title: '政府信息公开工作年度报告', about: '已公布的年度报告清单，每份附数据文件的网址。', keywords: ['年度报告'], fields: REPORT_FIELDS, rows: reports, size: countOf('annual-report') },
  {
    id: 'columns', title: '公开栏目', about: '法定主动公开内容的栏目树：依据、上级栏目、信息条数。', keywords: ['栏目', '公开目录'], fields: COLUMN_FIELDS, rows: columns,
    size: async (kit) => ({ n: (await publicCatalogue(kit.db)).columns.length, latest: (await countOf('catalogue')(kit)).latest }),
  },
]
export const FORMATS = { csv: { label: 'CSV', mediaType: 'text/csv' }, json: { label: 'JSON', mediaType: 'application/json' }, jsonl: { label: 'JSON Lines', mediaType: 'application/x-ndjson' } } as const
export type Format = keyof typeof FORMATS
export const FORMAT_KEYS = Object.keys(FORMATS) as Format[]
