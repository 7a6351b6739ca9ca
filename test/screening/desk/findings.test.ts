import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { screen } from '#screening'
import { screenPublished, verifySite } from '#publishing'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { acceptProposals, dismissFinding } from '../../../src/modules/publishing/checks/commands/findings.ts'
import { startDrill } from '../../../src/modules/publishing/checks/commands/drill.ts'
import { prepareCorrection, runSweep, settle, startSweep } from '../../../src/modules/publishing/checks/commands/sweep.ts'
import { circularWords } from '../../../src/modules/publishing/checks/domain/circular-words.ts'
import { circularOf } from '../../../src/modules/publishing/checks/queries/circular.ts'
import { drillScores } from '../../../src/modules/publishing/checks/queries/drills.ts'
import { loadSweep, sweptTexts } from '../../../src/modules/publishing/checks/queries/sweeps.ts'
import { makeEntryMove } from '../../../src/modules/publishing/entries/commands/make-move.ts'
import { publishEntry, publishUrgently } from '../../../src/modules/publishing/entries/commands/publish-entry.ts'
import { NO_HOOKS } from '../../../src/modules/publishing/entries/hooks.ts'
import { entryFacts } from '../../../src/modules/publishing/entries/queries/entry-facts.ts'
import { eventsOf, loadEntry, loadRevision } from '../../../src/modules/publishing/entries/store.ts'
import { addException, endException } from '../../../src/modules/screening/commands/dismissals.ts'
import { changeEntries, createList } from '../../../src/modules/screening/commands/lists.ts'
import { publishedLines } from '../../../src/modules/screening/queries/published.ts'
import { testDatabase, type TestDatabase } from '../../kit/database.ts'
import { draft, holder, kitOn, PEOPLE, ROOT, seedTree, TOWN } from '../../entries/office.ts'

let database: TestDatabase, kit: Kit
const HEAD: Actor = { ...holder('head', 'office_head', ROOT), grants: new Map(['screening.lists', 'screening.except', 'screening.sweep', 'screening.drill', 'screening.dismiss', 'screening.dismiss-block', 'entries.write'].map((deed) => [deed, 'all' as const])) }
before(async () => { database = await testDatabase(); await seedTree(database.office) })
after(() => database.drop())
beforeEach(() => { ({ kit } = kitOn(database.office)) })
const refused = (work: Promise<unknown>, status: number, words: RegExp) => assert.rejects(work, (error) => error instanceof Refusal && error.status === status && words.test(error.reasons.join('；')), String(words))
const move = (who: Actor, name: Parameters<typeof makeEntryMove>[2], id: string, more: object = {}) => makeEntryMove(kit, who, name, { id, note: '理由', ...more })
const findings = async (id: string) => (await entryFacts(kit.db, NO_HOOKS, await loadEntry(kit.db, id), '2026-03-20')).findings
const body = async (id: string) => (await loadRevision(kit.db, id, (await loadEntry(kit.db, id)).revision)).content.body
async function publish(id: string): Promise<void> {
  await move(PEOPLE.clerk, 'submit', id); await move(PEOPLE.first, 'first_agree', id); await move(PEOPLE.second, 'second_agree', id); await move(PEOPLE.final, 'final_agree', id)
  await publishEntry(kit, PEOPLE.clerk, { id })
}

test('what blocks stops a text at its sending and at each review, until it is mended or let stand by the right person; the history tells it', async () => {
  const id = await draft(kit, { body: '<p>中华人民共合国的法律规定。</p>' })
  const [found] = (await findings(id)).filter(({ severity }) => severity === 'block')
  assert.equal(found?.text, '中华人民共合国')
  assert.equal(found?.proposal, '中华人民共和国')
  assert.equal((await body(id)).replace(/<[^>]*>/g, '').slice(found?.start, found?.end), found?.text, 'the place is counted in the words of the part')
  await refused(move(PEOPLE.clerk, 'submit', id), 422, /中华人民共合国.*请改正，或者请终审人员写明理由放行/)
  await refused(publishUrgently(kit, PEOPLE.final, { id, note: '急' }), 422, /中华人民共合国/)
  const key = found?.key ?? ''
  await refused(dismissFinding(kit, PEOPLE.clerk, { id, key, reason: '引文' }, NO_HOOKS), 403, /角色/)
  await refused(dismissFinding(kit, PEOPLE.first, { id, key, reason: '引文' }, NO_HOOKS), 403, /角色/)
  await refused(dismissFinding(kit, PEOPLE.final, { id, key, reason: ' ' }, NO_HOOKS), 422, /请填写“放行的理由”/)
  await refused(dismissFinding(kit, PEOPLE.final, { id, key: 'x', reason: '引文' }, NO_HOOKS), 409, /不在文中/)
  await dismissFinding(kit, PEOPLE.final, { id, key, reason: '勘误表里引用的错字' }, NO_HOOKS)
  const said = (await findings(id)).find((one) => one.key === key)?.dismissed
  assert.deepEqual([said?.by, said?.reason], ['final某', '勘误表里引用的错字'])
  assert.match((await eventsOf(kit.db, id)).find((event) => event.move === 'dismiss')?.note ?? '', /严重表述错误“中华人民共合国”：勘误表/)
  await move(PEOPLE.clerk, 'submit', id)
  await move(PEOPLE.first, 'first_agree', id)
})

