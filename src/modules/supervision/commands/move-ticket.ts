import { allAgencies } from '#agencies'
import { notify } from '#notifications'
import { act, type Kit, type Scene } from '#platform/act'
import type { Actor } from '#shared/actor'
import { dayOf, isDay, type Day } from '#shared/days'
import { stateAfter } from '#shared/procedure'
import { Refusal } from '#shared/refusal'
import { faultsOfAsks, type StepValues } from '#shared/step'
import { LEVELS, levelAbove, type Ticket } from '../domain/ticket.ts'
import { OPEN_TICKETS, TICKET_MOVES, type TicketMove } from '../domain/ticket-procedure.ts'
import { dueOf, reasonsAgainstTicketMove } from '../domain/ticket-rules.ts'
import { evidenceIn, TICKET_STEPS } from '../domain/ticket-steps.ts'
import { deskPaths } from '../paths.ts'
import { officeSettings } from '../settings.ts'
import { addTicketEvent, loadTicket, updateTicket } from '../store.ts'
import { clerkAt } from './open-ticket.ts'

export type TicketMoveInput = { readonly id: string; readonly seen: number; readonly values: StepValues }
type Changes = Parameters<typeof updateTicket>[2]

function newDay(text: string | undefined, today: Day): Day {
  if (!text || !isDay(text) || text < today) throw new Refusal(422, ['“新的期限”请写成 年-月-日，不能早于今天'])
  return text
}

/** What a move does beside the new state. */
async function changesOf({ db, now }: Scene, move: TicketMove, ticket: Ticket, { note = '', evidence = '', dueOn }: StepValues): Promise<Changes> {
  const today = dayOf(now)
  if (move === 'answer') return { answer: note, evidence: evidenceIn(evidence) }
  if (move === 'contest') return { evidence: evidenceIn(evidence) }
  if (move === 'send_back' || move === 'extend') return { due_on: newDay(dueOn, today) }
  if (move === 'close' || move === 'uphold' || move === 'cancel') return { conclusion: note }
  const level = move === 'escalate' ? levelAbove(ticket.level) : null
  return level ? { level, due_on: dueOf(level, today, await officeSettings(db)) } : {}
}

/** Who hears of a move: the agency of what the office did, the office of what the agency did. */
async function tell(scene: Scene, move: TicketMove, ticket: Ticket, note: string): Promise<void> {
  const root = (await allAgencies(scene.db)).find(({ parent }) => parent === null)?.id ?? ''
  const message = { title: `督办单“${ticket.title}”：${TICKET_MOVES[move].label}`, text: note || '请查看督办单。', href: deskPaths.ticket(ticket.id), at: scene.now }
  if (TICKET_MOVES[move].deed === 'tickets.answer') return move === 'accept' ? undefined : notify(scene.db, { ...message, agency: root, role: 'office_clerk' })
  await notify(scene.db, { ...message, agency: ticket.agency, role: clerkAt(ticket.agency, root) })
  if (move === 'escalate') await notify(scene.db, { ...message, agency: ticket.agency, role: ticket.agency === root ? 'office_head' : 'agency_reviewer' })
}

/** One step of one ticket: reasons first, then its own effect, its line in the history and the ledger. */
export async function moveTicket(kit: Kit, actor: Actor, move: TicketMove, { id, seen, values }: TicketMoveInput): Promise<void> {
  const { agency } = await loadTicket(kit.db, id)
  return act(kit, actor, TICKET_MOVES[move].deed, agency, async (scene) => {
    const ticket = await loadTicket(scene.db, id, true)
    if (ticket.version !== seen) throw new Refusal(409, ['这张督办单刚被别人办理过，请看过最新情况后再操作'])
    const reasons = reasonsAgainstTicketMove(ticket, move, actor.account)
    if (reasons.length > 0) throw new Refusal(422, reasons)
    const faults = faultsOfAsks(TICKET_STEPS[move].asks, values)
    if (faults.length > 0) throw new Refusal(422, faults.map(({ reason }) => reason))
    const changes = await changesOf(scene, move, ticket, values), state = stateAfter<string>(TICKET_MOVES[move], ticket.state), ended = !(OPEN_TICKETS as readonly string[]).includes(state)
    // A new round forgets who answered the last one.
    const { answer: _, ...kept } = ticket.doers
    await updateTicket(scene, ticket, { ...changes, state, doers: { ...(move === 'send_back' ? kept : ticket.doers), [move]: actor.account }, ...(ended ? { ended_on: dayOf(scene.now) } : {}) })
    const note = [changes.level ? `升为${LEVELS[changes.level as keyof typeof LEVELS]}` : '', changes.due_on ? `期限 ${changes.due_on}` : '', values['note'] ?? ''].filter(Boolean).join('；')
    await addTicketEvent(scene, id, move, note)
    await tell(scene, move, ticket, note)
    await scene.record(id, { move })
  })
}
