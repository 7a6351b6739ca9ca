import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { act } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { publishSnapshot } from '#publishing'
import { mailServer, type MailServer } from './mail-server.ts'
import { openOffice, subscribed, tokenIn, type Office } from './office.ts'

let office: Office, mail: MailServer
before(async () => { mail = await mailServer() })
after(async () => { await mail.close() })
beforeEach(async () => { mail.mailbox.length = 0; office = await openOffice() })
afterEach(async () => { await office.close() })
const told = () => mail.mailbox.map(({ to }) => to).sort()
const target = (kind: 'column' | 'topic' | 'agency' | 'keyword' | 'address', value: string) => [{ kind, value, label: value }]

test('readers of a column, those above it, the agency, the topic and the words are told; the others are not', async () => {
  const wishes = {
    column: target('column', 'statutory-20-1'), above: target('column', 'statutory'), agency: target('agency', 'traffic'), topic: target('topic', 'water'), section: target('topic', 'water/spring'),
    words: target('keyword', '春灌 供水'), quoted: target('keyword', '"片区分片"'),
    othercolumn: target('column', 'statutory-20-2'), otheragency: target('agency', 'gov'), othertopic: target('topic', 'wat'), otherwords: target('keyword', '春灌 地铁'), otherquoted: target('keyword', '"片区供水"'),
  }
  for (const [name, targets] of Object.entries(wishes)) await subscribed(office, mail, { to: `${name.toLowerCase()}@example.cn`, targets })
  await office.publish('/info/2025/1', { topics: ['water/spring'] })
  await office.work()
  assert.deepEqual(told(), ['above', 'agency', 'column', 'quoted', 'section', 'topic', 'words'].map((name) => `${name}@example.cn`).sort())
})

test('two wishes of one address that both fit bring one mail', async () => {
  await subscribed(office, mail)
  await subscribed(office, mail, { targets: target('keyword', '春灌') })
  assert.deepEqual(await office.rows('select state, count(*)::int as n from notices.subscription group by state order by state'), [{ state: 'active', n: 1 }, { state: 'merged', n: 1 }])
  await office.publish('/info/2025/1')
  await office.work()
  assert.deepEqual(told(), ['wang@example.cn'])
  await office.publish('/info/2025/2', { columnId: 'guide' })
  await office.work()
  assert.equal(mail.mailbox.length, 2, 'each wish counts')
})

test('a correction and a withdrawal are told to who follows that one address, and to nobody else', async () => {
  await office.publish('/info/2025/1')
  await subscribed(office, mail, { to: 'one@example.cn', targets: target('address', '/info/2025/1') })
  await subscribed(office, mail, { to: 'all@example.cn' })
  await office.publish('/info/2025/1', { title: '关于春灌用水安排的通告（更正）' })
  await office.work()
  assert.deepEqual(told(), ['one@example.cn'])
  assert.match(mail.mailbox[0]?.text ?? '', /有更正/)
  await office.withdraw('/info/2025/1')
  await office.work()
  assert.deepEqual(told(), ['one@example.cn', 'one@example.cn'])
  assert.match(mail.mailbox[1]?.text ?? '', /已撤回/)
})

test('what was published and taken back while it waited for the morning is not announced', async () => {
  await subscribed(office, mail)
  office.turnTo('2025-01-10T15:00:00Z')
  await office.publish('/info/2025/1')
  await office.publish('/info/2025/2')
  await office.work()
  assert.deepEqual(told(), [], '23:00 in China is quiet')
  await office.withdraw('/info/2025/1')
  office.turnTo('2025-01-10T22:59:00Z')
  await office.work()
  assert.deepEqual(told(), [])
  office.turnTo('2025-01-10T23:00:00Z')
  await office.work()
  assert.equal(mail.mailbox.length, 1)
  assert.match(mail.mailbox[0]?.text ?? '', /\/info\/2025\/2/)
})

