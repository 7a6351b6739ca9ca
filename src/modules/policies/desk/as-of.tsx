import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { allAgencies } from '#agencies'
import { whereMay } from '#shared/actor'
import { dayOf, isDay } from '#shared/days'
import { PAGE_SIZE, pageOf } from '#shared/paging'
import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { Button, DayField, Form, SelectField, TextField } from '#ui/form'
import { EmptyState, Notice } from '#ui/notice'
import { DataTable, Pager } from '#ui/table'
import { STATES, type PolicyState } from '../domain/history.ts'
import { paths } from '../paths.ts'
import { documentsOn } from '../queries/documents-on.ts'
import { PolicyTabs } from './tabs.tsx'

const isState = (text: string | undefined): text is PolicyState => text !== undefined && Object.hasOwn(STATES, text)

/** The whole register as it stood on one day: what bound then, and in which version. */
export async function showAsOf(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const today = dayOf(kit.now()), wanted = (query['day'] ?? '').trim()
  const day = isDay(wanted) ? wanted : today
  const page = pageOf(query['page']), state = isState(query['state']) ? query['state'] : 'in_force'
  const [agencies, { counts, rows }] = await Promise.all([allAgencies(kit.db), documentsOn(kit.db, { day, state, agencies: whereMay(actor, 'policies.read'), agency: query['agency'], text: (query['q'] ?? '').trim().slice(0, 100) })])
  const names = new Map(agencies.map(({ id, shortName }) => [id, shortName]))
  const href = (to: number): string => `${paths.asOf}?${new URLSearchParams({ day, state, q: query['q'] ?? '', page: String(to) })}`
  return { page: <DeskPage title="某日效力" lead={`${day}：${(Object.keys(STATES) as PolicyState[]).filter((one) => one !== 'not_made' && counts[one] > 0).map((one) => `${STATES[one]} ${counts[one]} 件`).join('，') || '登记册里还没有文件'}`}>
    <PolicyTabs here={paths.asOf} />
    {wanted !== '' && !isDay(wanted) ? <Notice kind="bad">“{wanted}”不是日期，要写成 年-月-日，如 2024-01-31；现在显示的是今天。</Notice> : null}
    <Form action={paths.asOf} method="get" look="filter"><DayField label="哪一天" name="day" value={wanted || day} /><SelectField label="效力" name="state" value={state} options={Object.entries(STATES).filter(([one]) => one !== 'not_made').map(([value, label]) => ({ value, label }))} /><TextField label="查找" name="q" value={query['q'] ?? ''} width="medium" /><Button>查询</Button></Form>
    <DataTable caption="当日的文件" captionHidden cards rows={rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)} rowKey={({ policy: { id } }) => id} empty={<EmptyState title="这一天没有这样的文件" text="请换一天，或者换一种效力" />} columns={[
      { key: 'title', label: '名称', heads: true, cell: ({ policy: { id, title } }) => <a href={`${paths.policy(id)}?day=${day}`}>{title}</a> }, { key: 'no', label: '文号', align: 'day', cell: ({ policy: { docNo } }) => docNo },
      { key: 'agency', label: '发文机关', cell: ({ policy: { agency } }) => names.get(agency) ?? agency }, { key: 'issued', label: '成文日期', align: 'day', cell: ({ policy: { history } }) => history.issuedOn },
      { key: 'state', label: '当日效力', cell: (one) => <Badge {...(one.state === 'in_force' ? { kind: 'good' as const } : {})}>{STATES[one.state]}</Badge> }, { key: 'version', label: '当日文本', cell: ({ version }) => (version === null ? '—' : version === 1 ? '最初文本' : `第 ${version - 1} 次修改后`) },
    ]} />
    <Pager page={page} size={PAGE_SIZE} total={rows.length} href={href} />
  </DeskPage> }
}
