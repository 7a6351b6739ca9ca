import { PAGE_SIZE } from '#shared/paging'
import { DeskPage } from '#ui/desk-page'
import { DataTable, Pager } from '#ui/table'
import { APPLICANT_CLASSES, CHANNELS, isOutcome, outcomeLabel } from '../domain/outcome.ts'
import { paths } from '../paths.ts'
import { statisticsPaths, type RecordsAsked } from './paths.ts'
import type { RecordRow } from './records.ts'
import { GROUPS, isGroup } from './table-three.ts'
import { isChannel, isClass, OWN_ROWS } from './where.ts'

const FLOWS: Readonly<Record<string, string>> = { new: '新收', carried_in: '上年结转', total: '办结', carried_out: '结转下年' }
const rowWords = (row: string): string => (isOutcome(row) ? outcomeLabel(row) : isGroup(row) ? GROUPS[row].slice(3) : FLOWS[row] ?? OWN_ROWS[row as keyof typeof OWN_ROWS])

/** What the records are, in words: 2025年新收 · 互联网 · 3月. */
export const askedWords = ({ year, row, column, channel, month, word }: RecordsAsked, agencyName: string | undefined): string => [
  `${year}年${rowWords(row)}`, agencyName, isClass(column) ? APPLICANT_CLASSES[column] : undefined, isChannel(channel) ? CHANNELS[channel] : undefined,
  month ? `${month}月` : undefined, word ? `内容含“${word}”` : undefined,
].filter((part) => part !== undefined).join(' · ')

type Props = { readonly asked: RecordsAsked; readonly total: number; readonly rows: readonly RecordRow[]; readonly names: ReadonlyMap<string, string> }

/** The requests behind one figure. */
export function RecordsPage({ asked, total, rows, names }: Props) {
  const agencyName = asked.agency ? names.get(asked.agency) ?? asked.agency : undefined
  return <DeskPage title="统计的申请" lead={`${askedWords(asked, agencyName)}：${total} 件`} crumbs={[{ label: '申请统计', href: statisticsPaths.of({ year: asked.year, agency: asked.agency }) }]}>
    <DataTable caption="统计的申请" captionHidden cards rows={rows} rowKey={({ id }) => id} empty="没有这样的申请" columns={[
      { key: 'number', label: '编号', align: 'day', heads: true, cell: ({ id, number }) => <a href={paths.request(id)}>{number}</a> },
      { key: 'subject', label: '申请内容', cell: ({ subject }) => subject },
      { key: 'agency', label: '单位', cell: ({ agency }) => names.get(agency) ?? agency },
      { key: 'received', label: '收到日', align: 'day', cell: ({ received_on }) => received_on },
      { key: 'due', label: '期限', align: 'day', cell: ({ due_on }) => due_on ?? '—' },
      { key: 'closed', label: '答复日', align: 'day', cell: ({ closed_on }) => closed_on ?? '—' },
      { key: 'outcome', label: '办理结果', cell: ({ outcome }) => (outcome ? outcomeLabel(outcome) : '办理中') },
    ]} />
    <Pager page={asked.page ?? 1} size={PAGE_SIZE} total={total} href={(page) => statisticsPaths.records({ ...asked, page })} />
  </DeskPage>
}
