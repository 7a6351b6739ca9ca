import type { ReactNode } from 'react'
import { DeskPage } from './desk-page.tsx'
import { Button, Form, LinkButton, SelectField, TextField } from './form.tsx'
import { EmptyState } from './notice.tsx'
import { DataTable, Pager, type Column } from './table.tsx'

type Option = { readonly value: string; readonly label: string }
export type RegisterFilter = { readonly name: string; readonly label: string; readonly blank: string; readonly options: readonly Option[] }

type RegisterPageProps<Row> = {
  readonly title: string
  readonly path: string
  readonly query: Readonly<Record<string, string | undefined>>
  readonly filters: readonly RegisterFilter[]
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly total: number
  readonly page: number
  readonly size: number
  readonly actions?: ReactNode
  /** Between the heading and the filters: tabs, what waits. */
  readonly before?: ReactNode
}

/** A register as a list: filters in the address, twenty rows a page. */
export function RegisterPage<Row>({ title, path, query, filters, columns, rows, rowKey, total, page, size, actions, before }: RegisterPageProps<Row>) {
  const kept = Object.entries(query).flatMap(([name, value]): [string, string][] => (name === 'page' || !value ? [] : [[name, value]]))
  const href = (to: number): string => `${path}?${new URLSearchParams([...kept, ['page', String(to)]])}`
  return <DeskPage title={title} lead={`共 ${total} 条`} actions={actions}>
    {before}
    <Form action={path} method="get" look="filter">

        <TextField label="查找" name="q" value={query['q'] ?? ''} width="medium" />
        {filters.map(({ name, label, blank, options }) => <SelectField key={name} label={label} name={name} value={query[name] ?? ''} blank={blank} options={options} />)}
        <Button>筛选</Button>
        {kept.length > 0 ? <LinkButton href={path} kind="quiet">清除条件</LinkButton> : null}

    </Form>
    <DataTable caption={title} captionHidden cards columns={columns} rows={rows} rowKey={rowKey}
      empty={<EmptyState title="没有符合条件的记录" text={kept.length > 0 ? '请放宽条件，或清除条件后查看全部' : '登记册里还没有记录'} />} />
    <Pager page={page} size={size} total={total} href={href} />
  </DeskPage>
}
