import { daysBetween, type Day } from '#shared/days'
import { Badge, type BadgeKind } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { Button, Form, LinkButton, SelectField, TextField } from '#ui/form'
import { EmptyState } from '#ui/notice'
import { DataTable, Pager } from '#ui/table'
import { Tabs } from '#ui/tabs'
import { daysLeftWords, NEXT, urgencyOf, URGENCY_LABELS, type NextWhat, type Urgency } from '../../domain/next-step.ts'
import { STATES } from '../../domain/procedure.ts'
import { TURN } from '../../domain/whose-turn.ts'
import { paths } from '../../paths.ts'
import { VIEWS, type InboxView } from '../../queries/inbox.ts'
import type { RequestRow } from '../../tables.ts'

const KINDS: Readonly<Record<Urgency, BadgeKind>> = { late: 'bad', today: 'bad', soon: 'warn', calm: 'good', waiting: 'info' }
type InboxPageProps = {
  readonly view: InboxView; readonly counts: Readonly<Record<InboxView, number>>; readonly rows: readonly RequestRow[]; readonly total: number; readonly page: number; readonly size: number
  readonly today: Day; readonly query: Readonly<Record<string, string | undefined>>; readonly agencies: readonly { value: string; label: string }[]; readonly mayRegister: boolean
  readonly troubles: number
  /** So many days without confirmation are too many (a setting). */
  readonly confirmWithin: number
}

/** Days left in words and colour, and what for. */
export function Urgent({ row, today }: { row: Pick<RequestRow, 'next_on' | 'next_what'>; today: Day }) {
  const urgency = urgencyOf(row.next_on, row.next_what, today)
  return <><Badge kind={KINDS[urgency]}>{daysLeftWords(row.next_on, today) || URGENCY_LABELS[urgency]}</Badge> <span className="quiet">{NEXT[row.next_what as NextWhat]}</span></>
}

function Filters({ query, view, agencies }: Pick<InboxPageProps, 'query' | 'view' | 'agencies'>) {
  const states = Object.entries(STATES).map(([value, { label }]) => ({ value, label }))
  return <Form action={paths.inbox} method="get" look="filter" hidden={{ view }}>
    <TextField label="查找" name="q" value={query['q'] ?? ''} width="medium" />
    {agencies.length > 1 ? <SelectField label="单位" name="agency" value={query['agency'] ?? ''} blank="全部单位" options={agencies} /> : null}
    <SelectField label="状态" name="state" value={query['state'] ?? ''} blank="全部状态" options={states} />
    <Button>筛选</Button>
  </Form>
}

/** A clerk's morning: what is due first stands first. */
export function InboxPage({ view, counts, rows, total, page, size, today, query, agencies, mayRegister, troubles, confirmWithin }: InboxPageProps) {
  const names = new Map(agencies.map(({ value, label }) => [value, label]))
  const kept = Object.entries(query).flatMap(([name, value]): [string, string][] => (name === 'page' || !value ? [] : [[name, value]]))
  return <DeskPage title="申请办理" lead={`在办 ${counts.all} 件，超期 ${counts.late} 件，五天内到期 ${counts.soon} 件`}
    actions={mayRegister ? <LinkButton href={paths.register} kind="primary">登记申请</LinkButton> : undefined}>
    {troubles > 0 ? <p className="notice notice-bad">有 {troubles} 份网上来件无法自动登记，请<a href={paths.troubles}>查看原因并处理</a>。</p> : null}
    <Tabs label="申请办理的各类视图" items={(Object.keys(VIEWS) as InboxView[]).map((one) => ({ label: VIEWS[one], href: `${paths.inbox}?view=${one}`, current: one === view, count: counts[one] }))} />
    <Filters query={query} view={view} agencies={agencies} />
    <DataTable caption={VIEWS[view]} captionHidden cards rows={rows} rowKey={({ id }) => id} rowKind={(row) => (urgencyOf(row.next_on, row.next_what, today) === 'late' ? 'bad' : undefined)}
      empty={<EmptyState title="没有要办的申请" text={view === 'turn' ? '现在没有等您办理的申请，可以切换到“全部在办”查看' : '换一个视图，或清除筛选条件'} />}
      columns={[
        { key: 'due', label: '期限', cell: (row) => <Urgent row={row} today={today} /> },
        { key: 'number', label: '编号', align: 'day', heads: true, cell: ({ id, number }) => <a href={paths.request(id)}>{number}</a> },
        { key: 'subject', label: '申请内容', cell: ({ subject, alarm, state, arrived_on }) => <>{subject}{state === 'arrived' && daysBetween(arrived_on, today) > confirmWithin ? <> <Badge kind="warn">{daysBetween(arrived_on, today)}天未确认</Badge></> : null}{alarm ? <> <Badge kind="warn">{alarm}</Badge></> : null}</> },
        { key: 'agency', label: '单位', cell: ({ agency }) => names.get(agency) ?? agency },
        { key: 'state', label: '状态', cell: ({ state }) => STATES[state].label },
        { key: 'turn', label: '轮到', cell: ({ state, handler_name }) => (TURN[state]?.who === '经办人' && handler_name ? `经办人 ${handler_name}` : TURN[state]?.who ?? '—') },
        { key: 'day', label: '到期日', align: 'day', cell: ({ next_on }) => next_on ?? '—' },
      ]} />
    <Pager page={page} size={size} total={total} href={(to) => `${paths.inbox}?${new URLSearchParams([...kept, ['page', String(to)]])}`} />
  </DeskPage>
}
