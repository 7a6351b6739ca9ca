import type { Day } from '#shared/days'
import { weeksOf } from '../domain/month-grid.ts'

export type YearDays = { readonly daysOff: ReadonlyMap<Day, string>; readonly workdays: ReadonlyMap<Day, string> }

const WEEK = ['一', '二', '三', '四', '五', '六', '日']
const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1)

function DayCell({ day, weekend, days }: { day: Day | null; weekend: boolean; days: YearDays }) {
  if (day === null) return <td className="year-none" />
  const number = Number(day.slice(8))
  const off = days.daysOff.get(day)
  if (off !== undefined) return <td className="year-off" title={off}>{number}<span aria-hidden="true" className="year-mark">休</span><span className="hidden-text">放假，{off}</span></td>
  const work = days.workdays.get(day)
  if (work !== undefined) return <td className="year-work" title={`调休上班（${work}）`}>{number}<span aria-hidden="true" className="year-mark">班</span><span className="hidden-text">调休上班</span></td>
  return <td className={weekend ? 'year-weekend' : undefined}>{number}</td>
}

const Month = ({ year, month, days }: { year: number; month: number; days: YearDays }) => <table className="year-month">
  <caption>{month}月<span className="hidden-text">（{year}年）</span></caption>
  <thead><tr>{WEEK.map((name) => <th key={name} scope="col"><span className="hidden-text">星期</span>{name}</th>)}</tr></thead>
  <tbody>{weeksOf(year, month).map((week, n) => <tr key={week.find((day) => day !== null) ?? n}>
    {week.map((day, at) => <DayCell key={day ?? `${WEEK[at]}`} day={day} weekend={at >= 5} days={days} />)}
  </tr>)}</tbody>
</table>

/** A year at a glance: days off marked 休, make-up days 班, as calendars in China print them. */
export const YearPicture = ({ year, days }: { year: number; days: YearDays }) => <div>
  <p className="year-legend">
    <span><i className="year-key year-off" />休：放假</span><span><i className="year-key year-work" />班：调休上班</span><span><i className="year-key year-weekend" />周末</span>
  </p>
  <div className="year">{MONTHS.map((month) => <Month key={month} year={year} month={month} days={days} />)}</div>
</div>
