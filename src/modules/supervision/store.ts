import type { Kysely, Selectable } from 'kysely'
import type { Scene } from '#platform/act'
import { Refusal } from '#shared/refusal'
import { isLevel, isTicketSource, type Ticket } from './domain/ticket.ts'
import { isTicketState } from './domain/ticket-procedure.ts'
import { tablesOf, type TicketRow } from './tables.ts'

export function ticketOf(row: Selectable<TicketRow>): Ticket {
  if (!isTicketState(row.state) || !isLevel(row.level) || !isTicketSource(row.source)) throw new Error(`${row.id} is no ticket that this version knows`)
  const { opened_on: openedOn, due_on: dueOn, ended_on: endedOn, alarm_gone: alarmGone, ...same } = row
  return { ...same, state: row.state, level: row.level, source: row.source, openedOn, dueOn, endedOn, alarmGone }
}

/** The ticket; within a deed, held so that two people cannot move it at once. */
export async function loadTicket(db: Kysely<unknown>, id: string, hold = false): Promise<Ticket> {
  const query = tablesOf(db).selectFrom('supervision.ticket').selectAll().where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这张督办单'])
  return ticketOf(row)
}

type TicketChanges = Partial<Omit<Selectable<TicketRow>, 'id' | 'version' | 'doers' | 'evidence'>> & { readonly doers?: Ticket['doers']; readonly evidence?: Ticket['evidence'] }
/** Writes what changed and counts the version on. */
export async function updateTicket({ db }: Pick<Scene, 'db'>, { id, version }: Ticket, { doers, evidence, ...columns }: TicketChanges): Promise<void> {
  await tablesOf(db).updateTable('supervision.ticket').set({ ...columns, ...(doers ? { doers: JSON.stringify(doers) as never } : {}), ...(evidence ? { evidence: JSON.stringify(evidence) as never } : {}), version: version + 1 }).where('id', '=', id).execute()
}

/** One line of a ticket's history. */
export async function addTicketEvent({ db, actor, now }: Scene, ticket: string, move: string, note = ''): Promise<void> {
  await tablesOf(db).insertInto('supervision.ticket_event').values({ ticket, move, at: now, account: actor.account, account_name: actor.name, note }).execute()
}
export const ticketEvents = (db: Kysely<unknown>, ticket: string) => tablesOf(db).selectFrom('supervision.ticket_event').selectAll().where('ticket', '=', ticket).orderBy('id').execute()

/** The next number of a series, taken within the deed. */
export async function nextOf(db: Kysely<unknown>, series: string): Promise<number> {
  const { last } = await tablesOf(db).insertInto('supervision.counter').values({ series, last: 1 })
    .onConflict((conflict) => conflict.column('series').doUpdateSet((row) => ({ last: row('supervision.counter.last', '+', 1) }))).returning('last').executeTakeFirstOrThrow()
  return last
}
