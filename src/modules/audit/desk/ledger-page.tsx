import { mayDo, type Actor } from '#shared/actor'
import { momentOf } from '#shared/moments'
import { DeskPage } from '#ui/desk-page'
import { Button, DayField, ErrorSummary, Form, LinkButton, SelectField, TextField } from '#ui/form'
import { EmptyState } from '#ui/notice'
import { DataTable, Pager } from '#ui/table'
import { paths } from '../paths.ts'
import type { Line } from '../queries/lines.ts'
import { detailWords } from './detail-words.ts'
import type { Said } from './words.ts'

export type Filter = {
  readonly chain: string; readonly deed: string; readonly actor: string; readonly subject: string; readonly from: string; readonly to: string
}
type Props = {
  readonly actor: Actor; readonly said: Said; readonly deeds: readonly string[]; readonly filter: Filter; readonly wrong: readonly string[]
  readonly lines: readonly Line[]; readonly total: number; readonly page: number; readonly size: number
}

const FilterForm = ({ said, deeds, filter }: Pick<Props, 'said' | 'deeds' | 'filter'>) => <Form action={paths.ledger} method="get" look="filter">
  <SelectField label="单位" name="chain" value={filter.chain} blank="全部" options={said.chains.map(({ id, name }) => ({ value: id, label: name }))} />
  <SelectField label="事项" name="deed" value={filter.deed} blank="全部" options={deeds.map((deed) => ({ value: deed, label: said.deed(deed) }))} />
  <TextField label="经办账号" name="actor" value={filter.actor} maxLength={40} />
  <TextField label="对象编号" name="subject" value={filter.subject} maxLength={100} />
  <DayField label="从" name="from" value={filter.from} hint="如 2024-01-01" />
  <DayField label="到" name="to" value={filter.to} hint="含当日" />
  <Button>查询</Button>
</Form>

/** The ledger, newest first; with a subject it is the trail of that one thing. */
export function LedgerPage({ actor, said, deeds, filter, wrong, lines, total, page, size }: Props) {
  const set = Object.entries(filter).filter(([, value]) => value !== '')
  const href = (to: number) => `${paths.ledger}?${new URLSearchParams([...set, ['page', String(to)]])}`
  return <DeskPage title="审计台账" lead={filter.subject === '' ? '只能追加，不能修改或删除；每行以国密 SM3 与上一行相连' : `“${filter.subject}”的全部经办记录`}
    actions={<>
      <LinkButton href={paths.receipt}>核对回执</LinkButton>
      {mayDo(actor, 'audit.verify') ? <Form action={paths.verify} look="inline" id="verify"><Button kind="primary">校验台账</Button></Form> : null}
    </>}>
    <ErrorSummary reasons={wrong} title="查询条件有误" />
    <FilterForm said={said} deeds={deeds} filter={filter} />
    <DataTable caption="台账" captionHidden rows={lines} rowKey={({ chain, seq }) => `${chain} ${seq}`}
      empty={<EmptyState title="没有符合条件的记录" text="请放宽查询条件" />} columns={[
      { key: 'at', label: '时间', align: 'day', cell: ({ at }) => momentOf(new Date(at)) },
      { key: 'chain', label: '单位', cell: ({ chain }) => said.chain(chain) },
      { key: 'seq', label: '行号', align: 'end', cell: ({ seq }) => seq },
      { key: 'deed', label: '事项', heads: true, cell: ({ deed }) => said.deed(deed) },
      { key: 'subject', label: '对象', align: 'day', cell: ({ subject }) => <a href={paths.subject(subject)}>{subject}</a> },
      { key: 'actor', label: '经办账号', cell: (line) => line.actor },
      { key: 'detail', label: '内容', cell: ({ detail }) => detailWords(detail) },
      { key: 'hash', label: '散列值', align: 'day', cell: ({ hash }) => <code title={hash}>{hash.slice(0, 8)}…</code> },
    ]} />
    <Pager page={page} size={size} total={total} href={href} />
  </DeskPage>
}
