import { sql } from 'kysely'
import { act, type Kit } from '#platform/act'
import type { Actor, AgencyId } from '#shared/actor'
import { yearOf } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { typedLine } from '#shared/typed-text'
import { faultsOfNotice, type HolidayNotice } from '#shared/work-calendar'
import { officeCalendar } from '../queries/office-calendar.ts'
import { tablesOf } from '../tables.ts'

export type LoadHolidays = HolidayNotice & {
  /** Needed where a year that is known already is corrected. */
  readonly reason?: string
  /** The agency at which the right is asked: the root, since the calendar holds for all. Pages always name it. */
  readonly agency?: AgencyId
}

/** Loads the notice of the next year, or corrects that of the last one (as in 2019 and 2020). Due days reckoned before keep standing until their case moves. */
export function loadHolidays(kit: Kit, actor: Actor, { agency, reason = '', ...notice }: LoadHolidays): Promise<void> {
  return act(kit, actor, 'settings.load-holidays', agency ?? actor.agency, async ({ db, now, record }) => {
    await sql`select pg_advisory_xact_lock(hashtext('settings.holiday_notice'))`.execute(db)
    const calendar = await officeCalendar(db)
    const corrects = notice.year === yearOf(calendar.knownUntil)
    const faults = [...faultsOfNotice(notice, calendar), ...(corrects && !reason.trim() ? ['更正已载入的年份，请写明理由'] : [])]
    if (faults.length > 0) throw new Refusal(422, faults)
    await tablesOf(db).insertInto('settings.holiday_notice').values({
      year: notice.year, number: typedLine(notice.number, 100), days_off: Object.fromEntries(notice.daysOff), workdays: Object.fromEntries(notice.workdays),
      reason: typedLine(reason, 500), loaded_by: actor.account, loaded_by_name: actor.name, loaded_at: now,
    }).execute()
    await record(String(notice.year), { number: notice.number, corrects, daysOff: notice.daysOff.size, workdays: notice.workdays.size })
  })
}
