import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { watchAlarms } from '#supervision'
import { ALARM_SOURCES } from '../../src/alarm-sources.ts'
import { applyForAccount, moveAccount } from '../../src/modules/media/commands/accounts.ts'
import { answerMessage, recordItems, recordMessage } from '../../src/modules/media/commands/doings.ts'
import type { AccountMove } from '../../src/modules/media/domain/account.ts'
import { inspectedAccounts } from '../../src/modules/media/queries/standing.ts'
import { loadAccount } from '../../src/modules/media/store.ts'
import { moveTicket } from '../../src/modules/supervision/commands/move-ticket.ts'
import { loadTicket, ticketOf } from '../../src/modules/supervision/store.ts'
import { tablesOf } from '../../src/modules/supervision/tables.ts'
import { TOWN } from '../entries/office.ts'
import { openOffice, PEOPLE, type Office } from '../supervision/office.ts'

let office: Office, id = ''
before(async () => { office = await openOffice('2026-01-02T01:00:00Z') })
after(async () => { await office.close() })
const FACTS = { platform: 'wechat', name: '临禾发布', handle: 'linhe', purpose: '发布本镇信息', keeper: '何某', phone: '0570-1234567', feed: '', interacts: 'yes' }
const refused = (work: Promise<unknown>, words: RegExp): Promise<void> => assert.rejects(work, (error) => error instanceof Refusal && words.test(error.reasons.join('；')))
const move = async (actor: Actor, name: AccountMove, values: Record<string, string> = {}): Promise<void> => moveAccount(office.kit, actor, name, { id, seen: (await loadAccount(office.kit.db, id)).version, values })
const rules = async (day: `${number}-${number}-${number}`): Promise<string[]> => (await inspectedAccounts(office.kit.db, day)).flatMap(({ faults }) => faults.map(({ rule }) => rule))

test('an account is filed, changed and closed, each by two people; a second on one platform is refused', async () => {
  const { kit } = office
  await refused(applyForAccount(kit, PEOPLE.he, TOWN, { ...FACTS, name: '', feed: 'x' }), /账号名称.*订阅地址/)
  id = await applyForAccount(kit, PEOPLE.he, TOWN, FACTS)
  await refused(applyForAccount(kit, PEOPLE.he, TOWN, { ...FACTS, name: '临禾微信' }), /只开一个/)
  await refused(move(PEOPLE.he, 'approve'), /您的角色/)
  await move(PEOPLE.lin, 'approve')
  assert.equal((await loadAccount(kit.db, id)).openedOn, '2026-01-02')
  await refused(move(PEOPLE.he, 'change', { ...FACTS, note: '' }), /请填写“理由”/)
  await move(PEOPLE.he, 'change', { ...FACTS, name: '临禾镇发布', note: '改用全称' })
  assert.equal((await loadAccount(kit.db, id)).name, '临禾发布')
  await move(PEOPLE.lin, 'approve_change')
  assert.equal((await loadAccount(kit.db, id)).name, '临禾镇发布')
})

test('what it publishes and answers is recorded; bad lines are said and nothing of them is kept', async () => {
  const { kit } = office
  await refused(recordItems(kit, PEOPLE.he, id, '2026-01-02 好消息\n昨天 坏日期'), /“昨天 坏日期”请写成/)
  assert.equal(await recordItems(kit, PEOPLE.he, id, '2026-01-02 好消息\n2026-01-02 好消息'), 1)
  await refused(recordMessage(kit, PEOPLE.he, id, { received: '2026-01-02', answered: '2026-01-01', words: '' }), /“答复日期”/)
  await recordMessage(kit, PEOPLE.he, id, { received: '2026-01-02', answered: '', words: '路灯坏了' })
  assert.deepEqual([await rules('2026-01-16'), await rules('2026-01-17'), await rules('2026-01-18')], [[], ['stale'], ['stale', 'unanswered']])
  await answerMessage(kit, PEOPLE.he, id, 1)
  assert.deepEqual(await rules('2026-01-18'), ['stale'])
})

test('a dead account becomes a ticket, which is closed only after the recheck finds it alive', async () => {
  const { kit } = office, only = ALARM_SOURCES.filter(({ name }) => name === '政务新媒体'), look = (): Promise<number> => watchAlarms(kit, only)
  office.turnTo('2026-01-17T01:00:00Z')
  assert.deepEqual([await look(), await look()], [1, 0])
  const [row] = await tablesOf(kit.db).selectFrom('supervision.ticket').selectAll().execute(), ticket = row ? ticketOf(row) : null, number = ticket?.id ?? ''
  assert.deepEqual([ticket?.source, ticket?.agency, ticket?.title], ['media', TOWN, '“临禾镇发布”长期不更新'])
  const step = async (actor: Actor, name: 'answer' | 'close', note: string): Promise<void> => moveTicket(kit, actor, name, { id: number, seen: (await loadTicket(kit.db, number)).version, values: { note } })
  await step(PEOPLE.he, 'answer', '马上更新')
  await refused(step(PEOPLE.lin, 'close', '看过'), /问题仍然存在/)
  await recordItems(kit, PEOPLE.he, id, '2026-01-17 恢复更新')
  await look()
  await step(PEOPLE.lin, 'close', '已经恢复更新')
  assert.equal((await loadTicket(kit.db, number)).state, 'closed')
})

test('a closed account is not inspected, and its platform is free again', async () => {
  await move(PEOPLE.he, 'close', { note: '并入市级平台' })
  await move(PEOPLE.lin, 'approve_close')
  assert.deepEqual(await inspectedAccounts(office.kit.db, '2026-06-01'), [])
  await applyForAccount(office.kit, PEOPLE.he, TOWN, { ...FACTS, name: '新临禾' })
})
