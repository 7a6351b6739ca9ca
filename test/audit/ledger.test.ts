import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { verifyLedger } from '#audit'
import { act, type Kit } from '#platform/act'
import { FIRST_HASH, hashOfLine } from '#platform/ledger/hash'
import { systemActor } from '#platform/system-actor'
import { Refusal } from '#shared/refusal'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

let db: TestDatabase
let kit: Kit
before(async () => {
  db = await testDatabase()
  kit = { db: db.office, now: () => new Date('2024-01-15T01:00:00Z'), home: '/nowhere', reactions: { 'test.write': ['test.job'] } }
  await sql`create schema test`.execute(db.owner)
  await sql`create table test.thing (name text)`.execute(db.owner)
  await sql`grant usage on schema test to gongkai_office`.execute(db.owner)
  await sql`grant select, insert on test.thing to gongkai_office`.execute(db.owner)
})
after(async () => { await db.drop() })

const write = (chain: string, subject: string, detail: object = {}) =>
  act(kit, systemActor(chain, ['test.write']), 'test.write', chain, ({ record }) => record(subject, detail))
const count = async (what: 'audit.entry' | 'test.thing' | 'graphile_worker.jobs'): Promise<number> =>
  Number((await sql<{ n: number }>`select count(*) as n from ${sql.raw(what)}`.execute(db.owner)).rows[0]?.n)

test('eight at once on one chain give a chain without gaps', async () => {
  await Promise.all(Array.from({ length: 8 }, (_, lane) => (async () => {
    for (let n = 0; n < 5; n += 1) await write('busy', `${lane}-${n}`)
  })()))
  const { rows } = await sql<{ seq: number; previous: string; hash: string; subject: string }>`select * from audit.entry where chain = 'busy' order by seq`.execute(db.owner)
  assert.deepEqual(rows.map(({ seq }) => Number(seq)), Array.from({ length: 40 }, (_, index) => index + 1))
  assert.deepEqual(rows.map(({ previous }) => previous), [FIRST_HASH, ...rows.slice(0, -1).map(({ hash }) => hash)])
  assert.equal(new Set(rows.map(({ subject }) => subject)).size, 40)
})

test('a deed of one agency does not wait for a deed of another', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => { release = resolve })
  let entered = () => {}
  const inside = new Promise<void>((resolve) => { entered = resolve })
  const slow = act(kit, systemActor('slow', ['test.write']), 'test.write', 'slow', async ({ record }) => {
    await record('first', {})
    entered()
    await held
  })
  await inside
  await write('quick', 'second')
  assert.equal(Number((await sql<{ n: number }>`select count(*) as n from audit.entry where chain = 'slow'`.execute(db.owner)).rows[0]?.n), 0)
  release()
  await slow
})

test('a line’s hash is SM3 over all that stands in it and the hash before', async () => {
  await write('one', 'subject', { b: 1, a: ['x'] })
  const { rows } = await sql<{ hash: string }>`select hash from audit.entry where chain = 'one'`.execute(db.owner)
  assert.equal(rows[0]?.hash, hashOfLine({
    chain: 'one', seq: 1, at: '2024-01-15T01:00:00.000Z', actor: 'system', deed: 'test.write', subject: 'subject', detail: { a: ['x'], b: 1 },
  }, FIRST_HASH))
})

test('details of every kind still verify after the database has kept them', async () => {
  await write('kinds', 'x', { 中文: '一“二”', empty: {}, none: null, list: [1, [2, null], 'é😀'], big: 1e21, small: 1.5e-7, minus: -0, missing: undefined, when: new Date(0), not: Number.NaN })
  assert.deepEqual((await verifyLedger(db.office)).faults, [])
})

test('the office’s role can add lines and read them, never change, delete or empty', async () => {
  await write('kept', 'x')
  const changes = [sql`update audit.entry set actor = 'me'`, sql`delete from audit.entry`, sql`truncate audit.entry`]
  for (const statement of [...changes, sql`update audit.daily_root set root = ''`, sql`delete from audit.daily_root`]) {
    await assert.rejects(statement.execute(db.office), /permission denied/)
  }
  for (const statement of changes) {
    await assert.rejects(statement.execute(db.owner), /台账只能追加/)
  }
  await assert.rejects(sql`select 1 from audit.entry`.execute(db.portal), /permission denied/)
})

test('a deed that records nothing fails and leaves nothing: no row, no line, no job', async () => {
  const before = await Promise.all([count('audit.entry'), count('test.thing'), count('graphile_worker.jobs')])
  await assert.rejects(act(kit, systemActor('quiet', ['test.write']), 'test.write', 'quiet', async ({ db: scene, later }) => {
    await sql`insert into test.thing values ('secretly')`.execute(scene)
    await later('test.job', {})
  }), /without saying so/)
  assert.deepEqual(await Promise.all([count('audit.entry'), count('test.thing'), count('graphile_worker.jobs')]), before)
})

test('a deed that fails at its end leaves nothing either, and one that holds leaves all three', async () => {
  const before = await Promise.all([count('audit.entry'), count('test.thing'), count('graphile_worker.jobs')])
  const deed = (fails: boolean) => act(kit, systemActor('loud', ['test.write']), 'test.write', 'loud', async ({ db: scene, record, later }) => {
    await sql`insert into test.thing values ('loudly')`.execute(scene)
    await record('x', {})
    await later('test.later', {})
    if (fails) throw new Refusal(422, ['不行'])
  })
  await assert.rejects(deed(true), Refusal)
  assert.deepEqual(await Promise.all([count('audit.entry'), count('test.thing'), count('graphile_worker.jobs')]), before)
  await deed(false)
  // The queue holds the job asked for and the one that follows the deed.
  assert.deepEqual(await Promise.all([count('audit.entry'), count('test.thing'), count('graphile_worker.jobs')]), before.map((n, index) => n + (index === 2 ? 2 : 1)))
})

test('who may not do it leaves no trace', async () => {
  const before = await count('audit.entry')
  await assert.rejects(act(kit, systemActor('mine', ['test.read']), 'test.write', 'mine', ({ record }) => record('x', {})), (error) => error instanceof Refusal && error.status === 403)
  assert.equal(await count('audit.entry'), before)
})
