import { Badge } from '#ui/badge'
import { LEVELS, type Ticket } from '../domain/ticket.ts'
import { TICKET_STATES } from '../domain/ticket-procedure.ts'
import type { Standing } from '../domain/ticket-rules.ts'
import { deskPaths } from '../paths.ts'

export const TICKET_CRUMBS = [{ label: '督查督办', href: deskPaths.tickets }]
const LEVEL_KINDS = { remind: 'info', order: 'warn', circular: 'bad' } as const
export const LevelBadge = ({ level }: Pick<Ticket, 'level'>) => <Badge kind={LEVEL_KINDS[level]}>{LEVELS[level]}</Badge>
const STATE_KINDS = { issued: 'warn', accepted: 'info', answered: 'info', contested: 'warn', closed: 'good', cancelled: 'neutral' } as const
export const StateBadge = ({ state }: Pick<Ticket, 'state'>) => <Badge kind={STATE_KINDS[state]}>{TICKET_STATES[state].label}</Badge>
const STANDINGS = { late: ['bad', '逾期'], soon: ['warn', '将到期'] } as const
/** The day by which it is due, with a word where it presses. */
export const DueDay = ({ day, standing }: { day: string; standing: Standing }) => <>{day}{standing === 'late' || standing === 'soon' ? <> <Badge kind={STANDINGS[standing][0]}>{STANDINGS[standing][1]}</Badge></> : null}</>
