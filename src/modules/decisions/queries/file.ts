import type { Kysely } from 'kysely'
import { agencyById } from '#agencies'
import { consultationOf, type ConsultationStanding } from '#consultations'
import { officeCalendar, settings } from '#settings'
import { daysBetween, type Day } from '#shared/days'
import { isWorkday } from '#shared/work-calendar'
import { addDays } from '#shared/days'
import type { Facts, Item } from '../domain/item.ts'
import { findCatalogue } from '../store.ts'
import { tablesOf } from '../tables.ts'

export type DecisionFile = Facts & { readonly agencyName: string; readonly consultation: ConsultationStanding | null }
/** An item with all that its steps depend on. */
export async function decisionFile(db: Kysely<unknown>, item: Item, today: Day): Promise<DecisionFile> {
  const [{ name: agencyName }, catalogue, calendar, all, consultation] = await Promise.all([agencyById(db, item.agency), findCatalogue(db, item.year), officeCalendar(db), settings(db), item.consultation ? consultationOf(db, item.consultation) : null])
  const workdays = (from: Day, until: Day): number => Array.from({ length: Math.min(400, Math.max(0, daysBetween(from, until))) }, (_, i) => addDays(from, i + 1)).filter((day) => isWorkday(day, calendar)).length
  return { item, catalogue, today, workdays, agencyName, consultation, asked: consultation, reviewDays: all['decisions.reviewDays'], consultDays: all['consultations.decisionDays'] }
}
export const expertsOf = (db: Kysely<unknown>) => tablesOf(db).selectFrom('decisions.expert').selectAll().orderBy('active', 'desc').orderBy('field').orderBy('name').execute()
