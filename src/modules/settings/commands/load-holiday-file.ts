import { readFile } from 'node:fs/promises'
import type { Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import type { AgencyId } from '#shared/actor'
import { isDay, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { HolidayNotice } from '#shared/work-calendar'
import { readHolidayLines, type NamedDay } from '../domain/holiday-lines.ts'
import { doubtsOfNotice } from '../domain/notice-doubts.ts'
import { loadHolidays } from './load-holidays.ts'

const SHAPE = '文件应写成 {"year":2027,"number":"国办发明电〔2026〕×号","daysOff":{"2027-01-01":"元旦"},"workdays":{"2027-01-03":"元旦"}}，日期也可以写成 ["2027-01-01 至 2027-01-03 元旦"]'

/** Days as the pinned table writes them (day: festival), or as lines that are typed in. */
function daysFrom(given: unknown, year: number, unnamed?: string): Map<Day, string> {
  if (Array.isArray(given) && given.every((line) => typeof line === 'string')) {
    const { days, wrong } = readHolidayLines(given.join('\n'), year, unnamed)
    if (wrong.length > 0) throw new Refusal(422, wrong)
    return new Map(days)
  }
  if (given === null || typeof given !== 'object' || Array.isArray(given)) throw new Refusal(422, [SHAPE])
  return new Map(Object.entries(given).map(([day, name]): NamedDay => {
    if (!isDay(day) || typeof name !== 'string') throw new Refusal(422, [`“${day}”不是日期，或没有写节日名称`])
    return [day, name]
  }))
}

/** Reads a notice from the text of a JSON file; refuses (422) what is none, in words. */
export function readNoticeFile(text: string): HolidayNotice & { readonly reason: string } {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw new Refusal(422, ['文件不是 JSON，请核对引号和括号'])
  }
  const { year, number, daysOff, workdays = {}, reason = '' } = (given ?? {}) as Record<string, unknown>
  if (typeof year !== 'number' || !Number.isInteger(year) || typeof number !== 'string' || typeof reason !== 'string') throw new Refusal(422, [SHAPE])
  return { year, number, reason, daysOff: daysFrom(daysOff, year), workdays: daysFrom(workdays, year, '调休') }
}

/** `gongkai holidays load FILE`: loads a notice from a file at the root agency, as the program itself; gives what looks doubtful. */
export async function loadHolidayFile(kit: Kit, agency: AgencyId, path: string, reason = ''): Promise<{ readonly year: number; readonly daysOff: number; readonly workdays: number; readonly doubts: readonly string[] }> {
  const notice = readNoticeFile(await readFile(path, 'utf8'))
  await loadHolidays(kit, systemActor(agency, ['settings.load-holidays']), { ...notice, reason: reason || notice.reason, agency })
  return { year: notice.year, daysOff: notice.daysOff.size, workdays: notice.workdays.size, doubts: doubtsOfNotice(notice) }
}
