import { Badge } from '#ui/notice'
import { DataTable } from '#ui/table'
import { dayRuns } from '../domain/day-runs.ts'
import type { YearDays } from './year-picture.tsx'

const WEEKDAYS = '日一二三四五六'
const withWeekday = (day: string): string => `${day} 周${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]}`

/** Days off and make-up days as a list, in the order of the year. */
export function DaysTable({ days }: { days: YearDays }) {
  const rows = [...dayRuns(days.daysOff).map((run) => ({ ...run, off: true })), ...dayRuns(days.workdays).map((run) => ({ ...run, off: false }))].toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return <DataTable caption="放假和调休上班" captionHidden cards rows={rows} rowKey={({ from, off }) => `${from} ${off}`} columns={[
    { key: 'days', label: '日期', align: 'day', heads: true, cell: ({ from, to }) => (from === to ? withWeekday(from) : `${withWeekday(from)} 至 ${withWeekday(to)}`) },
    { key: 'kind', label: '安排', cell: ({ off }) => (off ? <Badge kind="bad">放假</Badge> : <Badge kind="info">调休上班</Badge>) },
    { key: 'name', label: '节日', cell: ({ name }) => name },
    { key: 'count', label: '天数', align: 'end', cell: (row) => row.days },
  ]} />
}
