import { agencyById, allAgencies } from '#agencies'
import type { Route } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { dayOf } from '#shared/days'
import { PAGE_SIZE, pageOf, yearAsked } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { agencyFilter, yearFilter } from '#shared/register-filters'
import { RegisterPage } from '#ui/register-page'
import { DocumentPage, ValidityBadge } from './desk/document-page.tsx'
import { VALIDITY } from './domain/validity.ts'
import { paths } from './paths.ts'
import { documentById, listDocuments } from './queries/list-documents.ts'

const STATE_FILTER = { name: 'state', label: '有效性', blank: '全部', options: Object.entries(VALIDITY).map(([value, label]) => ({ value, label })) }
/** Documents stay in force for long, so the filter reaches far back. */
const YEARS = 16

/** The register of regulations and normative documents at the desk: the list, and one document. */
export const policiesRoutes: readonly Route[] = [
  { at: paths.policies, method: 'GET', deed: 'policies.read', handle: async (kit, { actor, query }) => {
    const agencies = await allAgencies(kit.db)
    const names = new Map(agencies.map(({ id, shortName }) => [id, shortName]))
    const page = pageOf(query['page'])
    const today = dayOf(kit.now())
    const { total, rows } = await listDocuments(kit.db, {
      agencies: whereMay(actor, 'policies.read'), text: (query['q'] ?? '').trim().slice(0, 100), year: yearAsked(query['year']),
      agency: query['agency'], state: query['state'], today, page,
    })
    return { page: <RegisterPage title="规范性文件" path={paths.policies} query={query} total={total} page={page} size={PAGE_SIZE} rows={rows} rowKey={({ id }) => id}
      filters={[yearFilter('成文年份', kit.now(), YEARS), agencyFilter(agencies, actor, 'policies.read'), STATE_FILTER]}
      columns={[
        { key: 'title', label: '名称', heads: true, cell: ({ id, title }) => <a href={paths.policy(id)}>{title}</a> },
        { key: 'number', label: '文号', align: 'day', cell: ({ doc_no }) => doc_no },
        { key: 'agency', label: '发文机关', cell: ({ agency }) => names.get(agency) ?? agency },
        { key: 'issued', label: '成文日期', align: 'day', cell: ({ issued_on }) => issued_on },
        { key: 'until', label: '有效期至', align: 'day', cell: ({ valid_until }) => valid_until ?? '—' },
        { key: 'state', label: '有效性', cell: (document) => <ValidityBadge document={document} today={today} /> },
      ]} /> }
  } },
  { at: '/policies/:id', method: 'GET', deed: 'policies.read', handle: async (kit, { actor, params }) => {
    const document = await documentById(kit.db, params['id'] ?? '')
    if (!mayDo(actor, 'policies.read', document.agency)) throw new Refusal(403, ['这份文件属于其他单位，您不能查看'])
    return { page: <DocumentPage document={document} agency={(await agencyById(kit.db, document.agency)).name} today={dayOf(kit.now())} /> }
  } },
]
