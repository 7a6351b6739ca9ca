import { addDays, chineseDay, isDay, yearOf, type Day } from './days.ts'
import { Refusal } from './refusal.ts'

/** Days off and make-up working days by the State Council's yearly notices (《全国年节及纪念日放假办法》), each with its festival, and the span they cover. */
export type WorkCalendar = {
  readonly knownFrom: Day
  readonly knownUntil: Day
  /** Also the Saturdays and Sundays within a holiday. */
  readonly daysOff: ReadonlyMap<Day, string>
  /** 调休上班: Saturdays and Sundays that are worked. */
  readonly workdays: ReadonlyMap<Day, string>
}

const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()
const isWeekend = (day: Day): boolean => weekday(day) === 0 || weekday(day) === 6

/** A year without its notice would count as weekends only and give wrong dates, so it is refused. */
function mustBeKnown(day: Day, { knownFrom, knownUntil }: WorkCalendar): void {
  if (day >= knownFrom && day <= knownUntil) return
  const years = `现有${yearOf(knownFrom)}年至${yearOf(knownUntil)}年`
  throw new Refusal(422, [day > knownUntil
    ? `${yearOf(day)}年的放假安排还没有载入（${years}），不能推算工作日；请管理员在国务院办公厅公布该年放假通知后载入通知`
    : `${yearOf(day)}年的放假安排不在工作日历中（${years}），不能推算工作日；请核对日期，确需推算的请管理员补充该年的放假安排`])
}

/** Whether a day is worked. Refuses (422) outside the years whose notices are loaded. */
export function isWorkday(day: Day, calendar: WorkCalendar): boolean {
  mustBeKnown(day, calendar)
  return calendar.workdays.has(day) || (!calendar.daysOff.has(day) && !isWeekend(day))
}

/** What kind of day it is, in the words of the exhibit: 调休上班, 节假日（春节）, 周末, or nothing for an ordinary working day. */
export function dayKind(day: Day, calendar: WorkCalendar): string {
  mustBeKnown(day, calendar)
  if (calendar.workdays.has(day)) return '调休上班'
  const festival = calendar.daysOff.get(day)
  return festival ? `节假日（${festival}）` : isWeekend(day) ? '周末' : ''
}

/** The n-th working day after a day, which itself is not counted; working days that `skip` names are passed over. */
export function workdaysAfter(day: Day, n: number, calendar: WorkCalendar, skip: (day: Day) => boolean = () => false): Day {
  let at = day
  for (let left = n; left > 0;) {
    at = addDays(at, 1)
    if (isWorkday(at, calendar) && !skip(at)) left -= 1
  }
  return at
}

/** A year's notice as an administrator types it in. */
export type HolidayNotice = {
  readonly year: number
  /** 国办发明电〔2026〕x号 */
  readonly number: string
  readonly daysOff: ReadonlyMap<Day, string>
  readonly workdays: ReadonlyMap<Day, string>
}

/** 《全国年节及纪念日放假办法》第二条: the festivals of the solar calendar, off in every year. A notice without them is not whole. */
const ALWAYS_OFF = ['01-01', '05-01', '10-01', '10-02', '10-03']

/** What is wrong with a notice, in words; empty when it can be loaded. 元旦 may reach back into the last week of December (as in 2018 and 2022). */
export function faultsOfNotice(notice: HolidayNotice, { knownUntil }: WorkCalendar): string[] {
  const { year, number, daysOff, workdays } = notice
  const next = yearOf(knownUntil) + 1
  const strange = [...daysOff.keys(), ...workdays.keys()].filter((day) => !isDay(day) || (yearOf(day) !== year && !(yearOf(day) === year - 1 && day.slice(5) >= '12-25')))
  if (strange.length > 0) return [`${strange.join('、')}不是${year}年放假通知里会有的日期，请核对`]
  const missing = ALWAYS_OFF.filter((date) => !daysOff.has(`${year}-${date}` as Day))
  const weekdays = [...workdays.keys()].filter((day) => !isWeekend(day))
  const both = [...workdays.keys()].filter((day) => daysOff.has(day))
  return [
    ...(year === next || year === next - 1 ? [] : [`只能载入${next}年的放假通知，或者改正${next - 1}年的；${year}年的不能载入`]),
    ...(number.trim() ? [] : ['请填写放假通知的文号']),
    ...(missing.length > 0 ? [`放假日缺少法定节日${missing.map((date) => chineseDay(`${year}-${date}` as Day)).join('、')}，请核对通知是否录全`] : []),
    ...weekdays.map((day) => `${chineseDay(day)}是周一至周五，本来就上班，不会是调休上班日，请核对`),
    ...both.map((day) => `${chineseDay(day)}既是放假日又是调休上班日，请核对`),
  ]
}

/** The calendar with one more year, or with the last year's notice amended (as in 2019 and 2020); refuses (422) a notice that cannot be right. */
export function withYear(calendar: WorkCalendar, notice: HolidayNotice): WorkCalendar {
  const faults = faultsOfNotice(notice, calendar)
  if (faults.length > 0) throw new Refusal(422, faults)
  const kept = (days: ReadonlyMap<Day, string>) => [...days].filter(([day]) => yearOf(day) !== notice.year && !notice.daysOff.has(day) && !notice.workdays.has(day))
  return {
    knownFrom: calendar.knownFrom, knownUntil: `${notice.year}-12-31` as Day,
    daysOff: new Map([...kept(calendar.daysOff), ...notice.daysOff]), workdays: new Map([...kept(calendar.workdays), ...notice.workdays]),
  }
}
