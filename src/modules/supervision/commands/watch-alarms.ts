import type { Kysely } from 'kysely'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import type { Day } from '#shared/days'
import { dayOf } from '#shared/days'
import type { Alarm, Ticket } from '../domain/ticket.ts'
import { reconcile } from '../domain/ticket-rules.ts'
import { addTicketEvent, loadTicket, ticketOf, updateTicket } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { openFromAlarm } from './open-ticket.ts'

/** What modules downstairs tell of faults that stand; wired in the application, which knows them all. */
export type AlarmSource = { readonly name: string; alarms(db: Kysely<unknown>, today: Day): Promise<readonly Alarm[]> }

const DEED = 'tickets.recheck-alarm'
async function mark(kit: Kit, { id, agency }: Ticket, gone: boolean): Promise<void> {
  await act(kit, systemActor(agency, [DEED]), DEED, agency, async (scene) => {
    const ticket = await loadTicket(scene.db, id, true)
    await updateTicket(scene, ticket, { alarm_gone: gone })
    await addTicketEvent(scene, id, gone ? 'alarm-gone' : 'alarm-back')
    await scene.record(id, { alarmGone: gone })
  })
}

/** Looks at every alarm: new faults get a ticket, tickets learn whether their fault still stands. Safe to run twice. Gives how many were opened. */
export async function watchAlarms(kit: Kit, sources: readonly AlarmSource[]): Promise<number> {
  const today = dayOf(kit.now()), alarms = (await Promise.all(sources.map((source) => source.alarms(kit.db, today)))).flat()
  const open = (await tablesOf(kit.db).selectFrom('supervision.ticket').selectAll().where('ended_on', 'is', null).execute()).map(ticketOf)
  const { fresh, gone, back } = reconcile(alarms, open)
  for (const alarm of fresh) await openFromAlarm(kit, alarm)
  for (const ticket of gone) await mark(kit, ticket, true)
  for (const ticket of back) await mark(kit, ticket, false)
  return fresh.length
}
