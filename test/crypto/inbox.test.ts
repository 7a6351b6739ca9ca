import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { act, type Kit } from '#platform/act'
import { listenTo } from '#platform/inbox-listener'
import { systemActor } from '#platform/system-actor'
import { AlreadyTaken, caseFile, caseView, dropInInbox, inboxItems, inboxTroubles, publishCaseView, setAside, takenFromInbox } from '#publishing'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

let db: TestDatabase
let kit: Kit
before(async () => {
  db = await testDatabase()
  kit = { db: db.office, now: () => new Date('2025-03-03T01:00:00Z'), home: '/nowhere', reactions: {} }
})
after(() => db.drop())

const drop = (receipt: string) => dropInInbox(db.portal, { receipt, kind: 'request', sealed: Buffer.from('sealed') })
const deed = <T>(work: Parameters<typeof act<T>>[4]) => act(kit, systemActor('a', ['x.take']), 'x.take', 'a', work)

test('the portal’s role may drop and nothing else: not look, not change, not take; of cases only what is sealed', async () => {
  await drop('r1')
  for (const statement of ['select * from inbox.submission', "update inbox.submission set kind = 'reply'", 'delete from inbox.submission', 'select * from requests.request', 'select * from requests.applicant', "insert into site.case_view values ('x', '', now())"]) {
    await assert.rejects(sql.raw(statement).execute(db.portal), /permission denied/, statement)
  }
  assert.equal(await caseView(db.portal, 'nothing'), null)
})

test('the same receipt twice is one submission; of two workers one takes it', async () => {
  await drop('r2')
  await drop('r2')
  const mine = (await inboxItems(db.office, 10)).filter(({ receipt }) => receipt === 'r2')
  assert.equal(mine.length, 1)
  const take = () => deed(async (scene) => { await takenFromInbox(scene, mine[0]?.id ?? 0); await scene.record('r2', {}) })
  const results = await Promise.allSettled([take(), take()])
  assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.ok(results.some((one) => one.status === 'rejected' && one.reason instanceof AlreadyTaken))
})

test('what cannot be read is laid aside with the reason, and waits no more', async () => {
  await drop('r3')
  const item = (await inboxItems(db.office, 10)).find(({ receipt }) => receipt === 'r3')
  await deed(async (scene) => { await setAside(scene, item?.id ?? 0, '无法打开'); await scene.record('r3', {}) })
  assert.equal((await inboxItems(db.office, 10)).some(({ receipt }) => receipt === 'r3'), false)
  assert.deepEqual((await inboxTroubles(db.office)).map(({ receipt, reason }) => [receipt, reason]), [['r3', '无法打开']])
})

test('a case’s page takes the place of the one before, files and all', async () => {
  const show = (words: string, names: string[]) => deed(async (scene) => {
    await publishCaseView(scene, { locator: 'L', sealed: Buffer.from(words), files: names.map((name) => ({ name, mediaType: 'application/pdf', sealed: Buffer.from(name) })) })
    await scene.record('L', {})
  })
  await show('one', ['1.pdf'])
  await show('two', ['2.pdf'])
  assert.equal((await caseView(db.portal, 'L'))?.sealed.toString(), 'two')
  assert.equal(await caseFile(db.portal, 'L', '1.pdf'), null)
  assert.equal((await caseFile(db.portal, 'L', '2.pdf'))?.sealed.toString(), '2.pdf')
})

test('the worker hears what falls in, and hears again when its connection was cut', async () => {
  let heard = 0, wake = () => {}
  const next = () => new Promise<void>((resolve) => { wake = resolve })
  const first = next()
  const listener = await listenTo(db.officePool, 'gongkai_inbox', async () => { heard += 1; wake() })
  await first
  const second = next()
  await drop('r4')
  await second
  const third = next()
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen gongkai_inbox' and datname = current_database()`.execute(db.owner)
  await third
  assert.ok(heard >= 3)
  await listener.stop()
})