test('a list that changes while a text is under review stops the next reviewer', async () => {
  const id = await draft(kit, { body: '<p>由市青石办负责办理。</p>' })
  await move(PEOPLE.clerk, 'submit', id)
  const { id: list } = await createList(kit, HEAD, ROOT, { kind: 'pairs', title: '机构更名', severity: 'block', source: '某编办〔2026〕1号', effectiveFrom: '2026-03-01', until: null, enabled: true })
  await changeEntries(kit, HEAD, ROOT, list, { put: [{ term: '市青石办', detail: { right: '市青石管理局', why: '机构已更名' } }], remove: [] })
  await refused(move(PEOPLE.first, 'first_agree', id), 422, /市青石办.*机构已更名/)
  await move(PEOPLE.first, 'first_return', id)
  const [found] = await findings(id)
  assert.equal(await acceptProposals(kit, PEOPLE.clerk, { id, keys: [found?.key ?? ''] }, NO_HOOKS), 1)
  assert.equal(await body(id), '<p>由市青石管理局负责办理。</p>')
  await move(PEOPLE.clerk, 'submit', id)
  await move(PEOPLE.first, 'first_agree', id)
  await refused(changeEntries(kit, HEAD, ROOT, list, { put: [{ term: '', detail: {} }], remove: [] }), 422, /请填写“错误写法”/)
  await refused(changeEntries(kit, PEOPLE.clerk, ROOT, list, { put: [{ term: '甲乙', detail: {} }], remove: [] }), 403, /角色/)
})

test('several proposals are taken at once, each where it stood, marks and links around them kept', async () => {
  const id = await draft(kit, { title: '关于秸杆焚烧的通告', body: '<h2>一、秸杆</h2><p>禁止<strong>秸</strong>杆焚烧，见<a href="https://www.example.gov.cn/a">秸杆办法</a>。</p><table><tbody><tr><th>名称</th></tr><tr><td>秸杆</td></tr></tbody></table>' })
  const all = (await findings(id)).filter(({ text }) => text === '秸杆')
  assert.equal(all.length, 5)
  assert.deepEqual(all.map(({ place }) => place).toSorted(), ['标题', '正文第1段', '正文第2段', '正文第2段', '表1第2行第1列'].toSorted())
  assert.equal(await acceptProposals(kit, PEOPLE.clerk, { id, keys: all.map(({ key }) => key ?? '') }, NO_HOOKS), 5)
  const after = await body(id)
  assert.equal(after.replace(/<[^>]*>/g, ''), '一、秸秆禁止秸秆焚烧，见秸秆办法。名称秸秆')
  assert.match(after, /<a href="https:\/\/www\.example\.gov\.cn\/a">秸秆办法<\/a>/)
  assert.equal((await loadEntry(kit.db, id)).title, '关于秸秆焚烧的通告')
  assert.deepEqual((await findings(id)).filter(({ text }) => text === '秸杆'), [])
})

test('an exception of a manager lets the words stand everywhere, or only where it says; secrets never everywhere', async () => {
  const parts = (text: string) => [{ name: 'body', place: '正文', kind: 'paragraph' as const, text }]
  const count = async (text: string) => (await screen(kit.db, parts(text), { day: '2026-03-20' })).filter((one) => one.text === '秸杆').length
  assert.equal(await count('本地有秸杆河一条。'), 1)
  await refused(addException(kit, HEAD, ROOT, { class: 'secret', rule: null, text: '内部资料', within: '', reason: '书名' }), 422, /不能处处放行/)
  await refused(addException(kit, PEOPLE.final, ROOT, { class: 'wording', rule: null, text: '秸杆', within: '', reason: '河名' }), 403, /角色/)
  await addException(kit, HEAD, ROOT, { class: 'wording', rule: null, text: '秸杆', within: '秸杆河', reason: '本地河名' })
  assert.deepEqual([await count('本地有秸杆河一条。'), await count('禁止焚烧秸杆。')], [0, 1])
  const { rows: [row] } = await sql<{ id: number }>`select id from screening.exception where ended_at is null`.execute(database.office)
  await endException(kit, HEAD, ROOT, Number(row?.id))
  assert.equal(await count('本地有秸杆河一条。'), 1)
  await refused(endException(kit, HEAD, ROOT, Number(row?.id)), 409, /已经停用/)
})

