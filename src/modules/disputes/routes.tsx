import { agencyById, allAgencies } from '#agencies'
import type { Route } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { PAGE_SIZE, pageOf, yearAsked } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { agencyFilter, yearFilter } from '#shared/register-filters'
import { RegisterPage } from '#ui/register-page'
import { DisputePage, resultWords } from './desk/dispute-page.tsx'
import { KINDS, RESULTS } from './domain/dispute.ts'
import { paths } from './paths.ts'
import { disputeById, listDisputes } from './queries/list-disputes.ts'

const optionsOf = (labels: Readonly<Record<string, string>>) => Object.entries(labels).map(([value, label]) => ({ value, label }))
const KIND_FILTER = { name: 'kind', label: '类别', blank: '全部类别', options: optionsOf(KINDS) }
const STATE_FILTER = { name: 'state', label: '结果', blank: '全部结果', options: [{ value: 'open', label: '尚未审结' }, ...optionsOf(RESULTS)] }

/** The register of reconsideration and litigation at the desk: the list, and one case. */
export const disputesRoutes: readonly Route[] = [
  { at: paths.disputes, method: 'GET', deed: 'disputes.read', handle: async (kit, { actor, query }) => {
    const agencies = await allAgencies(kit.db)
    const names = new Map(agencies.map(({ id, shortName }) => [id, shortName]))
    const page = pageOf(query['page'])
    const { total, rows } = await listDisputes(kit.db, {
      agencies: whereMay(actor, 'disputes.read'), text: (query['q'] ?? '').trim().slice(0, 100), year: yearAsked(query['year']),
      agency: query['agency'], kind: query['kind'], state: query['state'], page,
    })
    return { page: <RegisterPage title="复议诉讼" path={paths.disputes} query={query} total={total} page={page} size={PAGE_SIZE} rows={rows} rowKey={({ id }) => id}
      filters={[yearFilter('受理年份', kit.now()), agencyFilter(agencies, actor, 'disputes.read'), KIND_FILTER, STATE_FILTER]}
      columns={[
        { key: 'number', label: '案号', align: 'day', heads: true, cell: ({ id, number }) => <a href={paths.dispute(id)}>{number}</a> },
        { key: 'kind', label: '类别', cell: ({ kind }) => KINDS[kind] },
        { key: 'cause', label: '事由', cell: ({ cause }) => cause },
        { key: 'agency', label: '单位', cell: ({ agency }) => names.get(agency) ?? agency },
        { key: 'accepted', label: '受理日', align: 'day', cell: ({ accepted_on }) => accepted_on },
        { key: 'concluded', label: '审结日', align: 'day', cell: ({ concluded_on }) => concluded_on ?? '—' },
        { key: 'result', label: '结果', cell: resultWords },
      ]} /> }
  } },
  { at: '/disputes/:id', method: 'GET', deed: 'disputes.read', handle: async (kit, { actor, params }) => {
    const dispute = await disputeById(kit.db, params['id'] ?? '')
    if (!mayDo(actor, 'disputes.read', dispute.agency)) throw new Refusal(403, ['这件案件属于其他单位，您不能查看'])
    return { page: <DisputePage dispute={dispute} agency={(await agencyById(kit.db, dispute.agency)).name} /> }
  } },
]
