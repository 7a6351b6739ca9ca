import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { dialogueTakers, republishRated } from '#dialogue'
import { drainInbox } from '#publishing'
import { refreshView } from '../../src/modules/dialogue/commands/refresh-view.ts'
import { loadQuestion } from '../../src/modules/dialogue/store.ts'
import { visitor } from '../apply/visitor.ts'
import { TOWN } from '../entries/office.ts'
import { ask, draft, move, openOffice, PEOPLE, type Office } from './office.ts'
import { portalOn } from './portal-server.tsx'

let office: Office, app: FastifyInstance, later: (ms: number) => void
before(async () => {
  office = await openOffice()
  ;({ app, later } = await portalOn(office))
})
after(async () => { await app.close(); await office.close() })

const FIELDS = { title: '灵活就业人员怎样参加医疗保险', words: '我没有单位，想参加职工医保，要带什么材料？', topic: 'health', publicity: 'open', name: '王某', phone: '13800001234', email: '' }
const inbox = async (): Promise<{ kind: string; sealed: Buffer }[]> => (await sql<{ kind: string; sealed: Buffer }>`select kind, sealed from inbox.submission order by id`.execute(office.database.office)).rows
const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/

async function published(): Promise<string> {
  const { kit } = office, { clerk, town, reviewer } = PEOPLE, id = await ask(kit)
  await move(kit, clerk, id, 'assign', { agency: TOWN })
  await draft(kit, town, id)
  await move(kit, town, id, 'submit')
  await move(kit, reviewer, id, 'approve')
  await move(kit, reviewer, id, 'publish')
  return id
}

test('a wrong form comes back with what was typed; a robot’s is not taken; a good one is sealed, taken once and followed by its code', async () => {
  const somebody = visitor(app)
  assert.equal((await somebody.open('/ask')).statusCode, 200)
  assert.equal((await somebody.send({ ...FIELDS, topic: '', phone: '打电话给我' })).statusCode, 422)
  assert.match(somebody.text(), /请选择最接近的主题.*电话号码只能有数字/)
  assert.match(somebody.page.body, /value="灵活就业人员怎样参加医疗保险"/)
  assert.equal((await somebody.send({ ...FIELDS })).statusCode, 429)
  assert.match(somebody.text(), /提交得太快/)
  later(4000)
  assert.equal((await somebody.send({ ...FIELDS, website: 'https://spam.example' })).statusCode, 429)
  const form = somebody.page
  assert.equal((await somebody.send(FIELDS)).statusCode, 200)
  const code = CODE.exec(somebody.text())?.[0] ?? ''
  assert.notEqual(code, '')
  // The same form sent again is the same question, under the same code.
  somebody.page = form
  await somebody.send(FIELDS)
  assert.equal(CODE.exec(somebody.text())?.[0], code)
  const waiting = await inbox()
  assert.deepEqual(waiting.map(({ kind }) => kind), ['question'])
  assert.doesNotMatch(waiting[0]?.sealed.toString('latin1') ?? '', /13800001234/)

  await drainInbox(office.kit, dialogueTakers)
  const { rows: [row] } = await sql<{ id: string }>`select id from dialogue.question where receipt is not null`.execute(office.database.office)
  const id = row?.id ?? ''
  assert.equal((await loadQuestion(office.kit.db, id)).title, FIELDS.title)
  await refreshView(office.kit, id)
  await somebody.open('/ask/progress')
  await somebody.send({ code: '7K2M-9QXA-4TBD' })
  assert.match(somebody.text(), /没有查到/)
  await somebody.send({ code: code.toLowerCase() })
  assert.match(somebody.text(), /正在分派给有关单位.*2026年1月15日/)
  const { kit } = office, { clerk, town, reviewer } = PEOPLE
  await move(kit, clerk, id, 'assign', { agency: TOWN })
  await draft(kit, town, id)
  await refreshView(kit, id)
  await somebody.open('/ask/progress')
  await somebody.send({ code })
  // A draft is nobody's answer yet.
  assert.match(somebody.text(), /正在准备答复/)
  assert.doesNotMatch(somebody.text(), /可以参加/)
  await move(kit, town, id, 'submit')
  await move(kit, reviewer, id, 'approve')
  await move(kit, reviewer, id, 'publish')
  await refreshView(kit, id)
  await somebody.open('/ask/progress')
  await somebody.send({ code })
  assert.match(somebody.text(), /已经答复.*可以参加/)
})

test('what the portal did not make can never be read, and is laid aside for a person', async () => {
  const { sealForOffice } = await import('#platform/crypto/keys')
  const { dropInInbox } = await import('#publishing')
  for (const [n, text] of ['{}', 'x', JSON.stringify({ version: 1, at: '2026-01-08T01:00:00Z', title: '', words: 'w', topic: 'health' })].entries()) {
    await dropInInbox(office.portal.db, { receipt: `bad-${n}`, kind: 'question', sealed: await sealForOffice(office.home, Buffer.from(text)) })
  }
  await drainInbox(office.kit, dialogueTakers)
  const { rows } = await sql<{ reason: string }>`select set_aside_reason as reason from inbox.submission where receipt like 'bad-%'`.execute(office.database.office)
  assert.deepEqual(rows.map(({ reason }) => /无法登记/.test(reason)), [true, true, true])
})

test('rated twice by one browser counts once; the page tells the sum after it is published again', async () => {
  const id = await published(), path = `/questions/${id}`
  for (const [ip, answers] of [['203.0.113.7', ['yes', 'no']], ['203.0.113.8', ['no']]] as const) {
    const somebody = visitor(app, ip)
    await somebody.open(path)
    assert.match(somebody.text(), /还没有人评价/)
    for (const helpful of answers) {
      await somebody.open(`${path}/rate`)
      await somebody.send({ helpful, words: helpful === 'no' ? '没有写电话' : '' })
      assert.match(somebody.text(), /收到了您的评价/)
      await drainInbox(office.kit, dialogueTakers)
    }
  }
  const { helpful, unhelpful } = await loadQuestion(office.kit.db, id)
  assert.deepEqual([helpful, unhelpful], [1, 1])
  await republishRated(office.kit)
  const somebody = visitor(app)
  await somebody.open(path)
  assert.match(somebody.text(), /2 人评价，50% 认为有帮助/)
  await somebody.open(`${path}/rate`)
  assert.equal((await somebody.send({ words: '没有选' })).statusCode, 422)
})

test('the list is found by words, topic and agency; what is withdrawn says so', async () => {
  const somebody = visitor(app), id = await published()
  await somebody.open('/questions?q=%E5%8C%BB%E7%96%97%20%E8%BA%AB%E4%BB%BD%E8%AF%81')
  assert.match(somebody.text(), /灵活就业人员怎样参加职工医疗保险/)
  await somebody.open('/questions?q=%E5%85%AC%E4%BA%A4')
  assert.match(somebody.text(), /没有找到问答/)
  await somebody.open('/questions?topic=housing')
  assert.match(somebody.text(), /没有找到问答/)
  assert.equal((await somebody.open('/questions/2020-0001')).statusCode, 404)
  await move(office.kit, PEOPLE.reviewer, id, 'withdraw', { note: '政策有变化' })
  assert.equal((await somebody.open(`/questions/${id}`)).statusCode, 410)
  assert.match(somebody.text(), /政策有变化/)
})
