import { DeskPage } from '#ui/desk-page'
import { Actions, Button, CheckField, ErrorSummary, FileField, Form, LinkButton } from '#ui/form'
import { Notice, Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { HEADS, type RowFault } from '../domain/sheet.ts'
import { CRUMBS } from './frame.tsx'
import { deskPaths } from './paths.ts'

type ImportPageProps = { readonly wrong: readonly string[]; readonly faults: readonly RowFault[]; readonly replace: boolean }
/** Rows from a ministry's or the office's own table: all of them or none, with every line that stands against it. */
export const ImportPage = ({ wrong, faults, replace }: ImportPageProps) => (
  <DeskPage title="导入标准目录" crumbs={[...CRUMBS, { label: '标准目录', href: deskPaths.standard() }]}>
    {faults.length === 0 ? null : (
      <>
        <Notice kind="bad" title={`没有导入：${faults.length} 行有问题。改好表格后整份重新导入，系统里的内容没有变化`} />
        <DataTable
          caption="有问题的行"
          captionHidden
          cards
          rows={faults}
          rowKey={({ line }) => String(line)}
          columns={[
            { key: 'line', label: '行', align: 'end', heads: true, cell: ({ line }) => line },
            { key: 'why', label: '问题', cell: ({ reasons }) => reasons.join('；') },
          ]}
        />
      </>
    )}
    <Panel>
      <Form action={deskPaths.import} encType="multipart/form-data">
        <ErrorSummary reasons={wrong.map((reason) => ({ field: 'file', reason }))} />
        <FileField
          label="表格"
          name="file"
          required
          accept=".xlsx,.csv"
          error={wrong[0]}
          hint={
            <>
              XLSX 或 CSV，不超过 5 MB；表头是：{HEADS.join('、')}
              。“时限规则”可以不填，系统从“公开时限”的文字推断；合并单元格的“领域”“一级事项”可以留空，表示与上一行相同
            </>
          }
        />
        <CheckField label="表中没有的事项停用" name="replace" checked={replace} hint="只影响表中出现的领域；不勾选时，只新增和更新" />
        <Actions>
          <Button kind="primary">导入</Button>
          <LinkButton href={deskPaths.export('xlsx')} download kind="secondary">
            下载现有目录作为样表
          </LinkButton>
          <LinkButton href={deskPaths.standard()} kind="quiet">
            返回
          </LinkButton>
        </Actions>
      </Form>
    </Panel>
  </DeskPage>
)
