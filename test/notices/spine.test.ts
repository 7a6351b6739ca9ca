import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { headerOf, mailServer, type MailServer } from './mail-server.ts'
import { openOffice, subscribed, tokenIn, type Office } from './office.ts'

let office: Office, mail: MailServer
before(async () => { mail = await mailServer() })
after(async () => { await mail.close() })
beforeEach(async () => { mail.mailbox.length = 0; office = await openOffice() })
afterEach(async () => { await office.close() })
const last = () => { const got = mail.mailbox.at(-1); assert.ok(got); return got }
test('subscribe, confirm, publish: one mail; one click and nothing more comes', async () => {
  await office.ask({})
  await office.publish('/info/2025/1')
  await office.work()
  // Before it is confirmed only the question comes, and it holds nothing to unsubscribe from.
  assert.deepEqual(mail.mailbox.map(({ to }) => to), ['wang@example.cn'])
  assert.match(last().text, /法定主动公开内容/)
  assert.equal(headerOf(last().source, 'list-unsubscribe'), '')
  await office.hand('subscription-confirm', { token: tokenIn(last().text, 'confirm') })
  await office.work()
  assert.equal(mail.mailbox.length, 1, 'what was published before is no news')
  office.turnTo('2025-01-10T02:00:00Z')
  await office.publish('/info/2025/2')
  await office.work()
  await office.work()
  assert.equal(mail.mailbox.length, 2)
  assert.match(last().text, /关于春灌用水安排的通告[\s\S]*\/info\/2025\/2/)
  // RFC 8058
  const token = tokenIn(last().text, 'off')
  assert.equal(headerOf(last().source, 'list-unsubscribe'), `<https://www.qingting.gov.cn/subscribe/off?t=${token}>`)
  assert.equal(headerOf(last().source, 'list-unsubscribe-post'), 'List-Unsubscribe=One-Click')
  await office.hand('subscription-off', { token })
  await office.publish('/info/2025/3')
  await office.work()
  assert.equal(mail.mailbox.length, 2)
})

test('a made-up link confirms and ends nothing, and is laid aside', async () => {
  await office.ask({})
  await office.work()
  const [id] = tokenIn(last().text, 'confirm').split('.')
  await office.hand('subscription-confirm', { token: `${id}.${'A'.repeat(24)}` })
  assert.deepEqual(await office.rows('select state from notices.subscription'), [{ state: 'waiting' }])
  assert.deepEqual(await office.rows('select set_aside_reason is not null as aside from inbox.submission'), [{ aside: true }])
})

test('nothing of an address stands in the database in clear', async () => {
  await subscribed(office, mail)
  const rows = await office.rows<{ line: string }>(`select s::text as line from notices.subscription s union all select o::text from notices.outbox o union all select l::text from audit.entry l`)
  assert.ok(rows.length > 2)
  for (const { line } of rows) assert.equal(/wang|example\.cn/.test(line), false, line)
})