test('a digest gathers the day into one mail; a week into one; an empty day brings none', async () => {
  await subscribed(office, mail, { to: 'daily@example.cn', pace: 'daily' })
  await subscribed(office, mail, { to: 'weekly@example.cn', pace: 'weekly' })
  for (const n of [1, 2, 3]) await office.publish(`/info/2025/${n}`, { title: `第${n}号通告` })
  await office.work()
  assert.deepEqual(told(), [])
  office.turnTo('2025-01-11T00:30:00Z')
  await office.work()
  await office.work()
  assert.deepEqual(told(), ['daily@example.cn'])
  for (const n of [1, 2, 3]) assert.match(mail.mailbox[0]?.text ?? '', new RegExp(`第${n}号通告`))
  office.turnTo('2025-01-12T00:30:00Z')
  await office.publish('/info/2025/4', { title: '第4号通告' })
  await office.work()
  assert.equal(mail.mailbox.length, 1)
  office.turnTo('2025-01-13T00:31:00Z')
  await office.work()
  assert.deepEqual(told(), ['daily@example.cn', 'daily@example.cn', 'weekly@example.cn'])
  assert.match(mail.mailbox.find(({ to }) => to.startsWith('weekly'))?.text ?? '', /第1号通告[\s\S]*第4号通告/)
})

test('old things that were moved in are no news', async () => {
  await subscribed(office, mail)
  await office.publish('/info/2019/1', { publishedOn: '2019-05-06' })
  await office.work()
  assert.deepEqual(told(), [])
})

test('of an address that confirmed nothing three askings a day bring a mail; a link three days old confirms nothing; both are forgotten', async () => {
  for (let n = 0; n < 6; n += 1) await office.ask({ at: `2025-01-10T01:00:0${n}.000Z` })
  await office.work()
  assert.equal(mail.mailbox.length, 3)
  office.turnTo('2025-01-13T01:00:01Z')
  await office.hand('subscription-confirm', { token: tokenIn(mail.mailbox[0]?.text ?? '', 'confirm') })
  assert.deepEqual(await office.rows(`select count(*)::int as n from notices.subscription where state = 'active'`), [{ n: 0 }])
  await office.job('notices.erase')
  assert.deepEqual(await office.rows('select count(*)::int as n from notices.subscription where contact_sealed is not null or contact_hash is not null'), [{ n: 0 }])
})

test('thirty days after the end the address, its wishes and its messages are gone, and not before', async () => {
  await subscribed(office, mail)
  await office.publish('/info/2025/1')
  await office.work()
  await office.hand('subscription-off', { token: tokenIn(mail.mailbox[0]?.text ?? '', 'off') })
  const left = async () => (await office.rows<{ s: number; t: number; o: number }>('select (select count(contact_sealed) from notices.subscription)::int as s, (select count(*) from notices.target)::int as t, (select count(*) from notices.outbox)::int as o'))[0]
  office.turnTo('2025-02-09T00:59:59Z')
  await office.job('notices.erase')
  assert.deepEqual(await left(), { s: 1, t: 1, o: 2 })
  office.turnTo('2025-02-09T01:00:01Z')
  await office.job('notices.erase')
  assert.deepEqual(await left(), { s: 0, t: 0, o: 0 })
})

test('a publication whose number was given earlier and that is committed later is told all the same, and once', async () => {
  await subscribed(office, mail)
  const held = Promise.withResolvers<void>(), begun = Promise.withResolvers<void>()
  const late = act(office.kit, systemActor('gov', ['x']), 'x', 'gov', async (scene) => {
    await publishSnapshot(scene, { address: '/info/2025/1', kind: 'entry', column: '', columnId: 'statutory-20-1', topics: [], agency: 'gov', agencyName: '', title: '先编号、后提交', year: 2025, publishedOn: '2025-01-10', data: { content: { body: '' } }, files: [] })
    await scene.record('/info/2025/1', {})
    begun.resolve()
    await held.promise
  })
  await begun.promise
  await office.publish('/info/2025/2', { title: '后编号、先提交' })
  await office.work()
  assert.equal(mail.mailbox.length, 1)
  held.resolve()
  await late
  await office.work()
  await office.work()
  assert.deepEqual(mail.mailbox.map(({ text }) => /先编号|后编号/.exec(text)?.[0]), ['后编号', '先编号'])
  assert.deepEqual(await office.rows('select (select publication from notices.state)::int as mark, (select count(*) from notices.matched)::int as notes, (select max(id) from publishing.publication)::int as last'), [{ mark: 2, notes: 0, last: 2 }])
})
