import type { Kysely } from 'kysely'
import { settings } from '#settings'
import type { TicketTerms } from './domain/ticket-rules.ts'

/** The terms as the office set them. */
export async function officeSettings(db: Kysely<unknown>): Promise<TicketTerms> {
  const set = await settings(db)
  return { remind: set['supervision.remindDays'], order: set['supervision.orderDays'], circular: set['supervision.circularDays'], escalateAfter: set['supervision.escalateAfter'] }
}
/** How many days a preliminary result stands open to objections. */
export const objectDays = async (db: Kysely<unknown>): Promise<number> => (await settings(db))['supervision.objectDays']
