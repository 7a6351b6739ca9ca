import { momentOf } from '#shared/moments'
import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { Button, Form } from '#ui/form'
import { EmptyState } from '#ui/notice'
import { DataTable, Pager } from '#ui/table'
import { paths } from '../paths.ts'
import type { Seen } from '../queries/messages.ts'

type Props = { readonly messages: readonly Seen[]; readonly total: number; readonly unseen: number; readonly page: number; readonly size: number }

const MarkSeen = ({ id }: { id: number }) =>
  <Form action={paths.seen} look="inline" id={`seen-${id}`}><Button size="small" name="id" value={String(id)}>标为已读</Button></Form>

/** Messages to the reader. Opening one from here marks it as seen. */
export function NotificationsPage({ messages, total, unseen, page, size }: Props) {
  return <DeskPage title="消息" lead={unseen === 0 ? '没有未读消息' : `${unseen} 条未读`}
    actions={unseen === 0 ? null : <Form action={paths.seen} look="inline" id="all-seen"><Button name="id" value="all">全部标为已读</Button></Form>}>
    <DataTable caption="消息列表" captionHidden rows={messages} rowKey={({ id }) => String(id)}
      empty={<EmptyState title="还没有消息" text="催办、审核和发布的结果会出现在这里" />} columns={[
      { key: 'state', label: '状态', cell: ({ seen }) => (seen ? <Badge>已读</Badge> : <Badge kind="info">未读</Badge>) },
      { key: 'title', label: '消息', heads: true, cell: ({ id, title }) => <a href={paths.open(id)}>{title}</a> },
      { key: 'text', label: '内容', cell: ({ text }) => text },
      { key: 'at', label: '时间', align: 'day', cell: ({ madeAt }) => momentOf(madeAt) },
      { key: 'mark', label: '操作', cell: ({ id, seen }) => (seen ? '—' : <MarkSeen id={id} />) },
    ]} />
    <Pager page={page} size={size} total={total} href={(to) => `${paths.list}?page=${to}`} />
  </DeskPage>
}
