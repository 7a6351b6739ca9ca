import { allAgencies } from '#agencies'
import { notify } from '#notifications'
import { act, type Kit, type Scene } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { dayOf } from '#shared/days'
import { LEVELS, levelAbove, type Ticket } from '../domain/ticket.ts'
import { dueOf, morningStep, type Step, type TicketTerms } from '../domain/ticket-rules.ts'
import { deskPaths } from '../paths.ts'
import { officeSettings } from '../settings.ts'
import { addTicketEvent, loadTicket, ticketOf, updateTicket } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { clerkAt } from './open-ticket.ts'

const DEED = 'tickets.remind'

async function stepUp(scene: Scene, ticket: Ticket, terms: TicketTerms): Promise<string> {
  const level = levelAbove(ticket.level) ?? ticket.level, due = dueOf(level, dayOf(scene.now), terms)
  await updateTicket(scene, ticket, { level, due_on: due })
  await addTicketEvent(scene, ticket.id, 'escalate', `逾期未报送，自动升为${LEVELS[level]}；期限 ${due}`)
  return `逾期没有报送整改情况，已经升为“${LEVELS[level]}”，新的期限 ${due}。`
}

async function tell(scene: Scene, { id, agency, title, dueOn }: Ticket, { kind }: Step, words: string, root: string): Promise<void> {
  const message = { agency, title: `${kind === 'remind' ? '督办单将到期' : kind === 'late' ? '督办单逾期' : '督办单升级'}：${title}`, text: words || `整改期限 ${dueOn}。`, href: deskPaths.ticket(id), at: scene.now }
  await notify(scene.db, { ...message, role: clerkAt(agency, root) })
  if (kind === 'escalate') await notify(scene.db, { ...message, role: agency === root ? 'office_head' : 'agency_reviewer' })
}

/** Every morning: nobody twice for one reason. */
export async function remindTickets(kit: Kit): Promise<void> {
  const [agencies, terms] = await Promise.all([allAgencies(kit.db), officeSettings(kit.db)])
  const root = agencies.find(({ parent }) => parent === null)?.id ?? '', today = dayOf(kit.now()), tables = tablesOf(kit.db)
  const open = (await tables.selectFrom('supervision.ticket').selectAll().where('ended_on', 'is', null).orderBy('id').execute()).map(ticketOf)
  const told = new Set((await tables.selectFrom('supervision.reminder').select(['ticket', 'reason']).execute()).map(({ ticket, reason }) => `${ticket} ${reason}`))
  for (const { id, agency, ...rest } of open) {
    const step = morningStep({ id, agency, ...rest }, today, terms)
    if (!step || told.has(`${id} ${step.reason}`)) continue
    await act(kit, systemActor(agency, [DEED]), DEED, agency, async (scene) => {
      const ticket = await loadTicket(scene.db, id, true)
      const words = step.kind === 'escalate' ? await stepUp(scene, ticket, terms) : ''
      await tell(scene, ticket, step, words, root)
      await tablesOf(scene.db).insertInto('supervision.reminder').values({ ticket: id, reason: step.reason, on_day: today }).onConflict((conflict) => conflict.doNothing()).execute()
      await scene.record(id, { morning: step.kind })
    })
  }
}
