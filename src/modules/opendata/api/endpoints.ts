import { publicPolicies } from '#policies'
import { columnCounts, countSnapshots, currentSnapshot, ENTRY_KINDS, goneRefusal, latestSnapshots, publicCatalogue, publicEntryOf, publishingAgencies, withBelow } from '#publishing'
import type { Kit } from '#platform/act'
import { todayOf } from '#platform/http/kept/notes'
import { Refusal } from '#shared/refusal'
import { AGENCY_FIELDS, COLUMN_FIELDS, columnRow, ENTRY_FIELDS, entryRow, POLICY_FIELDS, policyRow, REPORT_FIELDS, reportRow } from '../catalogue/records.ts'
import { recordSchema, type Field, type Row } from '../domain/fields.ts'
import { PAGE_KINDS } from '../domain/public-kinds.ts'
import { paths } from '../paths.ts'
import { inFull } from '../site.ts'
import { agencyHref } from '../site-map/groups.ts'
import { AGENCY, numberIn, PAGE, SIZE, textIn, YEAR, type Parameter, type Values } from './asked.ts'

type Schema = Readonly<Record<string, unknown>>
type Found = { readonly total: number; readonly items: readonly Row[] }
/** One endpoint: the route, the OpenAPI document, the page to try it and the tests are made of this. */
export type Endpoint = {
  readonly id: string; readonly at: string; readonly path: string; readonly title: string; readonly about: string; readonly parameters: readonly Parameter[]
  readonly answer: Schema
  readonly handle: (kit: Kit, values: Values, path: string) => Promise<unknown>
}

const listSchema = (fields: readonly Field[]): Schema => ({
  type: 'object', additionalProperties: false, required: ['total', 'page', 'size', 'next', 'items'],
  properties: { total: { type: 'integer', title: '一共多少条' }, page: { type: 'integer' }, size: { type: 'integer' }, next: { type: ['string', 'null'], format: 'uri', title: '下一页的网址；没有下一页的是 null' }, items: { type: 'array', items: recordSchema(fields) } },
})

/** The address of the page after this one, with everything else that was asked. */
function nextOf(path: string, values: Values, total: number): string | null {
  const page = numberIn(values, 'page'), size = numberIn(values, 'size')
  if (page * size >= total || page >= (PAGE.most ?? 0)) return null
  const said = Object.entries({ ...values, page: page + 1 }).filter(([, value]) => value !== undefined).map(([name, value]): [string, string] => [name, String(value)])
  return inFull(`${path}?${new URLSearchParams(said)}`)
}

type List = { readonly id: string; readonly path: string; readonly title: string; readonly about: string; readonly filters: readonly Parameter[]; readonly fields: readonly Field[]; readonly find: (kit: Kit, values: Values) => Promise<Found> }
const list = ({ id, path, title, about, filters, fields, find }: List): Endpoint => ({
  id, at: path, path, title, about, parameters: [...filters, PAGE, SIZE], answer: listSchema(fields),
  handle: async (kit, values) => {
    const { total, items } = await find(kit, values)
    return { total, page: values['page'], size: values['size'], next: nextOf(path, values, total), items }
  },
})

const cut = (rows: readonly Row[], values: Values): Found => {
  const page = numberIn(values, 'page'), size = numberIn(values, 'size')
  return { total: rows.length, items: rows.slice((page - 1) * size, page * size) }
}
const skipOf = (values: Values) => ({ skip: (numberIn(values, 'page') - 1) * numberIn(values, 'size'), limit: numberIn(values, 'size') })

async function findEntries(kit: Kit, values: Values): Promise<Found> {
  const column = textIn(values, 'column'), topic = textIn(values, 'topic')
  const catalogue = column || topic ? await publicCatalogue(kit.db) : null
  const sections = catalogue?.topics.find(({ id }) => id === topic)?.sections ?? []
  const asked = {
    kinds: ['entry'] as const, columns: column && catalogue ? withBelow(catalogue.columns, column) : undefined, tags: topic ? [topic, ...sections.map(({ id }) => `${topic}/${id}`)] : undefined,
    agency: textIn(values, 'agency'), entryKind: textIn(values, 'kind'), year: numberIn(values, 'year') || undefined,
  }
  const [{ n }, rows] = await Promise.all([countSnapshots(kit.db, asked), latestSnapshots(kit.db, { ...asked, ...skipOf(values) })])
  return { total: n, items: rows.map(entryRow) }
}

