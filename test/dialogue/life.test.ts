import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { currentSnapshot, verifySite } from '#publishing'
import { dismissFinding } from '../../src/modules/dialogue/commands/dismiss-finding.ts'
import { showAsker } from '../../src/modules/dialogue/commands/show-asker.ts'
import { createPiece, publishPiece } from '../../src/modules/dialogue/commands/pieces.ts'
import { questionFile } from '../../src/modules/dialogue/queries/question-file.ts'
import { eventsOf, loadQuestion } from '../../src/modules/dialogue/store.ts'
import { OTHER, ROOT, TOWN } from '../entries/office.ts'
import { ask, draft, move, openOffice, PEOPLE, refused, type Office } from './office.ts'

let office: Office
before(async () => { office = await openOffice() })
after(() => office.close())
const { clerk, head, town, reviewer, stranger, inspector } = PEOPLE

test('asked, assigned, drafted, sent back, approved by another, published: nobody’s identity shows', async () => {
  const { kit } = office
  const id = await ask(kit)
  const { dueOn, state } = await loadQuestion(kit.db, id)
  // Five working days after Thursday 8 January 2026.
  assert.deepEqual([state, dueOn], ['arrived', '2026-01-15'])
  await refused(draft(kit, clerk, id), 422, /待分派.*起草答复/)
  await move(kit, clerk, id, 'assign', { agency: TOWN })
  await refused(move(kit, stranger, id, 'submit'), 403, /角色/)
  await refused(move(kit, inspector, id, 'submit'), 403, /角色/)
  await refused(move(kit, town, id, 'submit'), 422, /还没有写答复/)
  await draft(kit, town, id)
  await move(kit, town, id, 'submit')
  await refused(move(kit, reviewer, id, 'send_back'), 422, /请填写“理由”/)
  await move(kit, reviewer, id, 'send_back', { note: '请写明窗口电话' })
  await draft(kit, town, id, { answer: '可以参加。请带身份证到镇便民服务中心医保窗口办理，当月缴费，次月生效。' })
  await move(kit, town, id, 'submit')
  await move(kit, reviewer, id, 'approve')
  await move(kit, reviewer, id, 'publish')
  const question = await loadQuestion(kit.db, id)
  assert.deepEqual([question.state, question.address, question.endedOn], ['published', `/questions/${id}`, '2026-01-08'])
  const found = await currentSnapshot(office.database.portal, `/questions/${id}`)
  assert.equal(found?.snapshot.title, '灵活就业人员怎样参加职工医疗保险')
  assert.doesNotMatch(JSON.stringify(found), /王某|13800001234|我没有单位/)
  assert.deepEqual((await eventsOf(kit.db, id)).map((event) => event.move), ['arrive', 'assign', 'draft', 'submit', 'send_back', 'draft', 'submit', 'approve', 'publish'])
  assert.deepEqual((await verifySite(kit.db)).faults, [])
  await refused(move(kit, town, id, 'republish'), 403, /角色/)
  await move(kit, reviewer, id, 'withdraw', { note: '政策有变化' })
  assert.equal((await currentSnapshot(office.database.portal, `/questions/${id}`))?.snapshot.withdrawnReason, '政策有变化')
})

test('who drafted neither approves nor publishes, though the role would allow it', async () => {
  const { kit } = office
  const both = { ...town, grants: new Map([...town.grants, ...reviewer.grants]) }
  const id = await ask(kit)
  await move(kit, clerk, id, 'assign', { agency: TOWN })
  await draft(kit, both, id)
  await move(kit, both, id, 'submit')
  await refused(move(kit, both, id, 'approve'), 422, /您本人做的.*另一人/)
  await move(kit, reviewer, id, 'approve')
  await refused(move(kit, both, id, 'publish'), 422, /另一人/)
})

test('what the checks block does not leave the office, until somebody who may lets it stand with a reason', async () => {
  const { kit } = office
  const id = await ask(kit)
  await move(kit, clerk, id, 'assign', { agency: TOWN })
  await draft(kit, town, id, { answer: '请联系经办人，身份证号11010519491231002X，电话另告。' })
  await refused(move(kit, town, id, 'submit'), 422, /检查发现“11010519491231002X”/)
  const { findings } = await questionFile(kit.db, await loadQuestion(kit.db, id), '2026-01-08')
  const finding = findings.find(({ severity }) => severity === 'block')
  await refused(dismissFinding(kit, town, { id, key: finding?.key ?? '', reason: '虚构' }), 403, /角色/)
  await refused(dismissFinding(kit, head, { id, key: finding?.key ?? '', reason: ' ' }), 422, /放行的理由/)
  for (const { key, severity } of findings) if (severity === 'block') await dismissFinding(kit, head, { id, key: key ?? '', reason: '示例号码，不是真人的' })
  await move(kit, town, id, 'submit')
  assert.equal((await loadQuestion(kit.db, id)).state, 'answered')
})

