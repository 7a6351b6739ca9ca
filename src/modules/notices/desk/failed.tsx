import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo } from '#shared/actor'
import { momentOf } from '#shared/moments'
import { pageOf, PAGE_SIZE } from '#shared/paging'
import { DeskPage } from '#ui/desk-page'
import { Actions, Button, Form } from '#ui/form'
import { EmptyState, Panel } from '#ui/notice'
import { DataTable, Pager } from '#ui/table'
import { retryFailed } from '../commands/retry.ts'
import { WAYS } from '../domain/subscription.ts'
import { paths } from '../paths.ts'
import { failedLetters, type FailedLine } from '../queries/overview.ts'
import { NoticeTabs } from './tabs.tsx'

const KINDS = { confirm: '确认信', notice: '通知', digest: '汇总', progress: '申请进展' } as const
const NO_RIGHT = '您的角色不能重发；如工作需要，请联系安全管理员授权'
const reasonsNotTo = (may: boolean, line?: FailedLine): string[] => [...(may ? [] : [NO_RIGHT]), ...(line && !line.mayRetry ? ['订阅已经停止或已确认'] : [])]

const Retry = ({ id, reasons, children }: { id: string; reasons: readonly string[]; children: string }) =>
  <Form action={paths.retry} look="inline" id={`retry-${id}`} hidden={{ id }}><Button size={id === 'all' ? 'normal' : 'small'} reasons={reasons}>{children}</Button></Form>

/** What was given up and why, each with 'try again'. Addresses are masked. */
export async function showFailed(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const page = pageOf(query['page'])
  const { total, rows } = await failedLetters(kit.db, kit.home, page)
  const may = mayDo(actor, 'notices.retry')
  return { page: <DeskPage title="没有送达的通知" crumbs={[{ label: '订阅通知', href: paths.home }]}>
    <NoticeTabs at="failed" failed={total} />
    {total === 0 ? <EmptyState title="都送到了" text="对方拒收，或者试了多次没有送到的通知会列在这里。" /> : <div className="stack">
      <Actions><Retry id="all" reasons={reasonsNotTo(may)}>全部再发一次</Retry></Actions>
      <Panel flush><DataTable caption="没有送达的通知及原因" captionHidden cards rows={rows} rowKey={({ id }) => String(id)} columns={[
        { key: 'to', label: '接收地址', heads: true, cell: ({ to, way }) => <>{to}<br /><span className="quiet small">{WAYS[way]}</span></> },
        { key: 'about', label: '内容', cell: ({ kind, about }) => <>{KINDS[kind]}{about === '' ? '' : `：${about}`}</> },
        { key: 'reason', label: '原因', cell: ({ reason }) => reason }, { key: 'attempts', label: '试过', align: 'end', cell: ({ attempts }) => `${attempts} 次` },
        { key: 'made', label: '产生于', align: 'day', cell: ({ madeAt }) => momentOf(madeAt) },
        { key: 'retry', label: '操作', cell: (line) => <Retry id={String(line.id)} reasons={reasonsNotTo(may, line)}>再发一次</Retry> },
      ]} /></Panel>
      <Pager page={page} size={PAGE_SIZE} total={total} href={(to) => `${paths.failed}?page=${to}`} />
    </div>}
  </DeskPage> }
}

export async function postRetry(kit: Kit, { actor, form }: AskedBy): Promise<Answer> {
  const id = form['id'] === 'all' ? 'all' as const : Number(form['id'])
  const n = await retryFailed(kit, actor, id === 'all' || (Number.isInteger(id) && id > 0) ? id : -1)
  return { goTo: paths.failed, notice: `已重新排队 ${n} 条，一分钟内发出` }
}
