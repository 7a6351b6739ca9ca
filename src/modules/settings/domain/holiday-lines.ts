import { addDays, chineseDay, daysBetween, isDay, type Day } from '#shared/days'
import { dayRuns } from './day-runs.ts'

export type NamedDay = readonly [day: Day, name: string]
export type ReadLines = { readonly days: readonly NamedDay[]; readonly wrong: readonly string[] }

/** 2027-01-01, 2027/1/1, 2027年1月1日, 1月1日, and, at the end of a range, 3日 or 3. */
const FIRST = /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/
const LAST = /^(?:(?:(\d{4})\s*[-/.年])?\s*(\d{1,2})\s*[-/.月]\s*)?(\d{1,2})\s*日?/
const WEEKDAY = /^\s*[(（]?\s*(?:周|星期)[一二三四五六日天]\s*[)）]?/
const RANGE = /^\s*(?:至|到|—+|–|~|-)\s*/
/** Longer than any holiday that a notice gave: a slip of the finger. */
const LONGEST = 20

const two = (number: string | number): string => String(number).padStart(2, '0')
type Taken = { readonly day: Day; readonly rest: string }

/** Takes a date from the front of a line; what it leaves out comes from the date before it or from the notice's year. */
function takeDate(text: string, pattern: RegExp, year: number, before?: Day): Taken | null {
  const found = pattern.exec(text)
  if (!found) return null
  const [all, ownYear, month = before?.slice(5, 7), date = ''] = found
  const day = `${ownYear ?? before?.slice(0, 4) ?? year}-${two(month ?? '')}-${two(date)}`
  return isDay(day) ? { day, rest: text.slice(all.length).replace(WEEKDAY, '') } : null
}

/** One line: a day or a range, and the festival's name behind it. */
function readLine(line: string, year: number): { from: Day; to: Day; name: string } | string {
  const first = takeDate(line, FIRST, year)
  if (!first) return `“${line}”看不懂，请写成“${year}-01-01 至 ${year}-01-03 元旦”`
  const range = RANGE.exec(first.rest)
  const last = range ? takeDate(first.rest.slice(range[0].length), LAST, year, first.day) : first
  if (!last) return `“${line}”的止日看不懂，请写成“${year}-01-01 至 ${year}-01-03 元旦”`
  const name = last.rest.replace(/^[\s,，、:：]+/, '').replace(/[\s。；;]+$/, '')
  if (last.day < first.day) return `“${line}”的止日早于起日`
  if (daysBetween(first.day, last.day) >= LONGEST) return `“${line}”超过${LONGEST}天，请核对`
  if (/\d/.test(name) || [...name].length > 20) return `“${line}”里除日期外只写节日名称，一行写一段`
  return { from: first.day, to: last.day, name }
}

/** Make-up days have no name of their own and are often typed in one line, as the notice does: 1月4日（周日）、2月14日（周六）上班. */
function linesOf(text: string, several: boolean): string[] {
  const plain = text.normalize('NFKC')
  return (several ? plain.replaceAll('上班', '').split(/[\n;,、]/) : plain.split(/[\n;]/)).map((one) => one.replace(/[。.]$/, '').trim()).filter((one) => one !== '')
}

/** Reads days as an administrator types them, a day or a range a line. `unnamed` names what stands without a name; without it a name must be there. */
export function readHolidayLines(text: string, year: number, unnamed?: string): ReadLines {
  const days = new Map<Day, string>()
  const wrong: string[] = []
  for (const line of linesOf(text, unnamed !== undefined)) {
    const read = readLine(line, year)
    if (typeof read === 'string') { wrong.push(read); continue }
    const name = read.name || unnamed
    if (!name) { wrong.push(`“${line}”后面要写节日名称，如“元旦”`); continue }
    for (let day = read.from; day <= read.to; day = addDays(day, 1)) {
      if (days.has(day)) wrong.push(`${chineseDay(day)}写了两次`)
      days.set(day, name)
    }
  }
  return { days: [...days], wrong }
}

/** The lines from which the same days are read: a run of days with one name is one line. */
export const holidayLines = (days: Iterable<NamedDay>): string =>
  dayRuns(days).map(({ from, to, name }) => `${from}${to === from ? '' : ` 至 ${to}`} ${name}`).join('\n')
