import { daysBetween, type Day } from '#shared/days'
import { Panel } from '#ui/notice'
import { DataTable } from '#ui/table'
import { outcomeLabel } from '../domain/outcome.ts'
import { paths } from '../paths.ts'
import type { RecordRow } from './records.ts'
import { Figure, type To } from './summary-view.tsx'

/** A count of days past the term: to the answer, else to today. */
export const daysLate = ({ due_on, closed_on }: RecordRow, today: Day): number => (due_on === null ? 0 : Math.max(0, daysBetween(due_on, closed_on ?? today)))

type Props = { readonly overdue: readonly RecordRow[]; readonly late: readonly RecordRow[]; readonly totals: { overdue: number; late: number }; readonly names: ReadonlyMap<string, string>; readonly today: Day; readonly to: To }

/** What was late: first what still waits, then what was answered past its term. */
export function LateView({ overdue, late, totals, names, today, to }: Props) {
  const rows = [...overdue, ...late]
  return <Panel title="超期的申请" flush>
    <DataTable caption="超期申请名单" captionHidden cards rows={rows} rowKey={({ id }) => id} rowKind={({ closed_on }) => (closed_on === null ? 'bad' : undefined)}
      empty="没有超期的申请" columns={[
      { key: 'number', label: '编号', align: 'day', heads: true, cell: ({ id, number }) => <a href={paths.request(id)}>{number}</a> },
      { key: 'subject', label: '申请内容', cell: ({ subject }) => subject },
      { key: 'agency', label: '单位', cell: ({ agency }) => names.get(agency) ?? agency },
      { key: 'due', label: '期限', align: 'day', cell: ({ due_on }) => due_on ?? '—' },
      { key: 'closed', label: '答复日', align: 'day', cell: ({ closed_on }) => closed_on ?? '未答复' },
      { key: 'days', label: '超期', align: 'end', cell: (row) => `${daysLate(row, today)}天` },
      { key: 'outcome', label: '办理结果', cell: ({ outcome }) => (outcome ? outcomeLabel(outcome) : '办理中') },
    ]} />
    {totals.overdue + totals.late > rows.length
      ? <p className="stat-note stat-foot">全部：现在超期未答复 <Figure n={totals.overdue} href={to('overdue')} what="现在超期未答复" /> 件，超期答复 <Figure n={totals.late} href={to('late')} what="超期答复" /> 件</p> : null}
  </Panel>
}