test('a sweep finds every published place that is now wrong, prepares its correction for review, and leaves with a reason', async () => {
  const one = await draft(kit, { title: '市旅游局关于节日安排的通告', body: '<p>请向市旅游局咨询，也可以向市文化和旅游局咨询。</p>' }), two = await draft(kit, { body: '<p>感谢市旅游局。</p>' })
  await publish(one); await publish(two)
  await refused(startSweep(kit, HEAD, { title: '', lines: '旅' }), 422, /请填写“事由”；第1行/)
  await refused(startSweep(kit, PEOPLE.clerk, { title: 'x', lines: '甲乙' }), 403, /角色/)
  const { id } = await startSweep(kit, HEAD, { title: '市旅游局更名', lines: '市旅游局 => 市文化和旅游局' })
  const texts = async () => [{ href: '/letter-templates/receipt', agency: ROOT, title: '文书模板', parts: [{ name: 'p', place: '第1段', text: '抄送市旅游局' }] }]
  await runSweep(kit, id, texts)
  await runSweep(kit, id, texts)
  const { open, state } = await loadSweep(kit.db, id)
  assert.deepEqual([open, state], [4, 'done'])
  assert.equal(await prepareCorrection(kit, PEOPLE.clerk, { sweep: id, entry: one }, NO_HOOKS), 2)
  assert.equal(await body(one), '<p>请向市文化和旅游局咨询，也可以向市文化和旅游局咨询。</p>')
  const corrected = await loadEntry(kit.db, one)
  assert.deepEqual([corrected.title, corrected.state, corrected.publishedRevision], ['市文化和旅游局关于节日安排的通告', 'draft', 1], 'the public still reads the old words until three people have read the new ones')
  await refused(prepareCorrection(kit, PEOPLE.clerk, { sweep: id, entry: one }, NO_HOOKS), 422, /没有可以自动改的地方/)
  const { texts: swept } = await sweptTexts(kit.db, id, 'all', 1, 20)
  const left = swept.flat().filter(({ entry }) => entry === two).map(({ id: finding }) => Number(finding))
  await refused(settle(kit, PEOPLE.clerk, id, left, 'left', ''), 422, /不用改的理由/)
  await settle(kit, PEOPLE.clerk, id, left, 'left', '历史文件照录')
  assert.deepEqual([(await loadSweep(kit.db, id)).open, (await loadSweep(kit.db, id)).left], [1, 1])
})

test('what is public is checked again when a list changes, and only then', async () => {
  await screenPublished(kit, NO_HOOKS)
  assert.equal(await screenPublished(kit, NO_HOOKS), 0)
  const { id: list } = await createList(kit, HEAD, ROOT, { kind: 'pairs', title: '新增', severity: 'block', source: '通知', effectiveFrom: '2026-03-01', until: null, enabled: true })
  await changeEntries(kit, HEAD, ROOT, list, { put: [{ term: '感谢市旅游局', detail: { right: '' } }], remove: [] })
  assert.ok(await screenPublished(kit, NO_HOOKS) > 0)
  const { rows } = await publishedLines(kit.db, { agencies: 'all', page: 1, size: 20 })
  assert.ok(rows.some(({ blocks, agency }) => blocks === 1 && agency === TOWN))
  assert.match(circularWords(await circularOf(kit.db, '2026-03')).join(''), /临禾镇：检查\d+条，有问题1条，必须改正1处/)
  assert.deepEqual((await verifySite(database.office)).faults, [])
})

test('a drill looks like any entry, shows who finds what was planted, and can by no way become public', async () => {
  const long = await draft(kit, { body: `<p>临禾镇人民政府决定自2026年4月1日起实行新的管理规定。${'请各村按照部署做好安排，及时公布结果。'.repeat(4)}</p>` })
  await publish(long)
  await refused(startDrill(kit, PEOPLE.clerk, { agency: TOWN, plants: ['slip'] }), 403, /角色/)
  const { id, planted } = await startDrill(kit, HEAD, { agency: TOWN, plants: ['slip', 'name', 'person', 'day'] })
  assert.equal(planted, 4)
  const entry = await loadEntry(kit.db, id)
  assert.equal(entry.state, 'first')
  const shown = (await findings(id)).map(({ text }) => text)
  assert.ok(!shown.some((text) => /攻府|2月30日|\d{17}/.test(text)), 'the checks do not give the planted errors away')
  await move(PEOPLE.first, 'first_agree', id)
  await refused(publishUrgently(kit, PEOPLE.final, { id, note: '急' }), 422, /审核演练，不能发布/)
  await assert.rejects(sql`update publishing.entry set published_revision = 1 where id = ${id}`.execute(database.office), /entry_drill_is_never_public/)
  await move(PEOPLE.second, 'second_return', id, { marks: [{ quote: '人民攻府决定', note: '错字' }, { quote: '自2026年2月30日起', note: '没有这天' }, { quote: '新的', note: '多余' }] })
  assert.equal((await loadEntry(kit.db, id)).state, 'discarded')
  assert.deepEqual((await drillScores(kit.db, '2026-01-01', '2026-12-31')).map(({ account, caught, planted: all, wrong }) => [account, caught, all, wrong]), [['first', 0, 4, 0], ['second', 2, 4, 1]])
  const { rows } = await sql<{ text: string }>`select text from notifications.message where account = 'second' order by id desc limit 1`.execute(database.office)
  assert.match(rows[0]?.text ?? '', /审核演练，不会公开.*攻府/)
})
