import { Badge } from '#ui/badge'
import { DeskPage } from '#ui/desk-page'
import { EmptyState } from '#ui/notice'
import { DataTable } from '#ui/table'
import type { Day } from '#shared/days'
import { leftWords } from '../domain/dues.ts'
import { paths } from '../paths.ts'
import type { CorrectedRequest } from '../queries/alarms.ts'
import { CRUMBS, DisputeTabs } from './frame.tsx'

function Performed({ line: { performBy, performedOn }, today }: { line: CorrectedRequest; today: Day }) {
  if (performBy === null) return <span className="quiet">—</span>
  if (performedOn !== null) return <Badge kind={performedOn > performBy ? 'bad' : 'good'}>{performedOn} 已履行</Badge>
  return <span className="nowrap">{performBy} <Badge kind={performBy < today ? 'bad' : 'warn'}>{leftWords(performBy, today)}</Badge></span>
}

const kindOf = ({ performBy, performedOn, learned }: CorrectedRequest, today: Day): 'bad' | 'warn' | undefined =>
  (performBy !== null && performedOn === null && performBy < today ? 'bad' : learned && (performBy === null || performedOn !== null) ? undefined : 'warn')

/** Answers that were corrected: what is still owed stands first. */
export const CorrectedPage = ({ lines, names, today }: { lines: readonly CorrectedRequest[]; names: ReadonlyMap<string, string>; today: Day }) =>
  <DeskPage title="被纠正的申请" crumbs={CRUMBS} lead={`共 ${lines.length} 件，未写总结 ${lines.filter(({ learned }) => !learned).length} 件`}>
    <DisputeTabs at={paths.corrected} />
    <DataTable caption="被复议决定或裁判纠正的答复" captionHidden cards rows={lines} rowKey={({ id }) => id} rowKind={(line) => kindOf(line, today)}
      empty={<EmptyState title="没有被纠正的申请" text="复议决定或裁判变更、撤销、确认违法、责令履行的，会出现在这里" />}
      columns={[
        { key: 'words', label: '结果', cell: ({ words }) => <Badge kind="bad">{words}</Badge> },
        { key: 'number', label: '案号', align: 'day', heads: true, cell: ({ id, number }) => <a href={paths.dispute(id)}>{number}</a> },
        { key: 'cause', label: '事由', cell: ({ cause }) => cause },
        { key: 'agency', label: '单位', cell: ({ agency }) => names.get(agency) ?? agency },
        { key: 'concluded', label: '审结日', align: 'day', cell: ({ concludedOn }) => concludedOn },
        { key: 'perform', label: '履行', cell: (line) => <Performed line={line} today={today} /> },
        { key: 'learned', label: '总结', cell: ({ learned }) => (learned ? <Badge kind="good">已写</Badge> : <Badge kind="warn">未写</Badge>) },
        { key: 'request', label: '相关申请', cell: ({ request, number }) => (request ? <a href={paths.request(request)}>打开<span className="hidden-text">{number}的相关申请</span></a> : '—') },
      ]} />
  </DeskPage>
