import { agencyById } from '#agencies'
import type { Kit } from '#platform/act'
import { tried, wrongBy } from '#platform/http/tried'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, type Actor } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { StepValues } from '#shared/step'
import { typedLine, typedText } from '#shared/typed-text'
import { CaseHistory } from '#ui/case-history'
import { DeskPage } from '#ui/desk-page'
import type { Wrong } from '#ui/form'
import { MovesPanel } from '#ui/moves-panel'
import { Facts, Notice, Panel } from '#ui/notice'
import { StepForm } from '#ui/step-form'
import { moveTicket } from '../commands/move-ticket.ts'
import { SOURCES, type Ticket } from '../domain/ticket.ts'
import { isTicketMove, TICKET, TICKET_MOVES, type TicketMove } from '../domain/ticket-procedure.ts'
import { reasonsAgainstTicketMove, standingOf } from '../domain/ticket-rules.ts'
import { TICKET_STEPS } from '../domain/ticket-steps.ts'
import { deskPaths } from '../paths.ts'
import { loadTicket, ticketEvents } from '../store.ts'
import { DueDay, LevelBadge, StateBadge, TICKET_CRUMBS } from './words.tsx'

const USUAL: readonly TicketMove[] = ['accept', 'answer', 'close', 'uphold']
const EVENTS: Readonly<Record<string, string>> = { open: '开出督办单', 'alarm-gone': '复查：问题已经不在', 'alarm-back': '复查：问题又出现' }
const MOVES = Object.keys(TICKET_MOVES) as TicketMove[]
async function ticketFor({ db }: Kit, { actor, params }: AskedBy): Promise<Ticket> {
  const ticket = await loadTicket(db, params['id'] ?? '')
  if (!mayDo(actor, 'tickets.read', ticket.agency)) throw new Refusal(403, ['这张督办单是开给其他单位的，您不能查看'])
  return ticket
}
const Moves = ({ ticket, actor }: { ticket: Ticket; actor: Actor }) => <MovesPanel nothing={ticket.endedOn ? '已经了结。' : '现在没有要您办的事。'}
  lines={MOVES.filter((move) => mayDo(actor, TICKET_MOVES[move].deed, ticket.agency) && (TICKET_MOVES[move].from as readonly string[]).includes(ticket.state)).map((move) => ({ key: move, label: TICKET_MOVES[move].label, href: deskPaths.move(ticket.id, move), article: TICKET.moves[move].article, reasons: reasonsAgainstTicketMove(ticket, move, actor.account), usual: USUAL.includes(move) }))} />
/** What the last look at the alarm found; nothing for a ticket by hand. */
const Recheck = ({ ticket: { alarmGone, endedOn } }: { ticket: Ticket }) => (alarmGone === null || endedOn ? null : alarmGone ? <Notice kind="good" title="系统复查：问题已经不在" /> : <Notice kind="warn" title="系统复查：问题仍然存在">改好以后，系统会在下一次复查时自动看到。</Notice>)
const facts = (ticket: Ticket, agencyName: string, today: Day) => [
  { label: '责任单位', value: agencyName }, { label: '来源', value: SOURCES[ticket.source] }, { label: '问题出现', value: ticket.since }, { label: '开出', value: ticket.openedOn }, { label: '整改期限', value: <DueDay day={ticket.dueOn} standing={standingOf(ticket, today)} /> }, { label: '了结', value: ticket.endedOn },
]
export async function showTicket(kit: Kit, asked: AskedBy): Promise<Answer> {
  const ticket = await ticketFor(kit, asked), { name } = await agencyById(kit.db, ticket.agency), events = await ticketEvents(kit.db, ticket.id), { href, words, answer, evidence, conclusion } = ticket
  return { page: <DeskPage title={ticket.title} crumbs={TICKET_CRUMBS} lead={<><span>{ticket.id}</span> <LevelBadge level={ticket.level} /> <StateBadge state={ticket.state} /></>}><Recheck ticket={ticket} />
    <div className="qa-desk"><div className="stack">
      <Panel title="问题"><p className="qa-desk-words">{words}</p>{href ? <p><a href={href}>查看出问题的地方</a></p> : null}<Facts columns={2} items={facts(ticket, name, dayOf(kit.now()))} /></Panel>
      {answer ? <Panel title="整改情况"><p className="qa-desk-words">{answer}</p>{evidence.length > 0 ? <ul>{evidence.map(({ label, address }) => <li key={`${label} ${address}`}>{address ? <a href={address}>{label}</a> : label}</li>)}</ul> : null}</Panel> : null}
      {conclusion ? <Panel title="结论"><p className="qa-desk-words">{conclusion}</p></Panel> : null}
    </div><div className="stack"><Moves ticket={ticket} actor={asked.actor} />
      <CaseHistory lines={events.map(({ id, move, at, account_name, note }) => ({ id: Number(id), day: dayOf(at), title: isTicketMove(move) ? TICKET_MOVES[move].label : EVENTS[move] ?? move, note, who: account_name }))} /></div></div></DeskPage> }
}
type MoveProps = { readonly ticket: Ticket; readonly move: TicketMove; readonly values: StepValues; readonly wrong: readonly Wrong[]; readonly account: string }
const MovePage = ({ ticket, move, values, wrong, account }: MoveProps) => <DeskPage title={TICKET_MOVES[move].label} crumbs={[...TICKET_CRUMBS, { label: ticket.title, href: deskPaths.ticket(ticket.id) }]}>
  <StepForm label={TICKET_MOVES[move].label} words={TICKET_STEPS[move]} action={deskPaths.move(ticket.id, move)} back={deskPaths.ticket(ticket.id)} hidden={{ seen: String(ticket.version) }} reasons={reasonsAgainstTicketMove(ticket, move, account)} asks={TICKET_STEPS[move].asks} values={values} wrong={wrong} /></DeskPage>
export const showMove = (move: TicketMove) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const ticket = await ticketFor(kit, asked), { account } = asked.actor, reasons = reasonsAgainstTicketMove(ticket, move, account)
  if (reasons.length > 0) throw new Refusal(409, reasons)
  return { page: <MovePage ticket={ticket} move={move} values={{}} wrong={[]} account={account} /> }
}
export const postMove = (move: TicketMove) => async (kit: Kit, asked: AskedBy): Promise<Answer> => {
  const ticket = await ticketFor(kit, asked), { form, actor } = asked, { asks } = TICKET_STEPS[move], values = Object.fromEntries(asks.map(({ name, kind }) => [name, kind === 'text' ? typedText(form[name], 5000) : typedLine(form[name], 300)]))
  const refused = await tried(() => moveTicket(kit, actor, move, { id: ticket.id, seen: Number(form['seen']) || 0, values }))
  return refused ? { page: <MovePage ticket={ticket} move={move} values={values} wrong={wrongBy(asks, refused.reasons)} account={actor.account} />, status: refused.status } : { goTo: deskPaths.ticket(ticket.id), notice: `“${TICKET_MOVES[move].label}”已办理` }
}
