import type { Agency } from '#agencies'
import { Button, Form, LinkButton, SelectField } from '#ui/form'
import { Badge, EmptyState, Notice } from '#ui/notice'
import { DataTable, Pager } from '#ui/table'
import { STATES, type EntryState } from '../../entries/domain/procedure.ts'
import { paths } from '../../paths.ts'
import type { Waiting } from '../queries/formed.ts'
import { Frame } from './frame.tsx'
import { deskPaths } from './paths.ts'

type WaitingPageProps = {
  readonly query: Readonly<Record<string, string | undefined>>
  readonly rows: readonly Waiting[]
  readonly total: number
  readonly late: number
  readonly page: number
  readonly size: number
  readonly agencies: readonly Agency[]
}
const stateWord = (state: string): string => (Object.hasOwn(STATES, state) ? STATES[state as EntryState].label : state)

/** 条例第二十六条: twenty working days from the forming of the information. */
export function WaitingPage({ query, rows, total, late, page, size, agencies }: WaitingPageProps) {
  const names = new Map(agencies.map(({ id, shortName }) => [id, shortName]))
  const agency = query['agency']
  return (
    <Frame at={deskPaths.waiting} title="公开目录" lead="信息形成后还没有公开的：条例第二十六条要求自形成或者变更之日起 20 个工作日内公开">
      {late > 0 ? <Notice kind="bad" title={`${late} 条信息形成已超过 20 个工作日，还没有公开（条例第二十六条）`} /> : null}
      {agencies.length > 1 ? (
        <Form action={deskPaths.waiting} method="get" look="filter">
          <SelectField
            label="单位"
            name="agency"
            value={agency ?? ''}
            blank="全部单位"
            options={agencies.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          />
          <Button>筛选</Button>
          {agency ? (
            <LinkButton href={deskPaths.waiting} kind="quiet">
              清除条件
            </LinkButton>
          ) : null}
        </Form>
      ) : null}
      <DataTable
        caption="形成未公开的信息"
        captionHidden
        cards
        rows={rows}
        rowKey={({ id }) => id}
        rowKind={(one) => (one.late > 0 ? 'bad' : undefined)}
        empty={<EmptyState title="没有形成后还未公开的信息" text="应当主动公开的信息都已公开，或者还没有填写形成日期" />}
        columns={[
          { key: 'title', label: '标题', heads: true, cell: ({ id, title }) => <a href={paths.entry(id)}>{title}</a> },
          { key: 'agency', label: '单位', cell: (one) => <span className="nowrap">{names.get(one.agency) ?? one.agency}</span> },
          { key: 'state', label: '办理状态', cell: ({ state }) => <span className="nowrap">{stateWord(state)}</span> },
          { key: 'formed', label: '形成日期', align: 'day', cell: ({ formedOn }) => formedOn },
          { key: 'due', label: '最迟公开日', align: 'day', cell: ({ due }) => due ?? '放假安排未载入' },
          {
            key: 'late',
            label: '期限',
            cell: (one) => (
              <span className="nowrap">{one.late > 0 ? <Badge kind="bad">逾期 {one.late} 个工作日</Badge> : <Badge kind="good">期限内</Badge>}</span>
            ),
          },
        ]}
      />
      <Pager
        page={page}
        size={size}
        total={total}
        href={(to) => `${deskPaths.waiting}?${new URLSearchParams({ ...(agency ? { agency } : {}), page: String(to) })}`}
      />
    </Frame>
  )
}
