import { allAgencies } from '#agencies'
import type { Route } from '#platform/http/types'
import { whereMay } from '#shared/actor'
import { dayOf } from '#shared/days'
import { PAGE_SIZE, pageOf, yearAsked } from '#shared/paging'
import { agencyFilter, yearFilter } from '#shared/register-filters'
import { RegisterPage } from '#ui/register-page'
import { showAsOf } from './desk/as-of.tsx'
import { postChange, showChange } from './desk/change.tsx'
import { DocumentPage, ValidityBadge } from './desk/document-page.tsx'
import { deskDocument } from './desk/document-view.ts'
import { PolicyTabs } from './desk/tabs.tsx'
import { DOCUMENT_CHANGES, type DocumentChange } from './domain/changes.ts'
import { VALIDITY } from './domain/validity.ts'
import { paths } from './paths.ts'
import { listDocuments } from './queries/list-documents.ts'

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
    return { page: <RegisterPage title="规范性文件" before={<PolicyTabs here={paths.policies} />} path={paths.policies} query={query} total={total} page={page} size={PAGE_SIZE} rows={rows} rowKey={({ id }) => id}
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
  { at: paths.asOf, method: 'GET', deed: 'policies.read', handle: showAsOf },
  { at: '/policies/:id', method: 'GET', deed: 'policies.read', handle: async (kit, asked) => ({ page: <DocumentPage file={await deskDocument(kit, asked)} /> }) },
  ...(Object.keys(DOCUMENT_CHANGES) as DocumentChange[]).flatMap((change): Route[] => [
    { at: `/policies/:id/changes/${change}`, method: 'GET', deed: DOCUMENT_CHANGES[change].deed, handle: showChange(change) },
    { at: `/policies/:id/changes/${change}`, method: 'POST', deed: DOCUMENT_CHANGES[change].deed, handle: postChange(change) },
  ]),
]