async function oneEntry(kit: Kit, path: string): Promise<unknown> {
  const found = await currentSnapshot(kit.db, path.startsWith('/') ? path : `/${path}`)
  if (found?.snapshot.kind !== 'entry') throw new Refusal(404, ['没有这条信息：地址用目录接口给出的 address，如 info/2024/12'])
  if (found.snapshot.withdrawnOn !== null) throw goneRefusal(found.snapshot)
  const { snapshot, files } = found, { content } = publicEntryOf(snapshot)
  return {
    ...entryRow(snapshot), author: content.author, fields: content.fields, bodyHtml: content.body,
    files: files.map(({ name, label, mediaType, size, hash }) => ({ name, label, mediaType, size, sm3: hash, url: inFull(`${snapshot.address}/files/${encodeURIComponent(name)}`) })),
  }
}
const FILE: Schema = { type: 'object', additionalProperties: false, required: ['name', 'label', 'mediaType', 'size', 'sm3', 'url'], properties: { name: { type: 'string' }, label: { type: 'string' }, mediaType: { type: 'string' }, size: { type: 'integer' }, sm3: { type: 'string' }, url: { type: 'string', format: 'uri' } } }
const entrySchema = (): Schema => {
  const { properties, required, ...rest } = recordSchema(ENTRY_FIELDS)
  return {
    ...rest, required: [...required, 'author', 'fields', 'bodyHtml', 'files'],
    properties: { ...properties, author: { type: 'string', title: '作者' }, fields: { type: 'object', title: '本种类信息特有的内容', additionalProperties: { type: 'string' } }, bodyHtml: { type: 'string', title: '正文（HTML，链接是站内地址）' }, files: { type: 'array', title: '附件', items: FILE } },
  }
}

async function findPolicies(kit: Kit, values: Values): Promise<Found> {
  const today = todayOf(kit), year = numberIn(values, 'year'), agency = textIn(values, 'agency'), state = textIn(values, 'state')
  const rows = (await publicPolicies(kit.db)).map((policy) => policyRow(policy, today))
  return cut(rows.filter((row) => (agency === undefined || row['agency'] === agency) && (state === undefined || row['state'] === state) && (year === 0 || String(row['issuedOn']).startsWith(`${year}-`))), values)
}
async function findColumns(kit: Kit, values: Values): Promise<Found> {
  const [{ columns }, counts] = await Promise.all([publicCatalogue(kit.db), columnCounts(kit.db)])
  const parent = textIn(values, 'parent')
  return cut(columns.filter((one) => parent === undefined || one.parent === parent).map((one) => columnRow(one, counts.get(one.id) ?? 0)), values)
}
const findAgencies = async (kit: Kit, values: Values): Promise<Found> =>
  cut((await publishingAgencies(kit.db, PAGE_KINDS)).map(({ id, name, n }) => ({ id, name, published: n, url: inFull(agencyHref(id)), feedUrl: inFull(`/feeds/agencies/${encodeURIComponent(id)}/rss.xml`) })), values)
async function findReports(kit: Kit, values: Values): Promise<Found> {
  const year = numberIn(values, 'year'), all = await latestSnapshots(kit.db, { kinds: ['annual-report'], agency: textIn(values, 'agency'), limit: 100_000 })
  return cut(all.filter((one) => year === 0 || one.year === year).map(reportRow), values)
}

const text = (name: string, label: string, example: string, oneOf?: readonly string[]): Parameter => ({ name, label, in: 'query', type: 'text', example, oneOf })
const ADDRESS: Parameter = { name: 'address', label: '信息的地址，斜线要编码', in: 'path', type: 'text', example: 'info/2024/12', required: true }
const STATES = ['in_force', 'not_yet', 'repealed', 'lapsed', 'suspended'] as const

/** Everything that can be read through the interface. */
export const ENDPOINTS: readonly Endpoint[] = [
  list({ id: 'entries', path: paths.apiEntries, title: '公开信息目录', about: '主动公开的信息，新的在前。', fields: ENTRY_FIELDS, find: findEntries, filters: [text('column', '栏目代码，含下级栏目', 'statutory-20-1'), text('topic', '专题代码', ''), AGENCY, text('kind', '信息种类代码', 'policy_document', Object.keys(ENTRY_KINDS)), YEAR] }),
  { id: 'entry', at: `${paths.apiEntries}/*`, path: `${paths.apiEntries}/{address}`, title: '一条公开信息', about: '一条信息的全部内容和附件清单。撤回的回答 410，因法律原因撤回的回答 451。', parameters: [ADDRESS], answer: entrySchema(), handle: (kit, _values, path) => oneEntry(kit, path) },
  list({ id: 'policies', path: paths.apiPolicies, title: '政策文件', about: '规章和行政规范性文件及其现行有效性。', fields: POLICY_FIELDS, find: findPolicies, filters: [AGENCY, text('state', '有效性代码', 'in_force', STATES), { ...YEAR, label: '成文年份' }] }),
  list({ id: 'columns', path: paths.apiColumns, title: '公开栏目', about: '栏目树，每个栏目的条数和订阅地址。', fields: COLUMN_FIELDS, find: findColumns, filters: [text('parent', '上级栏目代码', 'statutory')] }),
  list({ id: 'agencies', path: paths.apiAgencies, title: '发布单位', about: '公开过信息的单位。', fields: AGENCY_FIELDS, find: findAgencies, filters: [] }),
  list({ id: 'reports', path: paths.apiReports, title: '年度报告', about: '政府信息公开工作年度报告，新的在前。', fields: REPORT_FIELDS, find: findReports, filters: [AGENCY, { ...YEAR, label: '报告年度' }] }),
]
