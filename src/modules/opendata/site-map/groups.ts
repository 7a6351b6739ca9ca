import { columnCounts, columnHref, columnList, publicCatalogue, publishingAgencies, topicHref, treeOf, type Branch } from '#publishing'
import type { Kit } from '#platform/act'
import { PAGE_KINDS } from '../domain/public-kinds.ts'
import { paths } from '../paths.ts'

export type Place = { readonly href: string; readonly label: string; readonly n?: number | undefined; readonly below?: readonly Place[] | undefined }
export type PlaceGroup = { readonly id: string; readonly title: string; readonly places: readonly Place[] }

/** Pages that are not made of records, by what people come for. */
const SERVICES: readonly Place[] = [
  { href: '/', label: '首页' }, { href: '/search', label: '搜索政府信息' }, { href: '/apply', label: '依申请公开' }, { href: '/progress', label: '查询申请的办理进度' }, { href: '/subscribe', label: '订阅通知' }, { href: '/zones', label: '政务公开专区' },
]
const POLICIES: readonly Place[] = [{ href: '/policies', label: '政策文件库' }, { href: '/clean-ups', label: '文件清理结果' }, { href: '/decisions', label: '重大行政决策' }, { href: '/commitments', label: '民生实事和重点任务' }, { href: '/benefits', label: '惠民利企' }, { href: '/assessments', label: '考核评估' }]
const DIALOGUE: readonly Place[] = [{ href: '/questions', label: '政策咨询' }, { href: '/frequent-questions', label: '常见问题' }, { href: '/ask', label: '我要咨询' }, { href: '/concerns', label: '回应关切' }, { href: '/consultations', label: '意见征集' }]
const DATA: readonly Place[] = [
  { href: paths.openData, label: '开放数据' }, { href: paths.api, label: '数据接口' }, { href: paths.feeds, label: '订阅源（RSS）' }, { href: '/ledger-roots', label: '台账根' }, { href: paths.sitemap, label: '网站地图（供搜索引擎）' },
]

const placesOf = (branches: readonly Branch[], counts: ReadonlyMap<string, number>): Place[] => branches.filter(({ column }) => !column.closed).map(({ column: { id, title }, children }) => ({
  href: columnHref(id), label: title, n: counts.get(id), below: placesOf(children, counts),
}))

/** Where an agency's publications are listed. */
export const agencyHref = (id: string): string => `${columnList('statutory')}?agency=${encodeURIComponent(id)}`

/** Every place of the portal, by groups. Which exist is asked of the routes: a page of a part that is not there has no place here. */
export async function siteGroups(kit: Pick<Kit, 'db'>, isOpen: (address: string) => boolean): Promise<PlaceGroup[]> {
  const [catalogue, counts, agencies] = await Promise.all([publicCatalogue(kit.db), columnCounts(kit.db), publishingAgencies(kit.db, PAGE_KINDS)])
  const there = (places: readonly Place[]): Place[] => places.filter(({ href }) => isOpen(href))
  const topics = catalogue.topics.filter(({ closed }) => !closed).map(({ id, title }) => ({ href: topicHref(id), label: title }))
  return [
    { id: 'services', title: '常用服务', places: there(SERVICES) },
    { id: 'columns', title: '公开栏目', places: placesOf(treeOf(catalogue.columns), counts) },
    { id: 'topics', title: '重点工作专题', places: topics },
    { id: 'policies', title: '政策和决策', places: there(POLICIES) },
    { id: 'dialogue', title: '互动交流', places: there(DIALOGUE) },
    { id: 'agencies', title: '发布单位', places: agencies.map(({ id, name, n }) => ({ href: agencyHref(id), label: name, n })) },
    { id: 'data', title: '数据开放', places: there(DATA) },
  ].filter(({ places }) => places.length > 0)
}
