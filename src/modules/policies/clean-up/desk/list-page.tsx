import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { LinkButton } from '#ui/form'
import { EmptyState } from '#ui/notice'
import { DataTable } from '#ui/table'
import type { CleanUpRow } from '../../tables.ts'
import { CLEAN_UP_STATES, type Progress } from '../domain/clean-up.ts'
import { cleanUpPaths } from '../paths.ts'

type Line = { readonly row: CleanUpRow; readonly progress: Progress }

/** Every campaign, the newest first. */
export const CleanUpsPage = ({ lines, mayStart }: { lines: readonly Line[]; mayStart: boolean }) => <DeskPage title="政策清理" actions={mayStart ? <LinkButton href={cleanUpPaths.start} kind="primary">发起清理</LinkButton> : undefined}>
  <DataTable caption="历次清理" captionHidden cards rows={lines} rowKey={({ row }) => row.id} empty={<EmptyState title="还没有清理" text="定期清理现行有效的规范性文件，逐件提出继续有效、修改、废止或者失效的意见" />} columns={[
    { key: 'title', label: '名称', heads: true, cell: ({ row }) => <a href={cleanUpPaths.one(row.id)}>{row.title}</a> },
    { key: 'state', label: '状态', cell: ({ row }) => <Badge kind={row.state === 'adopted' ? 'good' : 'info'}>{CLEAN_UP_STATES[row.state]}</Badge> },
    { key: 'started', label: '发起', align: 'day', cell: ({ row }) => row.started_on },
    { key: 'due', label: '意见期限', align: 'day', cell: ({ row }) => row.due_on ?? '—' },
    { key: 'total', label: '文件', align: 'end', cell: ({ progress }) => progress.total },
    { key: 'decided', label: '已提意见', align: 'end', cell: ({ progress }) => progress.decided },
    { key: 'going', label: '废止、失效', align: 'end', cell: ({ progress }) => progress.counts.repeal + progress.counts.lapse },
    { key: 'adopted', label: '通过', align: 'day', cell: ({ row }) => row.adopted_on ?? '—' },
  ]} />
</DeskPage>
