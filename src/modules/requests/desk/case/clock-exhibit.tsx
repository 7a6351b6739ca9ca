import { chineseDay } from '#shared/days'
import type { Clock } from '../../domain/clock.ts'
import { clockMonths, DAY_LOOKS, type DayLook, type Month, type Week } from './clock-exhibit-months.ts'

const MARKS: Readonly<Record<DayLook, string>> = { received: '收', counts: '计', off: '休', out: '停', due: '止' }

function DayCell({ day }: { day: Week['days'][number] }) {
  if (day === null) return <td />
  if (!('fact' in day)) return <td className="clock-other">{Number(day.date.slice(8))}</td>
  const { fact: { date, counts, why }, look } = day
  return <td className={`clock-${look}`} title={`${chineseDay(date)}：${counts ? '计入' : '不计'}，${why}`}>
    {Number(date.slice(8))}<span aria-hidden="true" className="clock-mark">{MARKS[look]}</span><span className="hidden-text">，{counts ? '计入' : '不计'}，{why}</span>
  </td>
}

const MonthTable = ({ month: { month, weeks } }: { month: Month }) => <table className="clock-month">
  <caption>{Number(month.slice(0, 4))}年{Number(month.slice(5))}月</caption>
  <thead><tr>{['一', '二', '三', '四', '五', '六', '日'].map((name) => <th key={name} scope="col"><span className="hidden-text">星期</span>{name}</th>)}</tr></thead>
  <tbody>{weeks.map(({ monday, days }) => <tr key={monday}>{days.map((day, at) => <DayCell key={`${monday}-${String(at)}`} day={day} />)}</tr>)}</tbody>
</table>

/** The same days as a wall calendar: colour, a mark in each day, and the reason in words for who points at it or hears it. */
export const ClockExhibit = ({ clock: { explanation, due } }: { clock: Clock }) => {
  const months = clockMonths(explanation, due)
  const used = new Set(months.flatMap(({ weeks }) => weeks.flatMap(({ days }) => days.map((day) => (day && 'look' in day ? day.look : null)))))
  return <div className="clock-exhibit">
    <div className="clock-months">{months.map((month) => <MonthTable key={month.month} month={month} />)}</div>
    <ul className="clock-legend">{(Object.keys(DAY_LOOKS) as DayLook[]).filter((look) => used.has(look)).map((look) => <li key={look}>
      <span aria-hidden="true" className={`clock-swatch clock-${look}`}>{MARKS[look]}</span>{DAY_LOOKS[look]}
    </li>)}</ul>
  </div>
}
