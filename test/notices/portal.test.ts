import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { load } from 'cheerio'
import { act } from '#platform/act'
import { caseKey, sealView } from '#platform/crypto/query-code'
import { workOff } from '#platform/jobs'
import { systemActor } from '#platform/system-actor'
import { seedAgencies } from '#agencies'
import { noticesJobs, noticesPortalRoutes, noticesTakers, subscribePaths } from '#notices'
import { drainInbox, publishCaseView } from '#publishing'
import { sql } from 'kysely'
import { portalServer, publish, type PortalServer } from '../apply/portal-server.tsx'
import { visitor } from '../apply/visitor.ts'
import { mailServer, type MailServer } from './mail-server.ts'
import { tokenIn } from './office.ts'

let server: PortalServer, mail: MailServer
before(async () => { mail = await mailServer() })
after(async () => { await mail.close() })
beforeEach(async () => {
  mail.mailbox.length = 0
  server = await portalServer({ routes: noticesPortalRoutes('/feeds') })
  await seedAgencies(server.office.db, [{ id: 'gov', parent: null, name: '青汀市人民政府', shortName: '市政府', kind: 'government', signsAs: '青汀市人民政府办公室', phone: '', reports: true, position: 0, address: '' }])
  await noticesJobs['notices.publish-guide']?.(server.office, {})
})
afterEach(async () => { await server.close() })
async function work(): Promise<void> {
  await drainInbox(server.office, noticesTakers)
  await workOff(server.database.officePool, server.office, noticesJobs)
  await noticesJobs['notices.round']?.(server.office, {})
}
const person = (ip = '203.0.113.50') => visitor(server.app, ip)
const subscriptions = async () => (await sql<{ state: string; targets: string }>`select s.state, string_agg(t.kind || ' ' || t.value, ', ' order by t.kind, t.value) as targets from notices.subscription s left join notices.target t on t.subscription = s.id group by s.id order by s.id`.execute(server.office.db)).rows

test('without scripts: chosen beforehand by a link, subscribed, confirmed, told, ended by one click', async () => {
  const somebody = person()
  await somebody.open(subscribePaths.toColumn('statutory-20-1'))
  assert.equal(load(somebody.page.body)('input[name=column][value=statutory-20-1]').attr('checked'), 'checked')
  server.later(4000)
  await somebody.send({ column: ['statutory-20-1', 'reports'], 'contact-email': 'wang@example.cn', keywords: '公积金 贷款\n"用水安排"' })
  assert.equal(somebody.page.statusCode, 200)
  assert.match(somebody.text(), /还差一步.*确认您的订阅.*三天内有效/)
  await work()
  assert.deepEqual(await subscriptions(), [{ state: 'waiting', targets: 'column reports, column statutory-20-1, keyword "用水安排", keyword 公积金 贷款' }])
  const confirm = tokenIn(mail.mailbox[0]?.text ?? '', 'confirm')
  // Opening the link alone, as programs that look at mails do, confirms nothing.
  await somebody.open(subscribePaths.confirmLink(confirm))
  await work()
  assert.equal((await subscriptions())[0]?.state, 'waiting')
  await somebody.send({})
  assert.match(somebody.text(), /已经收到您的确认/)
  await work()
  assert.equal((await subscriptions())[0]?.state, 'active')
  server.later(1000)
  await publish(server.office, '/reports/gov/2024', '2024年年度报告')
  await work()
  assert.equal(mail.mailbox.length, 2)
  await somebody.open(subscribePaths.offLink(tokenIn(mail.mailbox[1]?.text ?? '', 'off')))
  await somebody.send({})
  await work()
  assert.equal((await subscriptions())[0]?.state, 'off')
  await publish(server.office, '/reports/gov/2025', '2025年年度报告')
  await work()
  assert.equal(mail.mailbox.length, 2)
})

test('RFC 8058: one POST without cookie, form token or page ends it; the page with the button does the same', async () => {
  const { statusCode, body } = await server.app.inject({ method: 'POST', url: subscribePaths.offLink(`7.${'a'.repeat(24)}`), headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'List-Unsubscribe=One-Click' })
  assert.equal(statusCode, 200)
  assert.match(body, /已经退订/)
  const multipart = await server.app.inject({ method: 'POST', url: subscribePaths.offLink(`8.${'a'.repeat(24)}`), headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload: '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n' })
  assert.equal(multipart.statusCode, 200)
  const { rows } = await sql<{ kind: string; n: number }>`select kind, count(*)::int as n from inbox.submission group by kind`.execute(server.office.db)
  assert.deepEqual(rows, [{ kind: 'subscription-off', n: 2 }])
  const somebody = person()
  await somebody.open(subscribePaths.offLink(`7.${'a'.repeat(24)}`))
  assert.match(somebody.text(), /退订/)
  await somebody.send({})
  assert.match(somebody.text(), /已经退订/)
  // Everything else still wants its form token.
  for (const url of [subscribePaths.form, subscribePaths.request, subscribePaths.confirmLink(`7.${'a'.repeat(24)}`)]) assert.equal((await server.app.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'x=1' })).statusCode, 403, url)
  for (const url of ['/subscribe/off', '/subscribe/off?t=1.short', '/subscribe/confirm?t=%00']) assert.equal((await server.app.inject({ url })).statusCode, 422, url)
})

