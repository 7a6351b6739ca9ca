import { addDays, daysBetween, type Day } from '#shared/days'
import { reasonsAgainst } from '#shared/procedure'
import { levelAbove, type Alarm, type Level, type Ticket } from './ticket.ts'
import { OPEN_TICKETS, TICKET, WITH_AGENCY, type TicketMove } from './ticket-procedure.ts'

/** Terms in days, as the office set them: no statute gives them. */
export type TicketTerms = { readonly remind: number; readonly order: number; readonly circular: number; readonly escalateAfter: number }
export const dueOf = (level: Level, from: Day, terms: TicketTerms): Day => addDays(from, terms[level])

/** Empty means go ahead. The page greys the button with these words and the command refuses with the same. */
export function reasonsAgainstTicketMove(ticket: Ticket, move: TicketMove, account: string): string[] {
  const reasons = reasonsAgainst(TICKET, move, { state: ticket.state, actor: account, doers: ticket.doers })
  if (!(TICKET.moves[move].from as readonly string[]).includes(ticket.state)) return reasons
  if (move === 'close' && ticket.alarmGone === false) reasons.push('复查时问题仍然存在，不能销号；请“退回继续整改”，改好后系统会自动复查')
  if (move === 'escalate' && levelAbove(ticket.level) === null) reasons.push('已经是“通报”，不能再升级')
  return reasons
}

export type Standing = 'ended' | 'late' | 'soon' | 'open'
const SOON_DAYS = 2
/** How a ticket stands against its day. */
export const standingOf = ({ state, dueOn }: Pick<Ticket, 'state' | 'dueOn'>, today: Day): Standing =>
  !OPEN_TICKETS.includes(state) ? 'ended' : dueOn < today ? 'late' : daysBetween(today, dueOn) <= SOON_DAYS ? 'soon' : 'open'

export type Step = { readonly kind: 'remind' | 'late' | 'escalate'; readonly reason: string }
/** What this morning brings for an open ticket: a reminder two days before its day, one a week after it, a step up the ladder when it stays late. `reason` is said once each. */
export function morningStep(ticket: Ticket, today: Day, terms: TicketTerms): Step | null {
  if (!WITH_AGENCY.includes(ticket.state)) return null
  const late = daysBetween(ticket.dueOn, today)
  if (late > 0 && late >= terms.escalateAfter && levelAbove(ticket.level) !== null) return { kind: 'escalate', reason: `escalate ${ticket.level} ${ticket.dueOn}` }
  if (late > 0) return { kind: 'late', reason: `late ${ticket.dueOn} week ${Math.floor((late - 1) / 7)}` }
  return late >= -SOON_DAYS ? { kind: 'remind', reason: `soon ${ticket.dueOn}` } : null
}

/** Alarms against tickets that stand: which open a ticket, which tickets' alarm has gone or come again. */
export function reconcile(alarms: readonly Alarm[], open: readonly Ticket[]): { readonly fresh: readonly Alarm[]; readonly gone: readonly Ticket[]; readonly back: readonly Ticket[] } {
  const standing = new Map(alarms.map((alarm) => [`${alarm.source} ${alarm.key}`, alarm]))
  const keyed = open.filter(({ key }) => key !== null), has = (ticket: Ticket): boolean => standing.has(`${ticket.source} ${ticket.key}`)
  const known = new Set(keyed.map(({ source, key }) => `${source} ${key}`))
  return { fresh: [...standing].flatMap(([name, alarm]) => (known.has(name) ? [] : [alarm])), gone: keyed.filter((ticket) => !has(ticket) && ticket.alarmGone !== true), back: keyed.filter((ticket) => has(ticket) && ticket.alarmGone === true) }
}
