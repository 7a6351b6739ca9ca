import { allAddresses, APPLICANT_COLUMNS, figureAt, GROUPS, rowSpec, type ReportDocument } from '#annualreport'
import { lastValidDay, POLICY_KINDS, stateOn, STATES, type PublicPolicy } from '#policies'
import { columnList, ENTRY_KINDS, publicEntryOf, type Column, type PublicSnapshot } from '#publishing'
import type { Day } from '#shared/days'
import type { Field, Row } from '../domain/fields.ts'
import { inFull } from '../site.ts'

const AGENCY: readonly Field[] = [{ name: 'agency', label: '单位代码', type: 'text' }, { name: 'agencyName', label: '单位名称', type: 'text' }]
const URL: Field = { name: 'url', label: '网址', type: 'address', about: '长期不变' }
const SEAL: readonly Field[] = [{ name: 'version', label: '版次', type: 'whole', about: '更正一次加一' }, { name: 'sm3', label: '内容摘要', type: 'text', about: '发布内容的 SM3 摘要（GB/T 32905）' }]

export const ENTRY_FIELDS: readonly Field[] = [
  { name: 'address', label: '地址', type: 'text', about: '在本网站内的地址，可以作为接口的参数' }, URL, { name: 'indexNo', label: '索引号', type: 'text', may: 'be missing' }, { name: 'title', label: '名称', type: 'text' },
  { name: 'kind', label: '种类代码', type: 'text' }, { name: 'kindName', label: '种类', type: 'text' }, { name: 'column', label: '栏目代码', type: 'text', may: 'be missing' }, { name: 'columnName', label: '栏目', type: 'text' }, ...AGENCY,
  { name: 'publishedOn', label: '发布日期', type: 'day' }, { name: 'formedOn', label: '生成日期', type: 'day', may: 'be missing' }, { name: 'docNo', label: '文号', type: 'text', may: 'be missing' },
  { name: 'source', label: '来源', type: 'text' }, { name: 'keywords', label: '关键词', type: 'text' }, { name: 'summary', label: '内容概述', type: 'text' }, { name: 'topics', label: '专题代码', type: 'text', about: '多个之间用分号隔开' }, ...SEAL,
]
export function entryRow(snapshot: PublicSnapshot): Row {
  const { content } = publicEntryOf(snapshot)
  return {
    address: snapshot.address, url: inFull(snapshot.address), indexNo: snapshot.indexNo ?? null, title: snapshot.title, kind: content.kind, kindName: ENTRY_KINDS[content.kind].label, column: snapshot.columnId ?? null, columnName: snapshot.column,
    agency: snapshot.agency, agencyName: snapshot.agencyName, publishedOn: snapshot.publishedOn, formedOn: content.formedOn, docNo: content.fields['docNo'] || null, source: content.source, keywords: content.keywords, summary: content.summary,
    topics: (snapshot.topics ?? []).join(';'), version: snapshot.version, sm3: snapshot.hash,
  }
}

export const POLICY_FIELDS: readonly Field[] = [
  { name: 'id', label: '编号', type: 'text' }, URL, { name: 'title', label: '名称', type: 'text' }, { name: 'docNo', label: '文号', type: 'text' }, { name: 'unifiedNo', label: '统一编号', type: 'text', may: 'be missing' }, { name: 'kindName', label: '类别', type: 'text' }, ...AGENCY,
  { name: 'topic', label: '主题分类', type: 'text' }, { name: 'issuedOn', label: '成文日期', type: 'day' }, { name: 'effectiveOn', label: '施行日期', type: 'day' }, { name: 'validUntil', label: '有效期至', type: 'day', may: 'be missing', about: '最后一个有效的日子；空的是没有规定' },
  { name: 'state', label: '有效性代码', type: 'text' }, { name: 'stateName', label: '有效性', type: 'text', about: '取得数据当日的情况' }, { name: 'endedOn', label: '废止或失效日期', type: 'day', may: 'be missing' }, { name: 'textUrl', label: '文本网址', type: 'address', may: 'be missing' },
]
export const policyRow = (policy: PublicPolicy, today: Day): Row => {
  const state = stateOn(policy.history, today)
  return {
    id: policy.id, url: inFull(`/policies/${policy.id}`), title: policy.title, docNo: policy.docNo, unifiedNo: policy.unifiedNo, kindName: POLICY_KINDS[policy.kind], agency: policy.agency, agencyName: policy.agencyName, topic: policy.topic, issuedOn: policy.history.issuedOn,
    effectiveOn: policy.history.effectiveOn, validUntil: lastValidDay(policy.history), state, stateName: STATES[state], endedOn: policy.history.endedOn, textUrl: policy.textAddress === null ? null : inFull(policy.textAddress),
  }
}

