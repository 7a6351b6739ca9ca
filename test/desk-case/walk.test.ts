import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '#shared/actor'
import { isMove, MOVES } from '../../src/modules/requests/domain/procedure.ts'
import { does, done, handedIn, openCity, STAFF, type City } from './case-city.ts'

let city: City
before(async () => { city = await openCity() })
after(async () => city.close())

const rowOf = async (id: string) =>
  (await sql<{ state: string; due_on: string | null; outcome: string | null; handler_name: string | null; received_on: string }>`select state, due_on, outcome, handler_name, received_on from requests.request where id = ${id}`.execute(city.db.office)).rows[0]
const page = async (who: Actor, id: string, rest = '') => (await city.side.get(who, `/requests/${id}${rest}`)).body
/** The button that carries the case on, as this person sees it. */
const mainButton = async (who: Actor, id: string): Promise<string> => /move-main">\s*<a class="button button-primary"[^>]*>([^<]+)</.exec(await page(who, id))?.[1] ?? ''

test('an internet request walks from confirmation to the archive by its forms alone, each hand shown its own next step', async () => {
  const id = await handedIn(city, { channel: 'internet', arrivedOn: '2025-03-06' })
  assert.equal(await mainButton(STAFF.clerk, id), '确认收到')
  assert.match(await page(STAFF.clerk, id, '/do/confirm'), /这一天成为收到日[\s\S]*答复期限变为 2025-04-08/)
  await done(city, STAFF.clerk, id, 'confirm', { on: '2025-03-10', note: '电话' })
  assert.deepEqual([(await rowOf(id))?.received_on, (await rowOf(id))?.due_on], ['2025-03-10', '2025-04-08'])
  assert.equal(await mainButton(STAFF.clerk, id), '分派')
  await done(city, STAFF.clerk, id, 'assign', { handler: 'clerk', department: '公路科', note: '' })
  assert.equal((await rowOf(id))?.handler_name, '赵某')
  await done(city, STAFF.clerk, id, 'propose_extension', { days: '20', reason: '需要清点三个年度的纸质档案', note: '' })
  assert.match(await page(STAFF.clerk, id), /“批准延期”、“不予延期”由公开工作机构负责人办理/)
  assert.match(await page(STAFF.reviewer, id, '/do/extend'), /赵某 2025-03-10 提请延期 20 个工作日：需要清点[\s\S]*答复期限变为 2025-05-08/)
  await done(city, STAFF.reviewer, id, 'extend', { note: '同意' })
  assert.equal(await mainButton(STAFF.clerk, id), '拟定答复')
  await done(city, STAFF.clerk, id, 'draft', { outcome: 'granted', supplied: '明细表1份', way: '网上下载' })
  assert.equal(await mainButton(STAFF.clerk, id), '送承办意见')
  await done(city, STAFF.clerk, id, 'submit', { note: '' })
  assert.equal(await mainButton(STAFF.clerk, id), '')
  assert.match(await page(STAFF.clerk, id), /由承办审核人办理/)
  assert.equal(await mainButton(STAFF.reviewer, id), '承办同意，送合法性审核')
  await done(city, STAFF.reviewer, id, 'department_agree', { note: '同意' })
  assert.match(await page(STAFF.clerk, id), /由合法性审核员办理/)
  await done(city, STAFF.legal, id, 'legal_return', { note: '写明获取途径' })
  assert.match(await page(STAFF.clerk, id), /写明获取途径/)
  await done(city, STAFF.clerk, id, 'draft', { outcome: 'granted', supplied: '明细表1份', way: '凭查询码在查询页面下载' })
  await done(city, STAFF.clerk, id, 'submit', { note: '' })
  await done(city, STAFF.reviewer, id, 'department_agree', { note: '同意' })
  await done(city, STAFF.legal, id, 'legal_agree', { note: '合法' })
  const asks = await page(STAFF.head, id, '/do/approve')
  assert.match(asks, /办理后不能撤回/)
  assert.match(asks, /凭查询码在查询页面下载/)
  await done(city, STAFF.head, id, 'approve', { note: '同意' })
  assert.equal(await mainButton(STAFF.clerk, id), '送达')
  await done(city, STAFF.clerk, id, 'serve', { how: 'online', on: '2025-03-10', proofWords: '', note: '' })
  assert.deepEqual([(await rowOf(id))?.state, (await rowOf(id))?.outcome], ['replied', 'granted'])
  await done(city, STAFF.clerk, id, 'archive', { note: '' })
  assert.match(await page(STAFF.head, id), /已归档/)
  await done(city, STAFF.head, id, 'correct_outcome', { outcome: 'partial', note: '部分内容已遮盖' })
  assert.equal((await rowOf(id))?.outcome, 'partial')
})

test('a correction that is never answered, a split, a merge and a withdrawal go by their forms', async () => {
  const split = await handedIn(city, { subject: '三条道路的合同' })
  await done(city, STAFF.clerk, split, 'split', { parts: '湖滨路的合同\n\n石桥路的合同\n', note: '' })
  const parts = (await sql<{ id: string; subject: string }>`select id, subject from requests.request where parent = ${split}`.execute(city.db.office)).rows
  assert.deepEqual(parts.map(({ subject }) => subject), ['石桥路的合同'])
  assert.match(await page(STAFF.clerk, parts[0]?.id ?? '', '/do/merge'), /湖滨路的合同/)
  await done(city, STAFF.clerk, parts[0]?.id ?? '', 'merge', { into: split, note: '一并答复' })
  assert.match(await page(STAFF.clerk, parts[0]?.id ?? ''), /已并入/)
  assert.equal((await does(city, STAFF.clerk, split, 'withdraw', { on: '2025-03-10', note: '' })).statusCode, 422)
  await done(city, STAFF.clerk, split, 'withdraw', { on: '2025-03-10', note: '电话核实' })
  assert.equal((await rowOf(split))?.state, 'replied')
})

test('no form is offered to a person whom the procedure does not allow, whatever is posted', async () => {
  const id = await handedIn(city)
  for (const move of Object.keys(MOVES)) {
    assert.ok(isMove(move))
    assert.equal((await does(city, STAFF.inspector, id, move, { note: '越权', outcome: 'granted' })).statusCode, 403, move)
  }
  assert.equal((await rowOf(id))?.state, 'registered')
})
