import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { dayOf } from '#shared/days'
import { PAGE_SIZE, pageOf } from '#shared/paging'
import { agencyFilter } from '#shared/register-filters'
import { containing } from '#shared/search-pattern'
import { LinkButton } from '#ui/form'
import { RegisterPage } from '#ui/register-page'
import { isLevel, isTicketSource, LEVELS, SOURCES } from '../domain/ticket.ts'
import { isTicketState, TICKET_STATES } from '../domain/ticket-procedure.ts'
import { standingOf } from '../domain/ticket-rules.ts'
import { deskPaths } from '../paths.ts'
import { ticketOf } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { DueDay, LevelBadge, StateBadge } from './words.tsx'

const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }))
const STATES = { open: '未了结', late: '逾期', ...Object.fromEntries(Object.entries(TICKET_STATES).map(([state, { label }]) => [state, label])) }
type Query = Readonly<Record<string, string | undefined>>

function selection({ db, now }: Kit, { actor, query }: { actor: AskedBy['actor']; query: Query }) {
  const where = whereMay(actor, 'tickets.read'), text = (query['q'] ?? '').trim().slice(0, 60), state = query['state'], source = query['source'] ?? '', level = query['level']
  let asked = tablesOf(db).selectFrom('supervision.ticket')
  if (where !== 'all') asked = asked.where('agency', 'in', [...where, ''])
  if (state === 'open' || state === 'late') asked = asked.where('ended_on', 'is', null)
  if (state === 'late') asked = asked.where('due_on', '<', dayOf(now()))
  if (isTicketState(state)) asked = asked.where('state', '=', state)
  if (isTicketSource(source)) asked = asked.where('source', '=', source)
  if (isLevel(level)) asked = asked.where('level', '=', level)
  if (query['agency']) asked = asked.where('agency', '=', query['agency'])
  return text ? asked.where((eb) => eb.or([eb('title', 'like', containing(text)), eb('id', '=', text)])) : asked
}
/** Every ticket that this person may see, the latest first. */
export async function showTickets(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { actor, query } = asked, agencies = await allAgencies(kit.db), names = new Map(agencies.map(({ id, shortName }) => [id, shortName])), page = pageOf(query['page']), today = dayOf(kit.now()), chosen = selection(kit, asked)
  const { n } = await chosen.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = (await chosen.selectAll().orderBy('opened_on', 'desc').orderBy('id', 'desc').limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE).execute()).map(ticketOf)
  return { page: <RegisterPage title="督查督办" path={deskPaths.tickets} query={query} total={Number(n)} page={page} size={PAGE_SIZE} rows={rows} rowKey={({ id }) => id}
    actions={<>{mayDo(actor, 'tickets.issue') ? <LinkButton href={deskPaths.fresh} kind="primary">开督办单</LinkButton> : null}<LinkButton href={deskPaths.accountability} kind="quiet">责任追究</LinkButton></>}
    filters={[{ name: 'state', label: '状态', blank: '全部', options: options(STATES) }, { name: 'level', label: '等次', blank: '全部', options: options(LEVELS) }, { name: 'source', label: '来源', blank: '全部', options: options(SOURCES) }, agencyFilter(agencies, actor, 'tickets.read')]}
    columns={[
      { key: 'id', label: '编号', align: 'day', cell: ({ id }) => id }, { key: 'title', label: '问题', heads: true, cell: ({ id, title }) => <a href={deskPaths.ticket(id)}>{title}</a> }, { key: 'agency', label: '责任单位', cell: ({ agency }) => names.get(agency) ?? agency },
      { key: 'source', label: '来源', cell: ({ source }) => SOURCES[source] }, { key: 'level', label: '等次', cell: ({ level }) => <LevelBadge level={level} /> }, { key: 'state', label: '状态', cell: ({ state }) => <StateBadge state={state} /> }, { key: 'due', label: '整改期限', align: 'day', cell: (ticket) => <DueDay day={ticket.dueOn} standing={standingOf(ticket, today)} /> },
    ]} /> }
}
