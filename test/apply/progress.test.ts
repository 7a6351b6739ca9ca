import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { load } from 'cheerio'
import { openForOffice } from '#platform/crypto/keys'
import { inboxItems } from '#publishing'
import { readReply } from '../../src/modules/requests/domain/submission.ts'
import { portalServer, type PortalServer } from './portal-server.tsx'
import { CORRECTING, FEE, GRANTED, HANDLING, REPLIED, showCase, type OpenedCase } from './sample-views.ts'
import { filled, visitor, type Visitor } from './visitor.ts'

let server: PortalServer
before(async () => { server = await portalServer() })
after(async () => { await server.close() })

async function opened(found: Pick<OpenedCase, 'code' | 'lastFour'>, ip = '203.0.113.20'): Promise<Visitor> {
  const somebody = visitor(server.app, ip)
  await somebody.open('/progress')
  await somebody.send({ code: found.code, lastFour: found.lastFour })
  return somebody
}
async function lastReply() {
  const item = (await inboxItems(server.office.db, 1000)).at(-1)
  assert.equal(item?.kind, 'reply')
  return readReply(await openForOffice(server.home, item?.sealed ?? new Uint8Array()))
}
const count = async () => (await inboxItems(server.office.db, 1000)).length

test('the case opens by its code, typed as people type it, and says where it stands', async () => {
  const found = await showCase(server.office, HANDLING)
  const somebody = await opened({ code: ` ${found.code.toLowerCase().replaceAll('-', ' ')} `, lastFour: '００２x' })
  assert.equal(somebody.page.statusCode, 200)
  assert.equal(somebody.page.headers['cache-control'], 'no-store')
  assert.match(somebody.text(), /正在办理.*最迟答复日 2025年2月10日.*登记回执.*收到您的申请.*正在书面征求第三方意见.*青交通运输局公开申〔2025〕3号/)
  assert.doesNotMatch(somebody.page.body, new RegExp(`${found.code}|${found.locator}`))
})

test('a wrong code and wrong last four are answered alike, and thirty of them are enough for one address', async () => {
  const found = await showCase(server.office, HANDLING)
  const [wrongCode, wrongFour] = [await opened({ code: '0000-0000-0000', lastFour: '002X' }, '203.0.113.21'), await opened({ code: found.code, lastFour: '0021' }, '203.0.113.21')]
  const bare = (one: Visitor) => one.text()
  assert.deepEqual([wrongCode.page.statusCode, bare(wrongCode)], [wrongFour.page.statusCode, bare(wrongFour)])
  assert.match(bare(wrongCode), /没有查到.*一般一分钟内登记好/)
  assert.equal((await opened({ code: 'short', lastFour: '1' }, '203.0.113.21')).page.statusCode, 422)
  for (let at = 0; at < 28; at += 1) assert.equal((await opened({ code: '0000-0000-0000', lastFour: '002X' }, '203.0.113.21')).page.statusCode, 422)
  const stopped = await opened({ code: found.code, lastFour: found.lastFour }, '203.0.113.21')
  assert.equal(stopped.page.statusCode, 429)
  assert.match(stopped.text(), /十分钟后再试/)
  assert.equal((await opened(found, '203.0.113.22')).page.statusCode, 200)
  server.later(11 * 60_000)
  assert.equal((await opened(found, '203.0.113.21')).page.statusCode, 200)
})

test('just handed in: the receipt leads to a page that says it is being registered, then to the case', async () => {
  const somebody = await filled(visitor(server.app, '203.0.113.23'))
  server.later(4000)
  await somebody.send({}, { action: '/apply/submit' })
  const code = load(somebody.page.body)('.code-text').text()
  await somebody.send({}, { action: '/progress/view' })
  assert.match(somebody.text(), /申请已收到，正在登记/)
  await showCase(server.office, HANDLING, { code, lastFour: '002X', locator: '', key: Buffer.alloc(0) })
  await somebody.send({}, { action: '/progress/view' })
  assert.match(somebody.text(), /正在办理/)
})

test('letters open with the visitor’s key alone; a path that is none is refused', async () => {
  const somebody = await opened(await showCase(server.office, REPLIED))
  const page = somebody.page
  await somebody.send({ file: '2.pdf' }, { action: '/progress/letter' })
  assert.equal(somebody.page.body, '%PDF-1.4 2.pdf')
  assert.match(decodeURIComponent(String(somebody.page.headers['content-disposition'])), /政府信息公开申请答复书（2025-01-20）\.pdf/)
  somebody.page = page
  await somebody.send({ file: '../../keys/data.keys' }, { action: '/progress/letter' })
  assert.equal(somebody.page.statusCode, 404)
})

