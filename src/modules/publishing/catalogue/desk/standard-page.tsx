import type { Agency } from '#agencies'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, CheckField, CheckGroupField, ErrorSummary, Form, LinkButton, SelectField } from '#ui/form'
import { Badge, EmptyState, Facts, Notice, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import type { Column } from '../domain/columns.ts'
import { limitInWords } from '../domain/limits.ts'
import type { StandardItem } from '../domain/standard-item.ts'
import { CRUMBS, Frame } from './frame.tsx'
import { deskPaths } from './paths.ts'

const holders = (ids: readonly string[], names: ReadonlyMap<string, string>): string =>
  ids.length > 3
    ? `${ids
        .slice(0, 2)
        .map((id) => names.get(id) ?? id)
        .join('、')}等 ${ids.length} 个单位`
    : ids.map((id) => names.get(id) ?? id).join('、')

type StandardPageProps = {
  readonly fields: readonly Column[]
  readonly field: string
  readonly rows: readonly StandardItem[]
  readonly names: ReadonlyMap<string, string>
  readonly mayChange: boolean
}
/** The standard catalogue of one field, row by row, with who owes each. */
export function StandardPage({ fields, field, rows, names, mayChange }: StandardPageProps) {
  const toCheck = rows.find((row) => row.toCheck !== '' && !row.closed)?.toCheck
  const orphans = rows.filter((row) => !row.closed && row.way === '主动' && row.dutyAgencies.length === 0).length
  return (
    <Frame
      at={deskPaths.standard()}
      title="公开目录"
      lead="基层政务公开标准目录（国办发〔2019〕54号）：26 个领域，每项的内容、依据、时限、主体、渠道、对象、方式、层级"
      actions={
        <>
          <LinkButton href={deskPaths.export('xlsx', field)} download>
            导出 XLSX
          </LinkButton>
          <LinkButton href={deskPaths.export('csv', field)} download>
            导出 CSV
          </LinkButton>
          {mayChange ? (
            <LinkButton href={deskPaths.import} kind="primary">
              导入
            </LinkButton>
          ) : null}
        </>
      }
    >
      <Form action={deskPaths.standard()} method="get" look="filter">
        <SelectField label="领域" name="field" value={field} options={fields.map(({ id, title }) => ({ value: id, label: title }))} />
        <Button>查看</Button>
      </Form>
      {toCheck ? <Notice kind="warn" title={toCheck} /> : null}
      {orphans > 0 ? (
        <Notice kind="warn" title={`${orphans} 项还没有责任单位`}>
          {mayChange ? (
            <Form action={deskPaths.assign} look="inline" hidden={{ field }}>
              <Button size="small">按单位名称分派</Button>
            </Form>
          ) : null}
        </Notice>
      ) : null}
      <DataTable
        caption="标准目录"
        captionHidden
        cards
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            title="这个领域还没有事项"
            text="可以从 XLSX 或 CSV 导入，也可以先载入系统附带的目录再核对"
            action={
              mayChange ? (
                <Form action={deskPaths.load} look="inline">
                  <Button kind="primary">载入系统附带的目录</Button>
                </Form>
              ) : null
            }
          />
        }
        columns={[
          { key: 'item', label: '一级事项', cell: ({ item }) => item },
          { key: 'sub', label: '二级事项', heads: true, cell: ({ id, subItem }) => <a href={deskPaths.standardItem(id)}>{subItem}</a> },
          {
            key: 'limit',
            label: '公开时限',
            cell: ({ limitWords, limit }) => (
              <>
                {limitWords}
                {limit === null ? <span className="quiet">（不推算）</span> : null}
              </>
            ),
          },
          { key: 'level', label: '层级', cell: ({ level }) => <span className="nowrap">{level}</span> },
          {
            key: 'holders',
            label: '责任单位',
            cell: ({ dutyAgencies, duty }) => holders(dutyAgencies, names) || <Badge kind="warn">未分派：{duty}</Badge>,
          },
          {
            key: 'state',
            label: '核对',
            cell: ({ closed, toCheck: check }) =>
              closed ? <Badge>已停用</Badge> : check ? <Badge kind="warn">需核对</Badge> : <Badge kind="good">已核对</Badge>,
          },
        ]}
      />
    </Frame>
  )
}

type StandardItemPageProps = {
  readonly item: StandardItem
  readonly agencies: readonly Agency[]
  readonly mayChange: boolean
  readonly wrong: readonly string[]
}
/** One row with its ten columns, and who owes it. */
export const StandardItemPage = ({ item, agencies, mayChange, wrong }: StandardItemPageProps) => (
  <DeskPage title={item.subItem} crumbs={[...CRUMBS, { label: '标准目录', href: deskPaths.standard(item.column) }]} lead={item.item}>
    <Panel title="标准目录">
      {item.toCheck ? <Notice kind="warn" title={item.toCheck} /> : null}
      <Facts
        items={[
          { label: '公开内容', value: item.elements },
          { label: '公开依据', value: item.basis },
          { label: '公开时限', value: item.limitWords },
          { label: '系统推算', value: limitInWords(item.limit) },
          { label: '公开主体', value: item.duty },
          { label: '渠道和载体', value: item.channels.join('、') },
          { label: '公开对象', value: item.audience },
          { label: '公开方式', value: item.way },
          { label: '公开层级', value: item.level },
          { label: '起算日期', value: item.since },
        ]}
      />
    </Panel>
    {mayChange ? (
      <Panel title="责任单位和核对">
        <Form action={deskPaths.standardItem(item.id)} hidden={{ seen: String(item.version) }}>
          <ErrorSummary reasons={wrong} />
          <CheckGroupField
            label="责任单位"
            name="agencies"
            inline
            values={item.dutyAgencies}
            options={agencies.map(({ id, shortName }) => ({ value: id, label: shortName }))}
            hint="勾选的单位在“公开责任”里看到这一项"
          />
          <CheckField label="已与国务院部门印发的标准指引核对" name="checked" checked={item.toCheck === ''} />
          <CheckField label="停用这一项" name="closed" checked={item.closed} hint="停用后不再列为任何单位的公开责任，记录保留" />
          <Actions>
            <Button kind="primary">保存</Button>
            <LinkButton href={deskPaths.standard(item.column)} kind="quiet">
              返回
            </LinkButton>
          </Actions>
        </Form>
      </Panel>
    ) : null}
  </DeskPage>
)
