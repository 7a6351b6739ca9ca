import { sql, type Kysely } from 'kysely'
import type { Day } from '#shared/days'
import type { HolidayNotice } from '#shared/work-calendar'
import type { NoticeRow } from '../tables.ts'

export type LoadedNotice = HolidayNotice & { readonly id: number; readonly reason: string; readonly by: string; readonly at: Date; /** A later notice of the year stands in its place. */ readonly superseded: boolean }
type Row = Omit<NoticeRow, 'id'> & { id: string; superseded: boolean }

const asDays = (days: Readonly<Record<string, string>>): Map<Day, string> => new Map(Object.entries(days) as [Day, string][])

/** All notices that were loaded, newest first. */
export async function loadedNotices(db: Kysely<unknown>): Promise<LoadedNotice[]> {
  const { rows } = await sql<Row>`
    select *, exists (select from settings.holiday_notice as later where later.year = notice.year and later.id > notice.id) as superseded
    from settings.holiday_notice as notice order by id desc`.execute(db)
  return rows.map(({ id, year, number, days_off, workdays, reason, loaded_by_name, loaded_at, superseded }) =>
    ({ id: Number(id), year, number, daysOff: asDays(days_off), workdays: asDays(workdays), reason, by: loaded_by_name, at: loaded_at, superseded }))
}

/** Changes when what was loaded does. A handful of rows: cheap to ask before every use of the calendar. */
export async function noticesVersion(db: Kysely<unknown>): Promise<string> {
  const { rows: [row] } = await sql<{ version: string | null }>`
    select md5(string_agg(concat_ws(' ', id, year, number, days_off, workdays), '|' order by id)) as version from settings.holiday_notice`.execute(db)
  return row?.version ?? ''
}
