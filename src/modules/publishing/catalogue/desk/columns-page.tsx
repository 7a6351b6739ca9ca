import { ConfirmPage } from '#ui/confirm-page'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, ErrorSummary, Form, LinkButton, SelectField, TextArea, TextField, type Wrong, wrongOf } from '#ui/form'
import { Badge, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import type { TypedColumn } from '../commands/own-columns.ts'
import { FILLED_ELSEWHERE, treeOf, wayTo, withBelow, type Branch, type Column } from '../domain/columns.ts'
import type { OwnColumn } from '../queries/columns.ts'
import { CRUMBS, Frame } from './frame.tsx'
import { deskPaths } from './paths.ts'

type Line = { readonly column: Column; readonly depth: number }
const flat = (branches: readonly Branch[], depth = 0): Line[] =>
  branches.flatMap(({ column, children }) => [{ column, depth }, ...flat(children, depth + 1)])
const COLUMN_CRUMBS = [...CRUMBS, { label: '栏目', href: deskPaths.columns }]

/** What can be done with a column of the office's own. */
const Doing = ({ column }: { column: Column }) =>
  column.mandated ? (
    <span className="quiet">—</span>
  ) : (
    <span className="catalogue-doing">
      {column.closed ? null : (
        <>
          {(['up', 'down'] as const).map((way) => (
            <Form key={way} action={deskPaths.moveColumn(column.id)} look="inline" hidden={{ way }} id={`${column.id}-${way}`}>
              <Button size="small" kind="quiet">
                {way === 'up' ? '上移' : '下移'}
                <span className="hidden-text">：{column.title}</span>
              </Button>
            </Form>
          ))}
          <LinkButton href={deskPaths.column(column.id)} size="small">
            修改<span className="hidden-text">：{column.title}</span>
          </LinkButton>
        </>
      )}
      <LinkButton href={deskPaths.closeColumn(column.id)} size="small" kind="quiet">
        {column.closed ? '恢复' : '停用'}
        <span className="hidden-text">：{column.title}</span>
      </LinkButton>
    </span>
  )

type ColumnsPageProps = { readonly columns: readonly Column[]; readonly counts: ReadonlyMap<string, number>; readonly mayChange: boolean }
/** The whole tree: what the state asks for, which nobody can take away, and the office's own. */
export const ColumnsPage = ({ columns, counts, mayChange }: ColumnsPageProps) => (
  <Frame
    at={deskPaths.columns}
    title="公开目录"
    lead={`${columns.filter(({ mandated }) => mandated).length} 个国家统一要求的栏目，${columns.filter(({ mandated, closed }) => !mandated && !closed).length} 个本机关设置的栏目`}
    actions={
      mayChange ? (
        <LinkButton href={deskPaths.newColumn} kind="primary">
          新建栏目
        </LinkButton>
      ) : undefined
    }
  >
    <DataTable
      caption="栏目"
      captionHidden
      cards
      rows={flat(treeOf(columns))}
      rowKey={({ column }) => column.id}
      columns={[
        {
          key: 'title',
          label: '栏目',
          heads: true,
          cell: ({ column, depth }) => <span className={`catalogue-depth catalogue-depth-${depth}`}>{column.title}</span>,
        },
        {
          key: 'article',
          label: '依据',
          cell: ({ column }) =>
            column.mandated ? <span className="nowrap">{column.article ?? '国办公开办函〔2019〕61号'}</span> : <Badge kind="info">本机关设置</Badge>,
        },
        { key: 'description', label: '内容', cell: ({ column }) => column.description },
        { key: 'n', label: '信息', align: 'end', cell: ({ column }) => counts.get(column.id) ?? <span className="quiet">0</span> },
        {
          key: 'do',
          label: '操作',
          cell: ({ column }) => (
            <>
              {column.closed ? <Badge>已停用</Badge> : null}
              {mayChange ? <Doing column={column} /> : null}
            </>
          ),
        },
      ]}
    />
  </Frame>
)

type ColumnFormPageProps = {
  readonly column: OwnColumn | null
  readonly typed: TypedColumn
  readonly columns: readonly Column[]
  readonly wrong: readonly Wrong[]
}
export function ColumnFormPage({ column, typed, columns, wrong }: ColumnFormPageProps) {
  const own = column === null ? [] : withBelow(columns, column.id)
  const parents = flat(treeOf(columns.filter(({ id, closed }) => !closed && !own.includes(id) && !FILLED_ELSEWHERE.includes(id)))).filter(
    ({ depth }) => depth < 3,
  )
  return (
    <DeskPage title={column ? `修改栏目“${column.title}”` : '新建栏目'} crumbs={COLUMN_CRUMBS}>
      <Panel>
        <Form action={column ? deskPaths.column(column.id) : deskPaths.newColumn} hidden={column ? { seen: String(column.version) } : {}}>
          <ErrorSummary reasons={wrong} />
          <SelectField
            label="上级栏目"
            name="parent"
            value={typed.parent}
            required
            blank="请选择"
            options={parents.map((one) => ({
              value: one.column.id,
              label: wayTo(columns, one.column.id)
                .map(({ title }) => title)
                .join(' › '),
            }))}
            error={wrongOf(wrong, 'parent')}
          />
          <TextField
            label="栏目名称"
            name="title"
            value={typed.title}
            required
            maxLength={30}
            width="medium"
            error={wrongOf(wrong, 'title')}
            hint="公众看到的名称，不超过30字"
          />
          <TextArea
            label="说明"
            name="description"
            value={typed.description}
            rows={3}
            maxLength={300}
            error={wrongOf(wrong, 'description')}
            hint="这个栏目放什么，也作为网页的栏目描述"
          />
          <Actions>
            <Button kind="primary">{column ? '保存' : '新建'}</Button>
            <LinkButton href={deskPaths.columns} kind="quiet">
              返回
            </LinkButton>
          </Actions>
        </Form>
      </Panel>
    </DeskPage>
  )
}

export const CloseColumnPage = ({ column, entries, reasons }: { column: OwnColumn; entries: number; reasons: readonly string[] }) => (
  <ConfirmPage
    title={`${column.closed ? '恢复' : '停用'}栏目“${column.title}”`}
    crumbs={COLUMN_CRUMBS}
    action={deskPaths.closeColumn(column.id)}
    confirm={column.closed ? '确认恢复' : '确认停用'}
    back={deskPaths.columns}
    danger={!column.closed}
    reasons={reasons}
    hidden={{ seen: String(column.version), closed: column.closed ? 'no' : 'yes' }}
    consequences={
      column.closed
        ? ['栏目重新出现在公开目录里', '可以再向这个栏目发布信息']
        : [
            '不能再向这个栏目发布信息',
            entries > 0 ? `其中 ${entries} 条信息的网址不变，公众仍能查阅，栏目页会写明已停用` : '栏目里没有信息，公开目录里不再显示',
            '以后可以恢复',
          ]
    }
  />
)
