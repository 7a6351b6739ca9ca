import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { dayOf, yearOf } from '#shared/days'
import { PAGE_SIZE, pageOf, yearAsked } from '#shared/paging'
import { agencyFilter, yearFilter } from '#shared/register-filters'
import { containing } from '#shared/search-pattern'
import { Badge } from '#ui/badge'
import { LinkButton } from '#ui/form'
import { RegisterPage } from '#ui/register-page'
import { LISTINGS } from '../domain/item.ts'
import { isOverdue, nextSteps, shareDone, STEPS_TO_DO } from '../domain/life-line.ts'
import { STEPS } from '../domain/steps.ts'
import { deskPaths } from '../paths.ts'
import { itemFrom } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { DecisionTabs, ListingBadge } from './words.tsx'

/** Every item that this person may see; what is over its plan can be filtered. */
export async function showRegister(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const agencies = await allAgencies(kit.db), names = new Map(agencies.map(({ id, shortName }) => [id, shortName])), page = pageOf(query['page']), where = whereMay(actor, 'decisions.read'), today = dayOf(kit.now()), text = (query['q'] ?? '').trim().slice(0, 60), year = yearAsked(query['year'])
  let asked = tablesOf(kit.db).selectFrom('decisions.item')
  if (where !== 'all') asked = asked.where('agency', 'in', [...where, ''])
  if (year) asked = asked.where('year', '=', year)
  if (query['listing'] && Object.hasOwn(LISTINGS, query['listing'])) asked = asked.where('listing', '=', query['listing'])
  if (query['agency']) asked = asked.where('agency', '=', query['agency'])
  if (query['late'] === 'yes') asked = asked.where('listing', '=', 'listed').where('plan_by', '<', today).where((eb) => eb(eb.fn<boolean>('jsonb_exists', ['records', eb.val('publish')]), '=', false))
  if (text) asked = asked.where((eb) => eb.or([eb('title', 'like', containing(text)), eb('id', '=', text)]))
  const { n } = await asked.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow(), rows = (await asked.selectAll().orderBy('year', 'desc').orderBy('id').limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE).execute()).map(itemFrom)
  return { page: <RegisterPage title="重大行政决策" path={deskPaths.register} query={query} total={Number(n)} page={page} size={PAGE_SIZE} rows={rows} rowKey={({ id }) => id} before={<DecisionTabs here={deskPaths.register} year={yearOf(today)} />} actions={mayDo(actor, 'decisions.write') ? <LinkButton href={deskPaths.fresh} kind="primary">提出事项</LinkButton> : undefined}
    filters={[yearFilter('年度', kit.now()), { name: 'listing', label: '目录', blank: '全部', options: Object.entries(LISTINGS).map(([value, label]) => ({ value, label })) }, { name: 'late', label: '进度', blank: '不限', options: [{ value: 'yes', label: '超过计划时间' }] }, agencyFilter(agencies, actor, 'decisions.read')]}
    columns={[{ key: 'id', label: '编号', align: 'day', cell: ({ id }) => id }, { key: 'title', label: '事项', heads: true, cell: ({ id, title }) => <a href={deskPaths.one(id)}>{title}</a> }, { key: 'agency', label: '承办单位', cell: ({ agency }) => names.get(agency) ?? agency }, { key: 'listing', label: '目录', cell: ({ listing }) => <ListingBadge listing={listing} /> }, { key: 'done', label: '进度', align: 'end', cell: (item) => `${shareDone(item)}/${STEPS_TO_DO}` }, { key: 'next', label: '下一步', cell: (item) => (item.listing === 'listed' ? nextSteps(item.records).map((key) => STEPS[key].label).join('、') || '—' : '—') }, { key: 'plan', label: '计划完成', align: 'day', cell: (item) => <>{item.planBy ?? '—'}{isOverdue(item, today) ? <> <Badge kind="warn">超过</Badge></> : null}</> }]} /> }
}
