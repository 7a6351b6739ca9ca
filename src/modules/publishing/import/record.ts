import { isDay, type Day } from '#shared/days'
import { ENTRY_KINDS, isEntryKind, isPublicity, PUBLICITIES, type EntryKind, type Publicity } from '../entries/domain/kinds.ts'

/** Every column of the import and export, by its name in JSON and its heading in a table. Fields of a kind are `fields.<name>`, headed by their own labels. */
export const IMPORT_COLUMNS = {
  key: '原系统编号', agency: '单位', kind: '种类', column: '栏目', title: '标题', body: '正文', summary: '摘要', source: '来源', author: '作者', keywords: '关键词',
  formedOn: '信息形成日期', publishedOn: '发布日期', indexNo: '索引号', topics: '专题', publicity: '公开属性', publicityReason: '不主动公开的理由', state: '状态', attachments: '附件',
} as const
export type ImportColumn = keyof typeof IMPORT_COLUMNS

/** What comes in: everything is text, as tables have it; lists are parted by semicolons. */
export type RawRecord = Readonly<Record<string, unknown>>
export type ImportFile = { readonly path: string; readonly label: string }
export type ImportRecord = {
  readonly key: string; readonly agency: string; readonly kind: EntryKind; readonly column: string; readonly title: string; readonly body: string; readonly summary: string; readonly source: string; readonly author: string
  readonly keywords: string; readonly formedOn: Day | null; readonly publishedOn: Day | null; readonly indexNo: string; readonly topics: readonly string[]; readonly publicity: Publicity; readonly publicityReason: string
  readonly published: boolean; readonly fields: Readonly<Record<string, string>>; readonly attachments: readonly ImportFile[]
}

const text = (value: unknown): string => (value === null || value === undefined ? '' : typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '').trim() : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '')
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(text) : text(value).split(/[;；\n]/)).map((one) => one.trim()).filter((one) => one !== '')

/** Days as old systems write them: 2024-01-31, 2024/1/31, 2024年1月31日, 20240131, with a time after them or not. */
export function dayIn(value: unknown): Day | null | 'wrong' {
  const given = text(value)
  if (given === '') return null
  const found = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s].*)?$/.exec(given) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(given)
  const day = found ? `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}` : ''
  return isDay(day) ? day : 'wrong'
}

const byLabel = <Key extends string>(labels: Readonly<Record<Key, { label: string } | string>>, given: string): string =>
  (Object.entries(labels) as [Key, { label: string } | string][]).find(([, label]) => (typeof label === 'string' ? label : label.label) === given)?.[0] ?? given

const filesIn = (value: unknown): ImportFile[] => (Array.isArray(value)
  ? value.map((one: unknown) => (typeof one === 'object' && one !== null ? { path: text((one as RawRecord)['path']), label: text((one as RawRecord)['label']) } : { path: text(one), label: '' }))
  : list(value).map((path) => ({ path, label: '' }))).filter(({ path }) => path !== '')

/** A kind's own fields: under `fields` in JSON, under `fields.<name>` or their labels in a table. */
function fieldsIn(raw: RawRecord, kind: EntryKind): Record<string, string> {
  const own = (typeof raw['fields'] === 'object' && raw['fields'] !== null ? raw['fields'] : {}) as RawRecord
  return Object.fromEntries(Object.entries(ENTRY_KINDS[kind].fields as Readonly<Record<string, { label: string; type: string }>>).map(([name, { label, type }]) => {
    const value = text(own[name] ?? own[label] ?? raw[`fields.${name}`] ?? raw[label])
    const day = type === 'day' ? dayIn(value) : null
    return [name, day !== null && day !== 'wrong' ? day : value]
  }))
}

/** One record as it may be imported, or everything that is wrong with it, in words. */
export function readRecord(raw: RawRecord, defaults: RawRecord = {}): { readonly record: ImportRecord } | { readonly reasons: string[] } {
  const get = (name: ImportColumn): unknown => raw[name] ?? raw[IMPORT_COLUMNS[name]] ?? defaults[name] ?? defaults[IMPORT_COLUMNS[name]]
  const kind = byLabel(ENTRY_KINDS, text(get('kind'))), publicity = byLabel(PUBLICITIES, text(get('publicity')) || 'open'), state = text(get('state')) || 'published'
  const formedOn = dayIn(get('formedOn')), publishedOn = dayIn(get('publishedOn'))
  const published = state === 'published' || state === '已发布'
  const reasons = [
    ...(text(get('title')) === '' ? ['没有“标题”'] : []), ...(text(get('agency')) === '' ? ['没有“单位”'] : []), ...(text(get('column')) === '' ? ['没有“栏目”'] : []),
    ...(isEntryKind(kind) ? [] : [`“种类”是“${text(get('kind'))}”，应为${Object.values(ENTRY_KINDS).map(({ label }) => label).join('、')}之一`]),
    ...(isPublicity(publicity) ? [] : [`“公开属性”是“${text(get('publicity'))}”，应为${Object.values(PUBLICITIES).join('、')}之一`]),
    ...(isPublicity(publicity) && publicity !== 'open' && published ? ['公开属性不是“主动公开”的不能是已发布状态'] : []), ...(isPublicity(publicity) && publicity !== 'open' && text(get('publicityReason')) === '' ? ['不主动公开的没有写“不主动公开的理由”'] : []),
    ...(published || state === 'draft' || state === '草稿' ? [] : [`“状态”是“${state}”，应为已发布或草稿`]),
    ...(formedOn === 'wrong' ? [`“信息形成日期”是“${text(get('formedOn'))}”，看不懂`] : []), ...(publishedOn === 'wrong' ? [`“发布日期”是“${text(get('publishedOn'))}”，看不懂`] : []),
    ...(published && publishedOn === null ? ['已发布的没有“发布日期”'] : []),
  ]
  if (reasons.length > 0 || !isEntryKind(kind) || !isPublicity(publicity) || formedOn === 'wrong' || publishedOn === 'wrong') return { reasons }
  return { record: {
    key: text(get('key')), agency: text(get('agency')), kind, column: text(get('column')), title: text(get('title')), body: text(get('body')), summary: text(get('summary')), source: text(get('source')), author: text(get('author')),
    keywords: text(get('keywords')), formedOn, publishedOn, indexNo: text(get('indexNo')), topics: list(get('topics')), publicity, publicityReason: text(get('publicityReason')), published, fields: fieldsIn(raw, kind), attachments: filesIn(get('attachments')),
  } }
}
