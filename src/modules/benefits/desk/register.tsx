import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { PAGE_SIZE, pageOf } from '#shared/paging'
import { agencyFilter } from '#shared/register-filters'
import { LinkButton } from '#ui/form'
import { RegisterPage } from '#ui/register-page'
import { describeAmount } from '../domain/describe.ts'
import { SUBJECTS } from '../domain/item.ts'
import { STATES } from '../domain/procedure.ts'
import { deskPaths } from '../paths.ts'
import { listItems } from '../queries/register.ts'
import { BenefitTabs, StateBadge } from './words.tsx'

/** Every benefit that this person may see. */
export async function showRegister(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const agencies = await allAgencies(kit.db), names = new Map(agencies.map(({ id, shortName }) => [id, shortName])), page = pageOf(query['page'])
  const { total, rows } = await listItems(kit.db, { agencies: whereMay(actor, 'benefits.read'), text: (query['q'] ?? '').trim().slice(0, 60), state: query['state'], subject: query['subject'], agency: query['agency'], page })
  return { page: <RegisterPage title="惠民利企" path={deskPaths.register} query={query} total={total} page={page} size={PAGE_SIZE} rows={rows} rowKey={({ id }) => id} before={<BenefitTabs here={deskPaths.register} actor={actor} />}
    actions={<><LinkButton href={deskPaths.export} download>导出事项</LinkButton>{mayDo(actor, 'benefits.write') ? <LinkButton href={deskPaths.fresh} kind="primary">新事项</LinkButton> : null}</>}
    filters={[{ name: 'state', label: '状态', blank: '全部', options: Object.entries(STATES).map(([value, { label }]) => ({ value, label })) }, { name: 'subject', label: '给谁', blank: '全部', options: Object.entries(SUBJECTS).map(([value, label]) => ({ value, label })) }, agencyFilter(agencies, actor, 'benefits.read')]}
    columns={[
      { key: 'id', label: '编号', align: 'day', cell: ({ id }) => id }, { key: 'title', label: '事项', heads: true, cell: ({ id, title }) => <a href={deskPaths.one(id)}>{title}</a> }, { key: 'subject', label: '给谁', cell: ({ subject }) => SUBJECTS[subject] },
      { key: 'amount', label: '给什么', cell: ({ amount }) => describeAmount(amount) }, { key: 'agency', label: '主管单位', cell: ({ agency }) => names.get(agency) ?? agency }, { key: 'until', label: '执行期', align: 'day', cell: ({ from, until }) => `${from} 至 ${until ?? '长期'}` }, { key: 'state', label: '状态', cell: ({ state }) => <StateBadge state={state} /> },
    ]} /> }
}