test('remedies with their dates, on the page and as a calendar', async () => {
  const somebody = await opened(await showCase(server.office, GRANTED))
  assert.match(somebody.text(), /行政复议.*2025年1月22日 至 2025年3月22日.*行政诉讼.*2025年7月21日/)
  await somebody.send({}, { action: '/progress/calendar.ics' })
  assert.match(String(somebody.page.headers['content-type']), /text\/calendar/)
  assert.deepEqual(somebody.page.body.match(/DTSTART;VALUE=DATE:\d+/g), ['DTSTART;VALUE=DATE:20250322', 'DTSTART;VALUE=DATE:20250721'])
})

test('a correction with files reaches the office; sent twice it is one; an empty one is refused with the words kept', async () => {
  const found = await showCase(server.office, CORRECTING)
  const somebody = await opened(found)
  assert.match(somebody.text(), /请写明要的是哪一段路.*2025年1月24日/)
  const page = somebody.page
  const before = await count()
  await somebody.send({ text: ' ' }, { action: '/progress/reply', files: [] })
  assert.equal(somebody.page.statusCode, 422)
  somebody.page = page
  await somebody.send({ text: '滨江段', kind: 'correction' }, { action: '/progress/reply', files: [{ name: '图.png', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') }] })
  assert.match(somebody.text(), /补正已送到受理单位/)
  assert.doesNotMatch(somebody.text(), /提交补正/)
  somebody.page = page
  await somebody.send({ text: '滨江段', kind: 'correction' }, { action: '/progress/reply', files: [{ name: '图.png', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') }] })
  assert.equal(await count(), before + 1)
  const reply = await lastReply()
  assert.deepEqual([reply.kind, reply.text, reply.locator, reply.attachments.map(({ name, mediaType }) => [name, mediaType])], ['correction', '滨江段', found.locator, [['图.png', 'image/png']]])
})

test('a fee that was paid, a rating, a withdrawal that asks first', async () => {
  const paying = await opened(await showCase(server.office, FEE))
  assert.match(paying.text(), /应缴信息处理费 380 元.*2025年2月12日/)
  await paying.send({ kind: 'fee_paid', text: '1月15日缴380元，票号001' }, { action: '/progress/reply', files: [] })
  assert.deepEqual([(await lastReply()).kind, (await lastReply()).text], ['fee_paid', '1月15日缴380元，票号001'])
  const rating = await opened(await showCase(server.office, REPLIED))
  await rating.send({ stars: '9' }, { action: '/progress/reply' })
  assert.match(rating.text(), /请选择满意程度/)
  await rating.send({ stars: '4', text: '很快' }, { action: '/progress/reply' })
  assert.deepEqual([(await lastReply()).kind, (await lastReply()).stars], ['rate', 4])
  const leaving = await opened(await showCase(server.office, HANDLING))
  await leaving.send({}, { action: '/progress/withdraw' })
  assert.match(leaving.text(), /确定撤回“临江路改造工程的施工许可”/)
  await leaving.send({}, { action: '/progress/reply' })
  assert.match(leaving.text(), /撤回申请的要求已送到/)
  assert.equal((await lastReply()).kind, 'withdraw')
})

test('what the case does not ask for is refused: no rating before the reply, no withdrawal after it', async () => {
  const before = await count()
  const early = await opened(await showCase(server.office, HANDLING))
  await early.send({ kind: 'rate', stars: '5' }, { action: '/progress/reply', from: '/progress/withdraw' })
  assert.match(early.text(), /答复之后才能评价/)
  const late = await opened(await showCase(server.office, REPLIED))
  await late.send({ kind: 'withdraw' }, { action: '/progress/reply' })
  assert.match(late.text(), /已经办结，不能撤回/)
  assert.equal(await count(), before)
})

test('a page that lay open for half an hour is closed; one case’s page opens no other', async () => {
  const somebody = await opened(await showCase(server.office, HANDLING))
  server.later(31 * 60_000)
  await somebody.send({}, { action: '/progress/withdraw' })
  assert.equal(somebody.page.statusCode, 422)
  assert.match(somebody.text(), /请重新输入查询码/)
})
