import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { load } from 'cheerio'
import { openForOffice } from '#platform/crypto/keys'
import { caseKey } from '#platform/crypto/query-code'
import { citizenCookie } from '#platform/openid/citizen-cookie'
import { inboxItems } from '#publishing'
import { readSubmission } from '../../src/modules/requests/domain/submission.ts'
import { portalServer, publish, type PortalServer } from './portal-server.tsx'
import { fieldsOf, filled, visitor, WHAT, type Visitor } from './visitor.ts'

let server: PortalServer
before(async () => { server = await portalServer() })
after(async () => { await server.close() })
const waiting = () => inboxItems(server.office.db, 1000)
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')
const codeOn = (somebody: Visitor): string => load(somebody.page.body)('.code-text').text()
const receiptOn = (somebody: Visitor): string => load(somebody.page.body)('.receipt code').text()

test('a form without scripts goes from the first step to the receipt, and the office can open exactly what was typed', async () => {
  const somebody = await filled(visitor(server.app, '203.0.113.1'), { what: { documentNumber: '青政发〔2024〕5号' }, who: { help: ['reading', 'vision'] }, how: { delivery: 'email', email: 'wang@example.com' } })
  assert.match(somebody.text(), /请核对，没有错就提交.*临江路改造工程的施工许可.*王某某.*11010519491231002X.*wang@example.com/)
  server.later(4000)
  const before = (await waiting()).length
  await somebody.send({}, { action: '/apply/submit', files: [{ name: '证明.pdf', bytes: PDF }] })
  assert.equal(somebody.page.statusCode, 200)
  assert.equal(somebody.page.headers['cache-control'], 'no-store')
  const items = await waiting()
  assert.equal(items.length, before + 1)
  const item = items.at(-1)
  assert.equal(item?.receipt, receiptOn(somebody))
  assert.doesNotMatch(Buffer.from(item?.sealed ?? []).toString('latin1'), /11010519491231002X|wang@example/)
  const submission = readSubmission(await openForOffice(server.home, item?.sealed ?? new Uint8Array()))
  assert.equal(submission.applicant.queryCode, codeOn(somebody))
  const { locator, key } = await caseKey(codeOn(somebody), '002X')
  assert.deepEqual(submission, {
    version: 1, at: submission.at, agency: 'traffic', subject: '临江路改造工程的施工许可', description: '2024年3月开工，建设单位为市城投公司', documentNumber: '青政发〔2024〕5号',
    wantedForm: 'electronic', delivery: 'email', help: ['reading', 'vision'], seen: [], attachments: [{ name: '证明.pdf', mediaType: 'application/pdf', base64: PDF.toString('base64') }],
    applicant: { class: 'natural', name: '王某某', idKind: 'resident_id', idNumber: '11010519491231002X', contact: '', phone: '13800001234', email: 'wang@example.com', address: '', postcode: '',
      queryCode: codeOn(somebody), locator, viewKey: key.toString('base64') },
  })
  assert.match(submission.at, /^2025-01-10T01:00:0/)
})

test('an organisation: what stands in the fields for persons is left behind', async () => {
  const somebody = await filled(visitor(server.app, '203.0.113.2'), {
    who: { class: 'business', orgName: '青汀某某贸易有限公司', orgId: '９1350100m000100y43', contact: '李某', personName: '不算', personId: '错' }, how: { wantedForm: 'paper', delivery: 'post', address: '青汀市滨河路9号', postcode: '350000' } })
  server.later(4000)
  await somebody.send({}, { action: '/apply/submit' })
  const { applicant } = readSubmission(await openForOffice(server.home, (await waiting()).at(-1)?.sealed ?? new Uint8Array()))
  assert.deepEqual([applicant.class, applicant.name, applicant.idKind, applicant.idNumber, applicant.contact], ['business', '青汀某某贸易有限公司', 'credit_code', '91350100M000100Y43', '李某'])
})

test('sent twice, a form is one request with one receipt; changed in between, it is another', async () => {
  const somebody = await filled(visitor(server.app, '203.0.113.3'))
  server.later(4000)
  const review = somebody.page
  const before = (await waiting()).length
  await somebody.send({}, { action: '/apply/submit' })
  const first = [receiptOn(somebody), codeOn(somebody)]
  somebody.page = review
  await somebody.send({}, { action: '/apply/submit' })
  assert.deepEqual([receiptOn(somebody), codeOn(somebody)], first)
  assert.equal((await waiting()).length, before + 1)
  somebody.page = review
  await somebody.send({}, { action: '/apply/submit', files: [{ name: 'a.pdf', bytes: PDF }] })
  assert.notEqual(receiptOn(somebody), first[0])
  assert.notEqual(codeOn(somebody), first[1])
  assert.equal((await waiting()).length, before + 2)
})

