import type { Move, Procedure } from '#shared/procedure'

export const TICKET_STATES = {
  issued: { label: '待签收' }, accepted: { label: '整改中' }, answered: { label: '待复核' }, contested: { label: '待认定' },
  closed: { label: '已销号', final: true }, cancelled: { label: '已撤销', final: true },
} as const
export type TicketState = keyof typeof TICKET_STATES
export const isTicketState = (text: string | undefined): text is TicketState => text !== undefined && Object.hasOwn(TICKET_STATES, text)
/** Something is still owed. */
export const OPEN_TICKETS: readonly TicketState[] = ['issued', 'accepted', 'answered', 'contested']
/** The agency is the one to act. */
export const WITH_AGENCY: readonly TicketState[] = ['issued', 'accepted']

/**
 * 督办单: 条例第四十七条 gives the competent department the duty to supervise, and to order correction or criticise by circular; the steps are the office's own.
 * Whoever rechecks is not who answered, and a ticket that an alarm opened is closed by a recheck, not by the word of the agency.
 */
export const TICKET_MOVES = {
  accept: { from: ['issued'], to: 'accepted', label: '签收', deed: 'tickets.answer' },
  contest: { from: ['issued', 'accepted'], to: 'contested', label: '提出异议', deed: 'tickets.answer' },
  uphold: { from: ['contested'], to: 'cancelled', label: '异议成立，撤销', deed: 'tickets.recheck', notBy: ['contest'] },
  overrule: { from: ['contested'], to: 'accepted', label: '异议不成立', deed: 'tickets.recheck', notBy: ['contest'] },
  answer: { from: ['issued', 'accepted'], to: 'answered', label: '报送整改情况', deed: 'tickets.answer' },
  send_back: { from: ['answered'], to: 'accepted', label: '退回继续整改', deed: 'tickets.recheck', notBy: ['answer'] },
  close: { from: ['answered'], to: 'closed', label: '复核销号', deed: 'tickets.recheck', notBy: ['answer'], article: '条例第四十七条' },
  extend: { from: ['issued', 'accepted'], to: 'same', label: '延长期限', deed: 'tickets.recheck' },
  urge: { from: ['issued', 'accepted'], to: 'same', label: '催办', deed: 'tickets.issue' },
  escalate: { from: ['issued', 'accepted', 'answered'], to: 'same', label: '升级', deed: 'tickets.recheck', article: '条例第四十七条' },
  cancel: { from: ['issued', 'accepted', 'answered'], to: 'cancelled', label: '撤销', deed: 'tickets.recheck' },
} as const satisfies Record<string, Move<TicketState>>
export type TicketMove = keyof typeof TICKET_MOVES
export const isTicketMove = (text: string): text is TicketMove => Object.hasOwn(TICKET_MOVES, text)

/** A fault from its discovery to its mending: checks, buttons and diagram read this table. */
export const TICKET: Procedure<TicketState, TicketMove> = { title: '督办单', states: TICKET_STATES, moves: TICKET_MOVES }