export const REPORT_FIELDS: readonly Field[] = [
  { name: 'title', label: '名称', type: 'text' }, ...AGENCY, { name: 'year', label: '年度', type: 'whole' }, { name: 'publishedOn', label: '发布日期', type: 'day' }, URL,
  { name: 'jsonUrl', label: '数据（JSON）', type: 'address' }, { name: 'csvUrl', label: '数据（CSV）', type: 'address' }, ...SEAL,
]
export const reportRow = ({ title, agency, agencyName, year, publishedOn, address, version, hash }: PublicSnapshot): Row => {
  const data = inFull(`/api/v1${address}`)
  return { title, agency, agencyName, year: year ?? 0, publishedOn, url: inFull(address), jsonUrl: data, csvUrl: `${data}/csv`, version, sm3: hash }
}

export const REQUEST_FIELDS: readonly Field[] = [
  ...AGENCY, { name: 'year', label: '年度', type: 'whole' }, { name: 'row', label: '项目代码', type: 'text' }, { name: 'rowName', label: '项目', type: 'text', about: '年度报告第三部分表中的项目' },
  { name: 'applicant', label: '申请人类别代码', type: 'text' }, { name: 'applicantName', label: '申请人类别', type: 'text' }, { name: 'count', label: '件数', type: 'whole', may: 'be missing', about: '空的是报告没有写' }, { name: 'reportUrl', label: '所在年报', type: 'address' },
]
const applicantName = (column: string): string => (column in APPLICANT_COLUMNS ? APPLICANT_COLUMNS[column as keyof typeof APPLICANT_COLUMNS].label : '总计')

/** Table 三 of a published report, a figure a row. */
export function requestRows(snapshot: PublicSnapshot): Row[] {
  const { tables } = snapshot.data as ReportDocument
  return allAddresses(tables.edition).flatMap((address) => {
    if (address.table !== '3') return []
    const { label, group } = rowSpec(address.row)
    return [{
      agency: snapshot.agency, agencyName: snapshot.agencyName, year: snapshot.year ?? 0, row: address.row, rowName: group ? `${GROUPS[group]} ${label}` : label, applicant: address.column, applicantName: applicantName(address.column),
      count: figureAt(tables, address), reportUrl: inFull(snapshot.address),
    }]
  })
}

export const COLUMN_FIELDS: readonly Field[] = [
  { name: 'id', label: '代码', type: 'text' }, { name: 'parent', label: '上级代码', type: 'text', may: 'be missing' }, { name: 'title', label: '名称', type: 'text' }, { name: 'description', label: '说明', type: 'text' }, { name: 'article', label: '依据', type: 'text', may: 'be missing' },
  { name: 'mandated', label: '法定栏目', type: 'yes' }, { name: 'closed', label: '已停用', type: 'yes' }, { name: 'entries', label: '信息条数', type: 'whole', about: '本栏目自身的，不含下级' }, URL, { name: 'feedUrl', label: '订阅地址', type: 'address' },
]
export const columnRow = ({ id, parent, title, description, article, mandated, closed }: Column, entries: number): Row => ({
  id, parent, title, description, article, mandated, closed, entries, url: inFull(columnList(id)), feedUrl: inFull(`/feeds/columns/${id}/rss.xml`),
})

export const AGENCY_FIELDS: readonly Field[] = [{ name: 'id', label: '代码', type: 'text' }, { name: 'name', label: '名称', type: 'text' }, { name: 'published', label: '公开条数', type: 'whole' }, URL, { name: 'feedUrl', label: '订阅地址', type: 'address' }]
