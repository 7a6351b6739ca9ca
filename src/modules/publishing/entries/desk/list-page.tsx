import { Badge } from '#ui/badge'
import { LinkButton } from '#ui/form'
import { Notice } from '#ui/notice'
import { RegisterPage, type RegisterFilter } from '#ui/register-page'
import type { Entry } from '../domain/entry.ts'
import { ENTRY_KINDS } from '../domain/kinds.ts'
import { STATES } from '../domain/procedure.ts'
import { paths } from '../../paths.ts'
import { EntriesTabs } from './tabs.tsx'
import { STATE_KINDS, stateWords } from './words.ts'

export type Waiting = { readonly label: string; readonly n: number; readonly state: string }
type ListPageProps = {
  readonly query: Readonly<Record<string, string | undefined>>; readonly filters: readonly RegisterFilter[]; readonly rows: readonly Entry[]; readonly total: number; readonly page: number; readonly size: number
  readonly names: ReadonlyMap<string, string>; readonly columns: ReadonlyMap<string, string>; readonly waiting: readonly Waiting[]; readonly urgent: readonly Entry[]; readonly mayWrite: boolean
}

export const KIND_FILTER: RegisterFilter = { name: 'kind', label: '种类', blank: '全部种类', options: Object.entries(ENTRY_KINDS).map(([value, { label }]) => ({ value, label })) }
export const STATE_FILTER: RegisterFilter = { name: 'state', label: '状态', blank: '全部状态', options: Object.entries(STATES).map(([value, { label }]) => ({ value, label })) }

/** What waits for this very person, as links into the list. */
const Waits = ({ waiting, urgent }: Pick<ListPageProps, 'waiting' | 'urgent'>) => <>
  {urgent.length === 0 ? null : <Notice kind="warn" title={`${urgent.length} 条紧急发布的信息还没有补齐审核`}>
    <ul>{urgent.map(({ id, title, afterReviewDue }) => <li key={id}><a href={paths.entry(id)}>{title}</a>，{afterReviewDue} 前补齐</li>)}</ul>
  </Notice>}
  {waiting.length === 0 ? null : <p className="entries-waiting">等您办理：{waiting.map(({ label, n, state }) => <a key={state} href={`${paths.entries}?state=${state}`}>{label} <b>{n}</b> 条</a>)}</p>}
</>

/** The register of entries: what waits for me first, then everything, filters in the address. */
export const ListPage = ({ waiting, urgent, names, columns, mayWrite, ...list }: ListPageProps) => <RegisterPage title="信息发布" path={paths.entries} {...list} rowKey={({ id }) => id}
  before={<><EntriesTabs at={paths.entries} /><Waits waiting={waiting} urgent={urgent} /></>}
  actions={mayWrite ? <LinkButton href={paths.fresh} kind="primary">新建信息</LinkButton> : undefined}
  columns={[
    { key: 'title', label: '标题', heads: true, cell: ({ id, title }) => <a href={paths.entry(id)}>{title}</a> },
    { key: 'kind', label: '种类', cell: ({ kind }) => <span className="nowrap">{ENTRY_KINDS[kind].label}</span> },
    { key: 'column', label: '栏目', cell: ({ column }) => columns.get(column) ?? column },
    { key: 'agency', label: '单位', cell: ({ agency }) => names.get(agency) ?? agency },
    { key: 'state', label: '状态', cell: ({ state, publishedRevision, withdrawnOn, urgent: soon }) => <span className="nowrap"><Badge kind={STATE_KINDS[state]}>{stateWords(state, publishedRevision !== null && withdrawnOn === null)}</Badge>{soon ? <> <Badge kind="warn">紧急</Badge></> : null}</span> },
    { key: 'formed', label: '形成日期', align: 'day', cell: ({ formedOn }) => formedOn ?? '—' },
    { key: 'published', label: '发布日期', align: 'day', cell: ({ publishedOn, publishAt }) => publishedOn ?? (publishAt ? '定时' : '—') },
  ]} />
