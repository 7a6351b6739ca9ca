import { allAgencies } from '#agencies'
import type { Route } from '#platform/http/types'
import { whereMay } from '#shared/actor'
import { PAGE_SIZE, pageOf, yearAsked } from '#shared/paging'
import { agencyFilter, yearFilter } from '#shared/register-filters'
import { RegisterPage } from '#ui/register-page'
import { caseRoutes } from './desk/case/routes.tsx'
import { inboxRoutes } from './desk/inbox/routes.tsx'
import { registerRoutes } from './desk/register/routes.tsx'
import { OUTCOME_KEYS, outcomeLabel } from './domain/outcome.ts'
import { paths } from './paths.ts'
import { redactionRoutes } from './redaction/routes.tsx'
import { statisticsRoutesWith } from './statistics/routes.tsx'
import { lettersDeskRoutes } from './letters/routes.tsx'
import { listRequests } from './queries/list-requests.ts'

const OUTCOME_FILTER = {
  name: 'outcome', label: '办理结果', blank: '全部结果',
  options: [{ value: 'open', label: '办理中' }, ...OUTCOME_KEYS.map((value) => ({ value, label: outcomeLabel(value) }))],
}

const listRoutes: readonly Route[] = [
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
]

/** Everything of requests at the desk. What became of answers in dispute is another register's to count. */
export const requestsRoutesWith = (countRemedies: Parameters<typeof statisticsRoutesWith>[0]): readonly Route[] => [
  ...listRoutes, ...inboxRoutes, ...registerRoutes, ...statisticsRoutesWith(countRemedies), ...lettersDeskRoutes, ...redactionRoutes, ...caseRoutes,
]
