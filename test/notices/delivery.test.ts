import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { MOST_ATTEMPTS } from '../../src/modules/notices/domain/retry.ts'
import type { Send } from '../../src/modules/notices/send/outcome.ts'
import { sendByMail } from '../../src/modules/notices/send/mail.ts'
import { sendWaiting } from '../../src/modules/notices/work/send-waiting.ts'
import { mailServer, type MailServer } from './mail-server.ts'
import { openOffice, subscribed, type Office } from './office.ts'

let office: Office, mail: MailServer
before(async () => { mail = await mailServer() })
after(async () => { await mail.close() })
beforeEach(async () => { mail.mailbox.length = 0; mail.taken.length = 0; mail.sources.length = 0; mail.refuse.clear(); mail.hold = null; office = await openOffice() })
afterEach(async () => { await office.close() })

type Row = { state: string; attempts: number; reason: string; doubts: number; wait: number }
const row = async (): Promise<Row | undefined> => (await office.rows<Row>(`select state, attempts, reason, doubts, extract(epoch from due_at - '2025-01-10T01:00:00Z')::int as wait from notices.outbox where kind = 'notice'`))[0]
async function published(): Promise<void> {
  await subscribed(office, mail)
  await office.publish('/info/2025/1')
  await office.job('notices.match')
  mail.taken.length = 0
}
/** Dies at a point: what comes after it never happens. */
class Killed extends Error {}
const LEASE = { sending: 0.05, handed: 0.05 }
const leaseOver = async (): Promise<void> => { while ((await office.rows<{ n: number }>(`select count(*)::int as n from notices.outbox where claimed_until > clock_timestamp()`))[0]?.n) { /* the database's clock moves on */ } }
const LONG_ENOUGH = { sending: 30, handed: 0.05 }
const dying = (send: Send, lease = LONG_ENOUGH): Promise<unknown> => assert.rejects(sendWaiting(office.kit, { send, lease, beside: 1 }), Killed)

test('a crash before anything went out: sent once after it', async () => {
  await published()
  await dying(async () => { throw new Killed() }, LEASE)
  assert.equal((await row())?.state, 'sending')
  await leaseOver()
  await office.job('notices.send')
  assert.deepEqual([mail.taken.length, mail.mailbox.length, (await row())?.state, (await row())?.doubts], [1, 1, 'sent', 0])
})

test('a crash when all but the last sign was out: the server has nothing, and it is sent once after it', async () => {
  await published()
  await dying(async (outgoing, handOver) => {
    await sendByMail(outgoing, async () => { await handOver(); throw new Error('killed') })
    throw new Killed()
  })
  assert.deepEqual([mail.taken.length, (await row())?.state], [0, 'handed'])
  await leaseOver()
  await office.job('notices.send')
  assert.deepEqual([mail.taken.length, mail.mailbox.length, (await row())?.state, (await row())?.doubts], [1, 1, 'sent', 1])
})

test('a crash after the server’s 250 and before our commit: it comes again under the same Message-ID, byte for byte, and the mailbox holds one', async () => {
  await published()
  await dying(async (outgoing, handOver) => {
    await sendByMail(outgoing, handOver)
    throw new Killed()
  })
  await leaseOver()
  await office.job('notices.send')
  assert.deepEqual([new Set(mail.taken).size, mail.taken.length, mail.mailbox.length, (await row())?.state], [1, 2, 1, 'sent'])
  const [first, second] = mail.sources.slice(-2)
  assert.equal(first, second)
  await office.job('notices.send')
  assert.equal(mail.taken.length, 2)
})

test('a sender that was too slow lets go: the one that took over sends, and nothing comes twice', async () => {
  await published()
  let taken = 0
  const slow: Send = async (outgoing, handOver) => sendByMail(outgoing, async () => {
    await leaseOver()
    await sendWaiting(office.kit, { beside: 1 })
    taken = mail.taken.length
    await handOver()
  })
  await sendWaiting(office.kit, { send: slow, lease: LEASE, beside: 1 })
  assert.deepEqual([taken, mail.taken.length, (await row())?.state], [1, 1, 'sent'])
})

test('many senders beside each other send each message once', async () => {
  for (let n = 0; n < 12; n += 1) await subscribed(office, mail, { to: `reader${n}@example.cn` })
  await office.publish('/info/2025/1')
  await office.job('notices.match')
  mail.taken.length = 0
  await Promise.all(Array.from({ length: 5 }, () => sendWaiting(office.kit)))
  assert.deepEqual([mail.taken.length, new Set(mail.taken).size], [12, 12])
})

test('put off (4xx) it is tried again later and later, given up in the end, the desk is told, and tried once more when the desk says so', async () => {
  await published()
  mail.refuse.set('wang@example.cn', { code: 452, at: 'rcpt' })
  await office.job('notices.send')
  assert.deepEqual(await row(), { state: 'waiting', attempts: 1, reason: '邮件服务器暂时不收（452）', doubts: 0, wait: 60 })
  await office.job('notices.send')
  assert.equal((await row())?.attempts, 1, 'not before its time')
  for (let n = 1; n < MOST_ATTEMPTS; n += 1) {
    office.turnTo(new Date(Date.parse('2025-01-10T01:00:00Z') + ((await row())?.wait ?? 0) * 1000).toISOString())
    await office.job('notices.send')
  }
  const given = await row()
  assert.deepEqual([given?.state, given?.attempts], ['failed', MOST_ATTEMPTS])
  assert.deepEqual(await office.rows('select role, title from notifications.message'), [{ role: 'office_clerk', title: '有订阅通知没有送达' }])
  mail.refuse.clear()
  const { retryFailed } = await import('../../src/modules/notices/commands/retry.ts')
  const { systemActor } = await import('#platform/system-actor')
  assert.equal(await retryFailed(office.kit, systemActor('gov', ['notices.retry']), 'all'), 1)
  await office.job('notices.send')
  assert.equal(mail.mailbox.length, 1)
})

test('refused for good (5xx) at once given up, without the address in the reason; three in a row end the subscription', async () => {
  await subscribed(office, mail)
  mail.refuse.set('wang@example.cn', { code: 550, at: 'rcpt' })
  for (const n of [1, 2, 3]) {
    await office.publish(`/info/2025/${n}`)
    await office.work()
  }
  assert.deepEqual(await office.rows(`select distinct state, attempts, reason from notices.outbox where kind = 'notice'`), [{ state: 'failed', attempts: 1, reason: '对方邮件服务器拒收（550）' }])
  assert.deepEqual(await office.rows('select state, ended_how from notices.subscription'), [{ state: 'off', ended_how: '对方连续3次拒收，自动停止' }])
})

test('a message that its server finds wrong (554 after the whole) is given up, and the address is not blamed', async () => {
  await published()
  mail.refuse.set('wang@example.cn', { code: 554, at: 'data' })
  await office.job('notices.send')
  assert.equal((await row())?.state, 'failed')
  assert.deepEqual(await office.rows('select bounces from notices.subscription'), [{ bounces: 0 }])
})

test('without a mail server messages wait, untried; when it comes they go out', async () => {
  await published()
  const url = process.env['GONGKAI_SMTP_URL'] ?? ''
  delete process.env['GONGKAI_SMTP_URL']
  await office.job('notices.send')
  assert.deepEqual([(await row())?.state, (await row())?.attempts], ['waiting', 0])
  process.env['GONGKAI_SMTP_URL'] = url
  await office.job('notices.send')
  assert.equal((await row())?.state, 'sent')
})
