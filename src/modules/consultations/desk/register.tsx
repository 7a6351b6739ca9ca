import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { PAGE_SIZE, pageOf } from '#shared/paging'
import { agencyFilter } from '#shared/register-filters'
import { containing } from '#shared/search-pattern'
import { LinkButton } from '#ui/form'
import { RegisterPage } from '#ui/register-page'
import { isConsultationState, STATES } from '../domain/procedure.ts'
import { deskPaths } from '../paths.ts'
import { consultationFrom } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { StateBadge } from './words.tsx'

/** Every consultation that this person may see, the latest term first. */
export async function showRegister(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const agencies = await allAgencies(kit.db), names = new Map(agencies.map(({ id, shortName }) => [id, shortName])), page = pageOf(query['page']), where = whereMay(actor, 'consultations.read'), text = (query['q'] ?? '').trim().slice(0, 60)
  let asked = tablesOf(kit.db).selectFrom('consultations.consultation as c')
  if (where !== 'all') asked = asked.where('c.agency', 'in', [...where, ''])
  if (isConsultationState(query['state'])) asked = asked.where('c.state', '=', query['state'])
  if (query['agency']) asked = asked.where('c.agency', '=', query['agency'])
  if (text) asked = asked.where((eb) => eb.or([eb('c.title', 'like', containing(text)), eb('c.id', '=', text)]))
  const { n } = await asked.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await asked.selectAll('c').select((eb) => eb.selectFrom('consultations.comment as m').whereRef('m.consultation', '=', 'c.id').where('m.replaced', '=', false).select((inner) => inner.fn.countAll<number>().as('k')).as('comments')).orderBy('c.until_on', 'desc').orderBy('c.id', 'desc').limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE).execute()
  return { page: <RegisterPage title="意见征集" path={deskPaths.register} query={query} total={Number(n)} page={page} size={PAGE_SIZE} rows={rows.map((row) => ({ ...consultationFrom(row), comments: Number(row.comments ?? 0) }))} rowKey={({ id }) => id} actions={mayDo(actor, 'consultations.write') ? <LinkButton href={deskPaths.fresh} kind="primary">新的征求意见</LinkButton> : undefined}
    filters={[{ name: 'state', label: '状态', blank: '全部', options: Object.entries(STATES).map(([value, { label }]) => ({ value, label })) }, agencyFilter(agencies, actor, 'consultations.read')]}
    columns={[{ key: 'id', label: '编号', align: 'day', cell: ({ id }) => id }, { key: 'title', label: '标题', heads: true, cell: ({ id, title }) => <a href={deskPaths.one(id)}>{title}</a> }, { key: 'agency', label: '起草单位', cell: ({ agency }) => names.get(agency) ?? agency }, { key: 'term', label: '期限', align: 'day', cell: ({ from: begins, until }) => `${begins} 至 ${until}` }, { key: 'n', label: '意见', align: 'end', cell: ({ comments }) => comments }, { key: 'state', label: '状态', cell: ({ state }) => <StateBadge state={state} /> }]} /> }
}
