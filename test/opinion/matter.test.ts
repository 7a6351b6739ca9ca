import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { currentSnapshot } from '#publishing'
import { moveMatter, raiseByHand } from '../../src/modules/opinion/commands/move-matter.ts'
import { runningClocks, type MatterMove } from '../../src/modules/opinion/domain/matter.ts'
import { loadMatter, matterEvents } from '../../src/modules/opinion/store.ts'
import { ROOT, TOWN } from '../entries/office.ts'
import { openOffice, PEOPLE, type Office } from '../supervision/office.ts'

let office: Office, id = ''
before(async () => { office = await openOffice('2026-01-08T01:00:00Z') })
after(async () => { await office.close() })
const move = async (actor: Actor, name: MatterMove, values: Record<string, string> = {}): Promise<void> => moveMatter(office.kit, actor, name, { id, seen: (await loadMatter(office.kit.db, id)).version, values })
const refused = (work: Promise<unknown>, words: RegExp): Promise<void> => assert.rejects(work, (error) => error instanceof Refusal && words.test(error.reasons.join('；')))

test('a matter goes from the alarm to the published response and its review; each step refuses what it must', async () => {
  const { kit } = office
  await refused(raiseByHand(kit, PEOPLE.chen, ROOT, { title: '火', level: 'x', why: '', event: null }), /事情.*等级.*为什么登记/)
  id = await raiseByHand(kit, PEOPLE.chen, ROOT, { title: '江滨街道火灾', level: 'grave', why: '网上大量议论', event: null })
  assert.equal(id, 'y2026-0001')
  await refused(move(PEOPLE.lin, 'assign', { lead: TOWN, note: '马上核查' }), /待核实/)
  await refused(move(PEOPLE.chen, 'verify', { level: 'grave', facts: '' }), /请填写“核实的事实”/)
  await move(PEOPLE.chen, 'verify', { level: 'grave', facts: '一处仓库起火，无人伤亡' })
  await refused(move(PEOPLE.lin, 'assign', { lead: TOWN, joint: '不知道的局', note: '核查' }), /“协办单位”里没有“不知道的局”/)
  await move(PEOPLE.lin, 'assign', { lead: TOWN, joint: (await import('#agencies').then(({ allAgencies }) => allAgencies(kit.db))).find(({ id: one }) => one === ROOT)?.shortName ?? '', note: '核查' })
  await refused(move(PEOPLE.he, 'draft', { responseTitle: '情况通报', response: '火已扑灭' }), /还没有提交核查情况/)
  await move(PEOPLE.chen, 'contribute', { words: '消防已到场，明火扑灭' })
  await refused(move(PEOPLE.he, 'draft', { responseTitle: '', response: '' }), /标题.*回应/)
  await move(PEOPLE.he, 'draft', { responseTitle: '关于江滨街道火灾的情况通报', response: '今天上午，江滨街道一处仓库起火，联系人身份证号11010519491231002X。' })
  await move(PEOPLE.lin, 'approve')
  await refused(move(PEOPLE.lin, 'publish'), /检查发现/)
})

test('what the screening blocks goes back; the mended text is published within the clock', async () => {
  const { kit } = office, { tablesOf } = await import('../../src/modules/opinion/tables.ts')
  await tablesOf(kit.db).updateTable('opinion.matter').set({ state: 'assigned' }).where('id', '=', id).execute()
  await move(PEOPLE.he, 'draft', { responseTitle: '关于江滨街道火灾的情况通报', response: '今天上午，江滨街道一处仓库起火，明火已经扑灭，没有人员伤亡，原因正在调查。' })
  await move(PEOPLE.lin, 'approve')
  office.turnTo('2026-01-08T04:30:00Z')
  await move(PEOPLE.lin, 'publish')
  const matter = await loadMatter(kit.db, id), clocks = runningClocks(matter, kit.now())
  assert.deepEqual(clocks.map(({ name, standing }) => [name, standing]), [['首次发布权威信息', 'done'], ['召开新闻发布会', 'running']])
  assert.equal((await currentSnapshot(kit.db, `/responses/${id}`))?.snapshot.kind, 'opinion-response')
  await refused(move(PEOPLE.chen, 'conference', { day: '2026-01-09', time: '09:30', note: '通报' }), /不能在现在以后/)
  office.turnTo('2026-01-09T02:00:00Z')
  await move(PEOPLE.chen, 'conference', { day: '2026-01-09', time: '09:30', note: '通报' })
  assert.equal(runningClocks(await loadMatter(kit.db, id), kit.now())[1]?.standing, 'late-done', '24 小时到 1 月 9 日 09:00 为止')
  await move(PEOPLE.chen, 'review', { lessons: '发布会要提前准备' })
  assert.deepEqual((await matterEvents(kit.db, id)).map(({ move: name }) => name).slice(-3), ['publish', 'conference', 'review'])
  await refused(move(PEOPLE.lin, 'dismiss', { note: '不用' }), /已复盘/)
})