test('who asked for an answer of their own is not published', async () => {
  const { kit } = office
  const id = await ask(kit, { mayPublish: false })
  await move(kit, clerk, id, 'assign', { agency: TOWN })
  await draft(kit, town, id, { publicTitle: '', publicWords: '' })
  await move(kit, town, id, 'submit')
  await move(kit, reviewer, id, 'approve')
  await refused(move(kit, reviewer, id, 'publish'), 422, /只要求答复本人/)
  await refused(move(kit, town, id, 'answer_privately'), 422, /怎样告知的/)
  await move(kit, town, id, 'answer_privately', { note: '电话告知' })
  assert.equal((await loadQuestion(kit.db, id)).state, 'private')
  assert.equal(await currentSnapshot(office.database.portal, `/questions/${id}`), null)
})

test('an agency takes its own questions and gives others back; the office assigns to all', async () => {
  const { kit } = office
  const id = await ask(kit, { agency: TOWN })
  await refused(move(kit, town, id, 'assign', { agency: OTHER }), 422, /退回分派/)
  await refused(move(kit, town, id, 'assign', { agency: 'nowhere' }), 422, /请选择/)
  await move(kit, town, id, 'assign', { agency: TOWN })
  await move(kit, town, id, 'give_back', { note: '属南浦镇' })
  assert.deepEqual(await loadQuestion(kit.db, id).then(({ state, agency }) => [state, agency]), ['arrived', ROOT])
  await move(kit, clerk, id, 'assign', { agency: OTHER })
  await refused(move(kit, clerk, id, 'transfer_petition', {}), 422, /请填写“告诉提问人的话”/)
  await move(kit, clerk, id, 'transfer_petition', { note: '请向市信访局提出' })
  assert.deepEqual(await loadQuestion(kit.db, id).then(({ state, outcomeNote, endedOn }) => [state, outcomeNote, endedOn]), ['transferred', '请向市信访局提出', '2026-01-08'])
  await refused(move(kit, clerk, id, 'assign', { agency: TOWN }), 422, /已转其他渠道/)
})

test('merged into a frequent question, whose answer goes to whoever asked', async () => {
  const { kit } = office
  const piece = await createPiece(kit, clerk, { kind: 'frequent', agency: ROOT, title: '怎样办理居住证', content: { topic: 'household', answer: '带身份证到居住地派出所办理。' }, ties: [] })
  const id = await ask(kit)
  await refused(move(kit, clerk, id, 'merge', { frequent: piece }), 422, /没有公布/)
  await refused(publishPiece(kit, clerk, { id: piece, seen: 1 }), 403, /角色/)
  await publishPiece(kit, head, { id: piece, seen: 1 })
  await move(kit, clerk, id, 'merge', { frequent: piece })
  assert.deepEqual(await loadQuestion(kit.db, id).then(({ state, answer, mergedInto }) => [state, answer, mergedInto]), ['merged', '带身份证到居住地派出所办理。', piece])
})

test('two people at once: the second is told; contacts are sealed and every look is remembered', async () => {
  const { kit } = office
  const id = await ask(kit)
  await move(kit, clerk, id, 'assign', { agency: TOWN })
  const { makeMove } = await import('../../src/modules/dialogue/commands/make-move.ts')
  await refused(makeMove(kit, clerk, 'assign', { id, seen: 1, values: { agency: OTHER } }), 409, /刚被别人办理过/)
  const { rows: [row] } = await sql<{ words: string }>`select encode(asker, 'escape') as words from dialogue.question where id = ${id}`.execute(kit.db)
  assert.doesNotMatch(row?.words ?? '', /王某|13800001234/)
  await refused(showAsker(kit, stranger, id), 403, /角色/)
  assert.equal((await showAsker(kit, town, id))?.phone, '13800001234')
  assert.equal((await eventsOf(kit.db, id)).at(-1)?.move, 'asker')
})
