import { DeskPage } from '#ui/desk-page'
import { Button, Form, LinkButton, SelectField, TextField } from '#ui/form'
import { EmptyState, Notice } from '#ui/notice'
import { DataTable, Pager } from '#ui/table'
import type { Day } from '#shared/days'
import { KINDS, RESULTS } from '../domain/dispute.ts'
import { urgencyOf } from '../domain/dues.ts'
import { STATES } from '../domain/procedure.ts'
import { paths } from '../paths.ts'
import type { DueCounts } from '../queries/due-counts.ts'
import { DUE_VIEWS } from '../queries/list-disputes.ts'
import type { DisputeRow } from '../tables.ts'
import { optionsOf } from './forms/common.ts'
import { DisputeTabs, NextBadge, ResultBadge, StateBadge } from './frame.tsx'

type Filter = { readonly name: string; readonly label: string; readonly blank: string; readonly options: readonly { readonly value: string; readonly label: string }[] }
type ListPageProps = {
  readonly query: Readonly<Record<string, string | undefined>>; readonly filters: readonly Filter[]; readonly rows: readonly DisputeRow[]; readonly names: ReadonlyMap<string, string>
  readonly total: number; readonly page: number; readonly size: number; readonly today: Day; readonly counts: DueCounts; readonly mayRegister: boolean
}

export const FILTERS: readonly Filter[] = [
  { name: 'kind', label: '类别', blank: '全部类别', options: optionsOf(KINDS) },
  { name: 'step', label: '状态', blank: '全部状态', options: Object.entries(STATES).map(([value, { label }]) => ({ value, label })) },
  { name: 'state', label: '结果', blank: '全部结果', options: [{ value: 'open', label: '尚未审结' }, ...optionsOf(RESULTS)] },
  { name: 'due', label: '期限', blank: '不限', options: optionsOf(DUE_VIEWS) },
]
const nextOf = ({ next_on, next_what }: DisputeRow) => ({ on: next_on, what: next_what })
const kindOf = (row: DisputeRow, today: Day): 'bad' | 'warn' | undefined => {
  const urgency = urgencyOf(nextOf(row), today)
  return urgency === 'late' ? 'bad' : urgency === 'today' || urgency === 'soon' ? 'warn' : undefined
}

const Filters = ({ query, filters, any }: Pick<ListPageProps, 'query' | 'filters'> & { any: boolean }) => <Form action={paths.disputes} method="get" look="filter">
  <TextField label="查找" name="q" value={query['q'] ?? ''} width="medium" />
  {filters.map(({ name, label, blank, options }) => <SelectField key={name} label={label} name={name} value={query[name] ?? ''} blank={blank} options={options} />)}
  <Button>筛选</Button>
  {any ? <LinkButton href={paths.disputes} kind="quiet">清除条件</LinkButton> : null}
</Form>

const Counts = ({ counts }: { counts: DueCounts }) => counts.late + counts.soon + counts.corrected === 0 ? null : <Notice kind={counts.late > 0 ? 'bad' : 'warn'}>
  {counts.late > 0 ? <><a href={`${paths.disputes}?due=late`}>{counts.late} 件已超期</a>　</> : null}
  {counts.soon > 0 ? <><a href={`${paths.disputes}?due=soon`}>{counts.soon} 件三天内到期</a>　</> : null}
  {counts.corrected > 0 ? <a href={paths.corrected}>{counts.corrected} 件被纠正、尚未总结</a> : null}
</Notice>

/** The register: filters in the address, what is late in red, twenty rows a page. */
export function ListPage({ query, filters, rows, names, total, page, size, today, counts, mayRegister }: ListPageProps) {
  const kept = Object.entries(query).flatMap(([name, value]): [string, string][] => (name === 'page' || !value ? [] : [[name, value]]))
  const href = (to: number): string => `${paths.disputes}?${new URLSearchParams([...kept, ['page', String(to)]])}`
  return <DeskPage title="复议诉讼" lead={`共 ${total} 条，在办 ${counts.open} 件`} actions={mayRegister ? <LinkButton href={paths.register} kind="primary">登记案件</LinkButton> : undefined}>
    <DisputeTabs at={paths.disputes} />
    <Counts counts={counts} />
    <Filters query={query} filters={filters} any={kept.length > 0} />
    <DataTable caption="复议诉讼" captionHidden cards rows={rows} rowKey={({ id }) => id} rowKind={(row) => kindOf(row, today)}
      empty={<EmptyState title="没有符合条件的案件" text={kept.length > 0 ? '请放宽条件，或清除条件后查看全部' : '登记册里还没有案件'} />}
      columns={[
        { key: 'number', label: '案号', align: 'day', heads: true, cell: ({ id, number }) => <a href={paths.dispute(id)}>{number}</a> },
        { key: 'kind', label: '类别', cell: ({ kind }) => <span className="nowrap">{KINDS[kind]}</span> },
        { key: 'cause', label: '事由', cell: ({ cause }) => cause },
        { key: 'agency', label: '单位', cell: ({ agency }) => names.get(agency) ?? agency },
        { key: 'accepted', label: '受理日', align: 'day', cell: ({ accepted_on }) => accepted_on },
        { key: 'state', label: '状态', cell: ({ state }) => <StateBadge state={state} /> },
        { key: 'next', label: '下一步', cell: (row) => <NextBadge next={nextOf(row)} today={today} /> },
        { key: 'concluded', label: '审结日', align: 'day', cell: ({ concluded_on }) => concluded_on ?? '—' },
        { key: 'result', label: '结果', cell: ({ result, result_words }) => <ResultBadge result={result} words={result_words} /> },
      ]} />
    <Pager page={page} size={size} total={total} href={href} />
  </DeskPage>
}
