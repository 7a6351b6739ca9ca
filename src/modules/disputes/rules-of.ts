import type { Kysely } from 'kysely'
import { officeCalendar, settings } from '#settings'
import type { WorkCalendar } from '#shared/work-calendar'
import { rulesFrom, type DisputeRules } from './domain/rules.ts'

export type Terms = { readonly calendar: WorkCalendar; readonly rules: DisputeRules }

/** The office's calendar, and its readings where the law's text is not confirmed (settings `disputes.*`). */
export async function termsOf(db: Kysely<unknown>): Promise<Terms> {
  const [calendar, chosen] = [await officeCalendar(db), await settings(db)]
  return { calendar, rules: rulesFrom(chosen) }
}
