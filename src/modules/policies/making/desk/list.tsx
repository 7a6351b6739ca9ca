import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { PAGE_SIZE, pageOf } from '#shared/paging'
import { agencyFilter } from '#shared/register-filters'
import { LinkButton } from '#ui/form'
import { RegisterPage } from '#ui/register-page'
import { PolicyTabs } from '../../desk/tabs.tsx'
import { STATES } from '../domain/procedure.ts'
import { makingPaths } from '../paths.ts'
import { listProjects } from '../queries/list-projects.ts'
import { ProjectBadge } from './project-page.tsx'

const STATE_FILTER = { name: 'state', label: '进度', blank: '全部', options: Object.entries(STATES).map(([value, { label }]) => ({ value, label })) }

/** The projects under way and done, by their state. */
export async function showProjects(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const agencies = await allAgencies(kit.db)
  const names = new Map(agencies.map(({ id, shortName }) => [id, shortName]))
  const page = pageOf(query['page'])
  const { total, rows } = await listProjects(kit.db, { agencies: whereMay(actor, 'policies.read'), text: (query['q'] ?? '').trim().slice(0, 100), state: query['state'], agency: query['agency'], page })
  return { page: <RegisterPage title="文件制定" path={makingPaths.all} query={query} total={total} page={page} size={PAGE_SIZE} rows={rows} rowKey={({ id }) => id} before={<PolicyTabs here={makingPaths.all} />}
    actions={mayDo(actor, 'policies.draft') ? <LinkButton href={makingPaths.fresh} kind="primary">申请立项</LinkButton> : undefined}
    filters={[STATE_FILTER, agencyFilter(agencies, actor, 'policies.read')]}
    columns={[
      { key: 'title', label: '文件名称', heads: true, cell: ({ id, title }) => <a href={makingPaths.one(id)}>{title}</a> },
      { key: 'agency', label: '制定机关', cell: ({ agency }) => names.get(agency) ?? agency },
      { key: 'drafter', label: '起草单位', cell: ({ drafter }) => names.get(drafter) ?? drafter },
      { key: 'state', label: '进度', cell: (project) => <ProjectBadge project={project} /> },
      { key: 'since', label: '从何时起', align: 'day', cell: ({ since }) => since },
    ]} /> }
}
