import type { Kit } from '#platform/act'
import type { Answer, AskedBy, Route } from '#platform/http/types'
import { pinnedNotices } from '#platform/work-calendar'
import { mayDo } from '#shared/actor'
import { dayOf, yearOf, type Day } from '#shared/days'
import { yearAsked } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import type { WorkCalendar } from '#shared/work-calendar'
import type { Wrong } from '#ui/form'
import { loadHolidays } from '../commands/load-holidays.ts'
import { holidayLines } from '../domain/holiday-lines.ts'
import { paths } from '../paths.ts'
import { loadedNotices } from '../queries/holiday-notices.ts'
import { officeCalendar } from '../queries/office-calendar.ts'
import { CheckPage } from './check-page.tsx'
import { HolidaysPage } from './holidays-page.tsx'
import { LoadPage } from './load-page.tsx'
import type { RootAgency } from './setting-routes.tsx'
import { readNotice, typedFrom, type TypedNotice } from './typed-notice.ts'

const DEED = 'settings.load-holidays'
const ofYear = (days: ReadonlyMap<Day, string>, year: number) => new Map([...days].filter(([day]) => yearOf(day) === year))

async function holidaysPage(kit: Kit, { actor, query }: AskedBy, rootOf: RootAgency): Promise<Answer> {
  const calendar = await officeCalendar(kit.db)
  const [first, last] = [yearOf(calendar.knownFrom), yearOf(calendar.knownUntil)]
  const years = Array.from({ length: last - first + 1 }, (_, back) => last - back)
  const thisYear = yearOf(dayOf(kit.now()))
  const asked = yearAsked(query['year'])
  const year = asked !== undefined && years.includes(asked) ? asked : Math.max(first, Math.min(thisYear, last))
  const shown = {
    year, days: { daysOff: ofYear(calendar.daysOff, year), workdays: ofYear(calendar.workdays, year) },
    pinned: pinnedNotices().find((one) => one.year === year)?.notices ?? [], loaded: (await loadedNotices(kit.db)).filter((one) => one.year === year),
  }
  return { page: <HolidaysPage years={years} shown={shown} lastYear={last} thisYear={thisYear} mayLoad={mayDo(actor, DEED, await rootOf(kit.db))} /> }
}

/** The form as it opens: empty for the next year, with what stands for the last one. */
function opened(calendar: WorkCalendar, year: number): TypedNotice {
  const known = year <= yearOf(calendar.knownUntil)
  return {
    year: String(year), number: '', reason: '',
    daysOff: known ? holidayLines(ofYear(calendar.daysOff, year)) : '', workdays: known ? holidayLines(ofYear(calendar.workdays, year)) : '',
  }
}

function loadForm(typed: TypedNotice, calendar: WorkCalendar, wrong: readonly Wrong[] = []): Answer {
  return { page: <LoadPage typed={typed} corrects={Number(typed.year) === yearOf(calendar.knownUntil)} wrong={wrong} />, status: wrong.length > 0 ? 422 : 200 }
}

/** Read, look, save: the typed words travel with each step, and each step judges them anew. */
async function load(kit: Kit, { actor, form }: AskedBy, rootOf: RootAgency): Promise<Answer> {
  const agency = await rootOf(kit.db)
  if (!mayDo(actor, DEED, agency)) throw new Refusal(403, ['放假安排由本级政府的系统管理员载入'])
  const calendar = await officeCalendar(kit.db)
  const typed = typedFrom(form)
  if (form['step'] === 'edit') return loadForm(typed, calendar)
  const { notice, wrong } = readNotice(typed, calendar)
  if (wrong.length > 0) return loadForm(typed, calendar, wrong)
  const corrects = notice.year === yearOf(calendar.knownUntil)
  if (form['step'] !== 'save') return { page: <CheckPage typed={typed} notice={notice} corrects={corrects} /> }
  await loadHolidays(kit, actor, { ...notice, reason: typed.reason, agency })
  return { goTo: paths.year(notice.year), notice: `${notice.year} 年放假安排已${corrects ? '更正' : '载入'}` }
}

export const holidayRoutes = (rootOf: RootAgency): readonly Route[] => [
  { at: paths.holidays, method: 'GET', deed: 'settings.read', handle: (kit, asked) => holidaysPage(kit, asked, rootOf) },
  { at: paths.load, method: 'GET', deed: DEED, handle: async (kit, { query }) => {
    const calendar = await officeCalendar(kit.db)
    const last = yearOf(calendar.knownUntil)
    return loadForm(opened(calendar, yearAsked(query['year']) === last ? last : last + 1), calendar)
  } },
  { at: paths.load, method: 'POST', deed: DEED, handle: (kit, asked) => load(kit, asked, rootOf) },
]
