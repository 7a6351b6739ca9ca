import type { inboxTroubles } from '#publishing'
import { DeskPage } from '#ui/desk-page'
import { EmptyState, Notice } from '#ui/notice'
import { DataTable } from '#ui/table'
import { paths } from '../../paths.ts'

type Trouble = Awaited<ReturnType<typeof inboxTroubles>>[number]

/** What came from the portal and could not be registered by itself: nothing is thrown away. */
export const TroublesPage = ({ items }: { items: readonly Trouble[] }) =>
  <DeskPage title="无法自动登记的来件" crumbs={[{ label: '申请办理', href: paths.inbox }]}>
    <Notice kind="info">来件原样保存在收件箱中，没有丢失。请按原因处理；与申请人核对后，可以用“登记申请”补录。</Notice>
    <DataTable caption="无法自动登记的来件" captionHidden cards rows={items} rowKey={({ id }) => String(id)} empty={<EmptyState title="没有这样的来件" text="网上来件都已登记" />} columns={[
      { key: 'at', label: '收到时间', align: 'day', cell: ({ receivedAt }) => receivedAt.toISOString().slice(0, 16).replace('T', ' ') },
      { key: 'receipt', label: '回执', heads: true, cell: ({ receipt }) => <span className="breakable">{receipt}</span> },
      { key: 'reason', label: '原因', cell: ({ reason }) => reason },
    ]} />
  </DeskPage>
