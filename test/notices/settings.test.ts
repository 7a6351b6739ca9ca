import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { currentSnapshot } from '#publishing'
import { systemActor } from '#platform/system-actor'
import { Refusal } from '#shared/refusal'
import { changeNoticeSettings, type SettingsInput } from '../../src/modules/notices/commands/change-settings.ts'
import { endForContact } from '../../src/modules/notices/commands/off.ts'
import { wrongGatewayUrl } from '../../src/modules/notices/send/gateway.ts'
import { mailServer, type MailServer } from './mail-server.ts'
import { openOffice, subscribed, type Office } from './office.ts'
import { referenceGateway, type ReferenceGateway } from './reference-gateway.ts'

const KEY = 'a-key-that-both-sides-know'
const HEAD = systemActor('gov', ['notices.settings', 'notices.end', 'notices.retry'])
let office: Office, mail: MailServer, gateway: ReferenceGateway
before(async () => { mail = await mailServer(); gateway = await referenceGateway(KEY) })
after(async () => { await mail.close(); await gateway.close() })
beforeEach(async () => { mail.mailbox.length = 0; gateway.sent.length = 0; office = await openOffice() })
afterEach(async () => { await office.close() })
const input = (more: Partial<SettingsInput> = {}): SettingsInput => ({
  seen: 1, quietFrom: 1320, quietUntil: 420, digestMinute: 510, senderName: '政务公开订阅', emailOn: true, webhookOn: true, sms: { url: '', key: '' }, wechat: { url: '', key: '' }, ...more,
})
const refused = (work: Promise<unknown>, status: number): Promise<void> => assert.rejects(work, (error) => error instanceof Refusal && error.status === status)

test('by SMS from the form to the telephone, through a gateway; at night it does not ring, not even to ask', async () => {
  await changeNoticeSettings(office.kit, HEAD, input({ sms: { url: gateway.url, key: KEY } }))
  await office.job('notices.publish-guide')
  const guide = await currentSnapshot(office.portal.db, '/subscribe-guide')
  assert.ok(guide)
  assert.deepEqual((guide.snapshot.data as { ways: string[] }).ways, ['email', 'sms', 'webhook'])
  office.turnTo('2025-01-10T15:00:00Z')
  await office.ask({ way: 'sms', to: '13800001234' })
  await office.work()
  assert.equal(gateway.sent.length, 0)
  office.turnTo('2025-01-10T23:00:00Z')
  await office.work()
  const [asked] = gateway.sent
  assert.deepEqual([asked?.to, asked?.kind], ['13800001234', 'confirm'])
  await office.hand('subscription-confirm', { token: /t=([\w.-]+)/.exec(asked?.link ?? '')?.[1] })
  await office.publish('/info/2025/1')
  await office.work()
  assert.deepEqual(gateway.sent.map(({ kind, text }) => [kind, text]).slice(1), [['notice', '新发布：关于春灌用水安排的通告']])
  // A number that is none any more: told by the gateway, shown without the number.
  gateway.refuse = '空号'
  await office.publish('/info/2025/2')
  await office.work()
  gateway.refuse = null
  assert.deepEqual(await office.rows(`select reason from notices.outbox where state = 'failed'`), [{ reason: '网关拒发：空号' }])
})

test('the office’s quiet hours count from the next message on; two who change at once do not overwrite each other; keys stand nowhere in clear', async () => {
  await subscribed(office, mail)
  await changeNoticeSettings(office.kit, HEAD, input({ quietFrom: 8 * 60, quietUntil: 10 * 60, wechat: { url: gateway.url, key: KEY } }))
  await refused(changeNoticeSettings(office.kit, HEAD, input()), 409)
  await office.publish('/info/2025/1')
  await office.work()
  assert.equal(mail.mailbox.length, 0)
  office.turnTo('2025-01-10T02:00:00Z')
  await office.work()
  assert.equal(mail.mailbox.length, 1)
  const rows = await office.rows<{ line: string }>('select s::text as line from notices.setting s union all select l::text from audit.entry l')
  for (const { line } of rows) assert.equal(line.includes(KEY), false)
  assert.ok(wrongGatewayUrl('http://10.0.0.5/sms') && wrongGatewayUrl('https://u:p@gw.cn/') && wrongGatewayUrl('x'))
  assert.equal(wrongGatewayUrl('https://10.0.0.5/sms'), null)
})

test('a message that was due by day and is tried again waits out the night', async () => {
  await subscribed(office, mail)
  await office.publish('/info/2025/1')
  mail.refuse.set('wang@example.cn', { code: 451, at: 'rcpt' })
  await office.job('notices.match')
  office.turnTo('2025-01-10T13:59:30Z')
  await office.job('notices.send')
  mail.refuse.clear()
  assert.deepEqual(await office.rows(`select due_at = '2025-01-10T23:00:00Z' as morning from notices.outbox where kind = 'notice'`), [{ morning: true }])
  office.turnTo('2025-01-10T16:00:00Z')
  await office.work()
  assert.equal(mail.mailbox.length, 0)
})

test('who telephones is helped by the address as they say it; another address changes nothing', async () => {
  await subscribed(office, mail)
  await refused(endForContact(office.kit, HEAD, { way: 'email', contact: 'wang2@example.cn' }), 422)
  assert.equal(await endForContact(office.kit, HEAD, { way: 'email', contact: ' Wang@EXAMPLE.cn ' }), 1)
  await office.publish('/info/2025/1')
  await office.work()
  assert.equal(mail.mailbox.length, 0)
  await assert.rejects(endForContact(office.kit, systemActor('gov', ['notices.read']), { way: 'email', contact: 'x@y.cn' }), (error) => error instanceof Refusal && error.status === 403)
})

test('what was decided and then unsubscribed does not go out', async () => {
  await subscribed(office, mail)
  await office.publish('/info/2025/1')
  await office.job('notices.match')
  await endForContact(office.kit, HEAD, { way: 'email', contact: 'wang@example.cn' })
  await office.work()
  assert.equal(mail.mailbox.length, 0)
  assert.deepEqual(await office.rows(`select state from notices.outbox where kind = 'notice'`), [{ state: 'dropped' }])
})