test('what is wrong is said at the head and at the field, 422, and everything typed stands there again', async () => {
  const somebody = visitor(server.app)
  await somebody.open('/apply')
  await somebody.send({ agency: '', subject: '"<b>x</b>', description: '' })
  assert.equal(somebody.page.statusCode, 422)
  assert.match(somebody.text(), /请选择向哪个单位申请.*请描述所需信息/)
  assert.equal(fieldsOf(somebody.page.body).fields['subject'], '"<b>x</b>')
  await somebody.send({ agency: 'gov', subject: '学区划分', description: '2024年的' })
  await somebody.send({ personName: '张某', personId: '110105194912310021', phone: '12' })
  assert.equal(somebody.page.statusCode, 422)
  assert.match(somebody.text(), /最后一位与前面的数字对不上.*电话号码不对/)
  assert.equal(fieldsOf(somebody.page.body).fields['personName'], '张某')
  await somebody.send({ go: 'back', personName: '张某甲' })
  assert.equal(fieldsOf(somebody.page.body).fields['subject'], '学区划分')
  await somebody.send({})
  assert.equal(fieldsOf(somebody.page.body).fields['personName'], '张某甲')
})

test('from the review one can go back to any step', async () => {
  const somebody = await filled(visitor(server.app))
  await somebody.send({ go: 'edit:who' }, { action: '/apply' })
  assert.equal(fieldsOf(somebody.page.body).fields['personName'], '王某某')
  assert.match(somebody.text(), /第2步，共4步/)
})

test('a wrong file: the page says why, and which files have to be chosen again', async () => {
  const somebody = await filled(visitor(server.app))
  server.later(4000)
  const before = (await waiting()).length
  await somebody.send({}, { action: '/apply/submit', files: [{ name: '证明.pdf', bytes: PDF }, { name: '程序.exe', bytes: Buffer.from('MZ') }, { name: '图.jpg', bytes: Buffer.from('<html><script>') }] })
  assert.equal(somebody.page.statusCode, 422)
  assert.match(somebody.text(), /“程序\.exe”不能上传.*“图\.jpg”的内容与文件类型.*附件需要重新选择：证明\.pdf、程序\.exe、图\.jpg/)
  assert.equal((await waiting()).length, before)
})

test('what is public already is shown before one goes on, and noted when it is not what was wanted', async () => {
  await publish(server.office, '/reports/2023/traffic', '青汀市交通运输局2023年政府信息公开工作年度报告')
  const somebody = visitor(server.app, '203.0.113.4')
  await somebody.open('/apply')
  const typed = { agency: 'traffic', subject: '交通运输局2023年度报告', description: '年度报告' }
  await somebody.send(typed)
  assert.match(somebody.text(), /这些信息已经公开，是您要的吗？.*青汀市交通运输局2023年政府信息公开工作年度报告/)
  assert.equal(load(somebody.page.body)('.already-links a').attr('href'), '/reports/2023/traffic')
  const found = somebody.page
  await somebody.send({ go: 'back' })
  assert.equal(fieldsOf(somebody.page.body).fields['subject'], typed.subject)
  somebody.page = found
  await somebody.send({ go: 'next' })
  assert.match(somebody.text(), /第2步/)
  await somebody.send({ personName: '王某某', personId: '11010519491231002X', phone: '13800001234' })
  await somebody.send({})
  server.later(4000)
  await somebody.send({}, { action: '/apply/submit' })
  assert.deepEqual(readSubmission(await openForOffice(server.home, (await waiting()).at(-1)?.sealed ?? new Uint8Array())).seen, ['/reports/2023/traffic'])
  const live = await server.app.inject('/apply/already-public?q=交通运输局2023年度报告')
  assert.deepEqual(live.json().matches.map(({ address }: { address: string }) => address), ['/reports/2023/traffic'])
  assert.deepEqual((await server.app.inject('/apply/already-public?q=水库大坝安全鉴定')).json(), { matches: [] })
})

test('robots: too fast, the hidden field, and too many an hour are refused, with the form still filled in', async () => {
  const somebody = await filled(visitor(server.app, '203.0.113.5'))
  await somebody.send({}, { action: '/apply/submit' })
  assert.equal(somebody.page.statusCode, 429)
  assert.match(somebody.text(), /提交得太快/)
  server.later(4000)
  await somebody.send({ website: 'https://example.com' }, { action: '/apply/submit' })
  assert.equal(somebody.page.statusCode, 429)
  await somebody.send({ website: '' }, { action: '/apply/submit' })
  assert.equal(somebody.page.statusCode, 200)
  const flooding = await filled(visitor(server.app, '203.0.113.6'))
  server.later(4000)
  const review = flooding.page
  const answers: number[] = []
  for (let at = 0; at < 31; at += 1) {
    flooding.page = review
    answers.push((await flooding.send({}, { action: '/apply/submit' })).statusCode)
  }
  assert.deepEqual([answers.slice(0, 30).every((status) => status === 200), answers[30]], [true, 429])
})

