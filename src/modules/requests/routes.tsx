import { agencyById, allAgencies } from '#agencies'
import type { Route } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { PAGE_SIZE, pageOf, yearAsked } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { agencyFilter, yearFilter } from '#shared/register-filters'
import { RegisterPage } from '#ui/register-page'
import { RequestPage } from './desk/request-page.tsx'
import { OUTCOME_KEYS, outcomeLabel } from './domain/outcome.ts'
import { paths } from './paths.ts'
import { listRequests, requestById } from './queries/list-requests.ts'

const OUTCOME_FILTER = {
  name: 'outcome', label: '办理结果', blank: '全部结果',
  options: [{ value: 'open', label: '办理中' }, ...OUTCOME_KEYS.map((value) => ({ value, label: outcomeLabel(value) }))],
}

/** The register of requests at the desk: the list, and one request. */
export const requestsRoutes: readonly Route[] = [
  { at: paths.requests, method: 'GET', deed: 'requests.read', handle: async (kit, { actor, query }) => {
    const agencies = await allAgencies(kit.db)
    const names = new Map(agencies.map(({ id, shortName }) => [id, shortName]))
    const page = pageOf(query['page'])
    const { total, rows } = await listRequests(kit.db, {
      agencies: whereMay(actor, 'requests.read'), text: (query['q'] ?? '').trim().slice(0, 100), year: yearAsked(query['year']),
      agency: query['agency'], outcome: query['outcome'], page,
    })
    return { page: <RegisterPage title="申请登记册" path={paths.requests} query={query} total={total} page={page} size={PAGE_SIZE} rows={rows} rowKey={({ id }) => id}
      filters={[yearFilter('收到年份', kit.now()), agencyFilter(agencies, actor, 'requests.read'), OUTCOME_FILTER]}
      columns={[
        { key: 'number', label: '编号', align: 'day', heads: true, cell: ({ id, number }) => <a href={paths.request(id)}>{number}</a> },
        { key: 'subject', label: '申请内容', cell: ({ subject }) => subject },
        { key: 'agency', label: '单位', cell: ({ agency }) => names.get(agency) ?? agency },
        { key: 'received', label: '收到日', align: 'day', cell: ({ received_on }) => received_on },
        { key: 'closed', label: '答复日', align: 'day', cell: ({ closed_on }) => closed_on ?? '—' },
        { key: 'outcome', label: '办理结果', cell: ({ outcome }) => (outcome ? outcomeLabel(outcome) : '办理中') },
      ]} /> }
  } },
  { at: '/requests/:id', method: 'GET', deed: 'requests.read', handle: async (kit, { actor, params }) => {
    const request = await requestById(kit.db, params['id'] ?? '')
    if (!mayDo(actor, 'requests.read', request.agency)) throw new Refusal(403, ['这件申请属于其他单位，您不能查看'])
    return { page: <RequestPage request={request} agency={await agencyById(kit.db, request.agency)} /> }
  } },
]
