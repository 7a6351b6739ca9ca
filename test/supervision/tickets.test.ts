import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { moveTicket } from '../../src/modules/supervision/commands/move-ticket.ts'
import { issueTicket } from '../../src/modules/supervision/commands/open-ticket.ts'
import { recordAccountability } from '../../src/modules/supervision/commands/record-accountability.ts'
import { remindTickets } from '../../src/modules/supervision/commands/remind-tickets.ts'
import { watchAlarms } from '../../src/modules/supervision/commands/watch-alarms.ts'
import type { Alarm, Ticket } from '../../src/modules/supervision/domain/ticket.ts'
import type { TicketMove } from '../../src/modules/supervision/domain/ticket-procedure.ts'
import { loadTicket, ticketEvents, ticketOf } from '../../src/modules/supervision/store.ts'
import { tablesOf } from '../../src/modules/supervision/tables.ts'
import { TOWN } from '../entries/office.ts'
import { openOffice, PEOPLE, type Office } from './office.ts'

let office: Office
before(async () => { office = await openOffice() })
after(async () => { await office.close() })
const FAULT: Alarm = { source: 'media', key: 'stale linhe-weixin', agency: TOWN, title: '“临禾发布”14天没有更新', words: '请更新', href: '/media/1', since: '2026-01-07' }
let standing: Alarm[] = []
const look = (): Promise<number> => watchAlarms(office.kit, [{ name: '试验', alarms: async () => standing }])
const tickets = async (): Promise<Ticket[]> => (await tablesOf(office.kit.db).selectFrom('supervision.ticket').selectAll().orderBy('id').execute()).map(ticketOf)
const move = async (actor: Actor, name: TicketMove, id: string, values: Record<string, string> = {}): Promise<void> => moveTicket(office.kit, actor, name, { id, seen: (await loadTicket(office.kit.db, id)).version, values })
const refused = (work: Promise<unknown>, words: RegExp): Promise<void> => assert.rejects(work, (error) => error instanceof Refusal && words.test(error.reasons.join('；')))

test('a fault has one ticket until a recheck finds it gone and another person closes it; when it comes again it has a new one', async () => {
  standing = [FAULT]
  assert.equal(await look(), 1)
  assert.equal(await look(), 0)
  const [ticket] = await tickets(), id = ticket?.id ?? ''
  assert.deepEqual([id, ticket?.state, ticket?.level, ticket?.dueOn], ['2026-0001', 'issued', 'remind', '2026-01-13'])
  await refused(move(PEOPLE.he, 'answer', id), /请填写“整改情况”/)
  await move(PEOPLE.he, 'accept', id)
  await move(PEOPLE.he, 'answer', id, { note: '已经恢复更新', evidence: '更新截图 https://example.gov.cn/1\n值班表' })
  assert.deepEqual((await loadTicket(office.kit.db, id)).evidence, [{ label: '更新截图', address: 'https://example.gov.cn/1' }, { label: '值班表', address: '' }])
  await refused(move(PEOPLE.lin, 'close', id, { note: '看过' }), /问题仍然存在/)
  await refused(move(PEOPLE.he, 'close', id, { note: '看过' }), /您的角色/)
  standing = []
  assert.equal(await look(), 0)
  await move(PEOPLE.lin, 'close', id, { note: '已经更新' })
  assert.deepEqual((await ticketEvents(office.kit.db, id)).map(({ move: name }) => name), ['open', 'accept', 'answer', 'alarm-gone', 'close'])
  await refused(move(PEOPLE.lin, 'cancel', id, { note: '重复' }), /已销号/)
  standing = [FAULT]
  assert.equal(await look(), 1)
  assert.equal((await tickets()).length, 2)
})

test('an objection is judged by another, and an upheld one ends the ticket', async () => {
  const [, second] = await tickets(), id = second?.id ?? ''
  await move(PEOPLE.he, 'contest', id, { note: '账号已经移交' })
  await move(PEOPLE.chen, 'overrule', id, { note: '没有办理移交' })
  await move(PEOPLE.he, 'contest', id, { note: '附移交单' })
  await move(PEOPLE.lin, 'uphold', id, { note: '移交单属实' })
  assert.equal((await loadTicket(office.kit.db, id)).state, 'cancelled')
})

test('what stays late is reminded of once a week, and climbs to the circular', async () => {
  const id = await issueTicket(office.kit, PEOPLE.chen, { agency: TOWN, title: '目录长期没有更新', words: '请在期限内更新', href: '', level: 'remind', dueOn: '2026-01-10' })
  for (let day = 8; day <= 31; day++) { office.turnTo(`2026-01-${String(day).padStart(2, '0')}T01:20:00Z`); await remindTickets(office.kit); await remindTickets(office.kit) }
  for (let day = 1; day <= 28; day++) { office.turnTo(`2026-02-${String(day).padStart(2, '0')}T01:20:00Z`); await remindTickets(office.kit) }
  const ticket = await loadTicket(office.kit.db, id), told = await tablesOf(office.kit.db).selectFrom('supervision.reminder').selectAll().where('ticket', '=', id).orderBy('on_day').execute()
  assert.equal(ticket.level, 'circular')
  assert.deepEqual(told.map(({ reason, on_day }) => [reason, on_day]), [
    ['soon 2026-01-10', '2026-01-08'], ['late 2026-01-10 week 0', '2026-01-11'], ['escalate remind 2026-01-10', '2026-01-17'], ['soon 2026-01-27', '2026-01-25'], ['late 2026-01-27 week 0', '2026-01-28'], ['escalate order 2026-01-27', '2026-02-03'], ['soon 2026-02-18', '2026-02-16'], ['late 2026-02-18 week 0', '2026-02-19'], ['late 2026-02-18 week 1', '2026-02-26'],
  ])
  await refused(move(PEOPLE.lin, 'escalate', id, { note: '再升' }), /不能再升级/)
})

test('bad input of a ticket and of the register of accountability is said in words, and nothing is written', async () => {
  const known = (await tickets()).length
  await refused(issueTicket(office.kit, PEOPLE.chen, { agency: 'nowhere', title: '坏', words: '', href: 'javascript:1', level: 'x', dueOn: '昨天' }), /责任单位.*问题.*要求.*问题网址.*等次.*整改期限/s)
  assert.equal((await tickets()).length, known)
  const values = { agency: TOWN, facts: '逾期不答复申请', form: 'criticise', basis: '条例第五十三条第一项', persons: '1', decidedBy: '市政府办公室', decidedOn: '2026-02-20', ticket: '2026-0001' }
  await refused(recordAccountability(office.kit, PEOPLE.lin, { ...values, form: 'jail' }), /追究方式/)
  await refused(recordAccountability(office.kit, PEOPLE.lin, { ...values, ticket: '2020-0001' }), /督办单编号/)
  await refused(recordAccountability(office.kit, PEOPLE.chen, values), /您的角色/)
  assert.equal(await recordAccountability(office.kit, PEOPLE.lin, values), 'z2026-001')
})