test('a hidden field that was changed, is of another page or too old starts the form anew, and says so', async () => {
  const somebody = await filled(visitor(server.app))
  const { fields } = fieldsOf(somebody.page.body, '/apply/submit')
  await somebody.send({ draft: `${String(fields['draft']).slice(0, -2)}AA` }, { action: '/apply/submit' })
  assert.equal(somebody.page.statusCode, 422)
  assert.match(somebody.text(), /请重新填写/)
  await filled(somebody)
  server.later(4 * 86_400_000)
  await somebody.send({}, { action: '/apply/submit' })
  assert.match(somebody.text(), /请重新填写/)
})

test('the receipt can be kept as a page and as a text', async () => {
  const somebody = await filled(visitor(server.app, '203.0.113.8'), { what: { subject: '<i>斜</i>体' } })
  server.later(4000)
  await somebody.send({}, { action: '/apply/submit' })
  const page = somebody.page
  const code = codeOn(somebody)
  await somebody.send({ kind: 'html' }, { action: '/apply/receipt' })
  assert.match(String(somebody.page.headers['content-disposition']), /attachment/)
  assert.ok(somebody.page.body.includes(code))
  assert.doesNotMatch(somebody.page.body, /<i>/)
  somebody.page = page
  await somebody.send({ kind: 'txt' }, { action: '/apply/receipt' })
  assert.ok(somebody.page.body.includes(code) && somebody.page.body.includes('<i>斜</i>体'))
})

test('files too large, too many, or broken off: a sentence, and the process goes on', async () => {
  const somebody = await filled(visitor(server.app, '203.0.113.30'))
  server.later(4000)
  const page = somebody.page
  const big = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)])
  await somebody.send({}, { action: '/apply/submit', files: [{ name: '大.pdf', bytes: big }, { name: '小.pdf', bytes: PDF }] })
  assert.match(somebody.text(), /“大\.pdf”超过 10 MB.*附件需要重新选择：大\.pdf、小\.pdf/)
  somebody.page = page
  await somebody.send({}, { action: '/apply/submit', files: Array.from({ length: 6 }, (_, at) => ({ name: `${at}.pdf`, bytes: PDF })) })
  assert.match(somebody.text(), /最多 5 个，您选了 6 个/)
  somebody.page = page
  await somebody.send({}, { action: '/apply/submit', files: Array.from({ length: 12 }, (_, at) => ({ name: `${at}.pdf`, bytes: PDF })) })
  assert.deepEqual([somebody.page.statusCode, /文件太多/.test(somebody.text())], [422, true])
  somebody.page = page
  await somebody.send({}, { action: '/apply', from: '/apply/submit', files: [{ name: 'a.pdf', bytes: Buffer.alloc(2_000_000) }, { name: 'b.pdf', bytes: PDF }] })
  assert.equal(somebody.page.statusCode, 422)
  const broken = await server.app.inject({ method: 'POST', url: '/apply/submit', headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload: '--x\r\ncontent-disposition: form-data; name="files"; filename="a.pdf"\r\n\r\nhalf' })
  assert.equal(broken.statusCode, 422)
  assert.match(broken.body, /不完整/)
  somebody.page = page
  await somebody.send({}, { action: '/apply/submit', files: [{ name: 'a.pdf', bytes: PDF }] })
  assert.equal(somebody.page.statusCode, 200)
})

test('who has signed in finds the name filled in, and the request says by whom it was vouched for, as long as it is the same person', async () => {
  const citizen = { issuer: 'https://id.example.com', subject: 's-1', name: '王某某', idNumber: '11010519491231002X' }
  const { name, value } = citizenCookie(server.kit, citizen)
  const vouched: unknown[] = []
  for (const personName of ['王某某', '李某某']) {
    const somebody = visitor(server.app, '203.0.113.31', { [name]: value })
    await somebody.open('/apply')
    await somebody.send(WHAT)
    assert.deepEqual([fieldsOf(somebody.page.body).fields['personName'], fieldsOf(somebody.page.body).fields['personId']], ['王某某', '11010519491231002X'])
    await somebody.send({ personName, phone: '13800001234' })
    await somebody.send({})
    server.later(4000)
    await somebody.send({}, { action: '/apply/submit' })
    vouched.push(readSubmission(await openForOffice(server.home, (await waiting()).at(-1)?.sealed ?? new Uint8Array())).applicant.openid)
  }
  assert.deepEqual(vouched, [{ issuer: 'https://id.example.com', subject: 's-1' }, undefined])
})

test('where no agency is published, the page says how else to apply', async () => {
  const closed = await portalServer({ open: false })
  const answer = await closed.app.inject('/apply')
  assert.match(answer.body, /网上申请暂未开通.*0599-0000000/s)
  await closed.close()
})