test('what is wrong comes back with what was typed, 422; robots and what is not offered are refused', async () => {
  const somebody = person()
  await somebody.open('/subscribe')
  server.later(4000)
  await somebody.send({ 'contact-email': 'wang at example', keywords: '"的"<b>' })
  assert.equal(somebody.page.statusCode, 422)
  const $ = load(somebody.page.body)
  assert.equal($('input[name=contact-email]').attr('value'), 'wang at example')
  assert.equal($('textarea[name=keywords]').text(), '"的"<b>')
  assert.match($('.error-summary').text(), /完整的电子邮箱/)
  await somebody.send({ 'contact-email': 'wang@example.cn', keywords: '' })
  assert.match(somebody.text(), /至少选一个/)
  await somebody.send({ column: ['no-such-column'], 'contact-email': 'wang@example.cn', keywords: '' })
  assert.match(somebody.text(), /至少选一个/)
  await somebody.send({ way: 'sms', 'contact-sms': '13800001234', keywords: '用水' })
  assert.match(somebody.text(), /请选择用什么方式接收/)
  await somebody.send({ way: 'webhook', 'contact-webhook': 'http://10.0.0.1/x', keywords: '用水' })
  assert.match(somebody.text(), /https/)
  await somebody.send({ way: 'email', 'contact-email': 'wang@example.cn', keywords: '用水', website: 'http://spam' })
  assert.equal(somebody.page.statusCode, 429)
  const hasty = person('203.0.113.51')
  await hasty.open('/subscribe')
  await hasty.send({ 'contact-email': 'wang@example.cn', keywords: '用水' })
  assert.match(hasty.text(), /提交得太快/)
  assert.equal((await sql<{ n: number }>`select count(*)::int as n from inbox.submission`.execute(server.office.db)).rows[0]?.n, 0)
})

test('the same form sent twice is one subscription', async () => {
  const somebody = person()
  await somebody.open('/subscribe')
  server.later(4000)
  const opened = somebody.page
  await somebody.send({ 'contact-email': 'wang@example.cn', keywords: '用水' })
  somebody.page = opened
  await somebody.send({ 'contact-email': 'wang@example.cn', keywords: '用水' })
  await work()
  assert.equal((await subscriptions()).length, 1)
  assert.equal(mail.mailbox.length, 1)
})

const CODE = '7K2M-9QXA-4TBD'
async function showCase(stateWords: string, inside = 1): Promise<void> {
  const { locator, key } = await caseKey(CODE, '002X')
  await act(server.office, systemActor('gov', ['requests.show']), 'requests.show', 'gov', async (scene) => {
    await publishCaseView(scene, { locator, sealed: sealView(key, Buffer.from(JSON.stringify({ number: '青公开〔2025〕3号', subject: '临江路改造工程', stateWords, timeline: [], letters: [], wants: [], inside }))), files: [] })
    await scene.record('r1', {})
  })
}

test('a request’s progress: only with the query code; the mail says that it moved and nothing of what it is', async () => {
  await showCase('已登记，正在安排办理')
  const somebody = person()
  await somebody.open('/subscribe/request')
  server.later(4000)
  await somebody.send({ code: '7K2M-9QXA-4TBE', lastFour: '002X', 'contact-email': 'wang@example.cn' })
  assert.equal(somebody.page.statusCode, 422)
  assert.match(somebody.text(), /没有查到/)
  await somebody.send({ code: CODE.toLowerCase(), lastFour: '002x', 'contact-email': 'wang@example.cn' })
  assert.match(somebody.text(), /还差一步/)
  await work()
  await somebody.open(subscribePaths.confirmLink(tokenIn(mail.mailbox[0]?.text ?? '', 'confirm')))
  await somebody.send({})
  await work()
  mail.mailbox.length = 0
  server.later(1000)
  await showCase('已登记，正在安排办理', 2)
  await work()
  assert.equal(mail.mailbox.length, 0, 'what changed inside the office is no progress')
  await showCase('正在办理')
  await work()
  await work()
  assert.equal(mail.mailbox.length, 1)
  const [{ source = '', text = '' } = {}] = mail.mailbox
  assert.match(text, /有新进展[\s\S]*\/progress/)
  for (const secret of ['青公开', '临江路', CODE, '002X', '正在办理']) assert.equal((text + decodeURIComponent(source.replace(/=([0-9A-F]{2})/g, '%$1').replace(/%(?![0-9A-F]{2})/g, ''))).includes(secret), false, secret)
})
