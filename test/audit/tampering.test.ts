import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql, type Kysely } from 'kysely'
import { closeDay, findReceipt, rootsOf, verifyLedger } from '#audit'
import { act, type Kit } from '#platform/act'
import { dailyRoot, FIRST_HASH } from '#platform/ledger/hash'
import { systemActor } from '#platform/system-actor'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

let db: TestDatabase
let now = new Date()
const at = (text: string) => { now = new Date(`${text}:00+08:00`) }
const kit = (): Kit => ({ db: db.office, now: () => now, home: '/nowhere', reactions: {} })
const write = (chain: string, subject: string) => act(kit(), systemActor(chain, ['test.write']), 'test.write', chain, ({ record }) => record(subject, { note: '原样' }))

before(async () => { db = await testDatabase() })
after(async () => { await db.drop() })

/** What a person with the whole database in hand would do: put the guards aside, change something, put them back. */
async function tamper(change: (owner: Kysely<unknown>) => Promise<unknown>): Promise<void> {
  for (const table of ['audit.entry', 'audit.daily_root']) await sql`alter table ${sql.raw(table)} disable trigger user`.execute(db.owner)
  await change(db.owner)
  for (const table of ['audit.entry', 'audit.daily_root']) await sql`alter table ${sql.raw(table)} enable trigger user`.execute(db.owner)
}
const faults = async () => (await verifyLedger(db.office)).faults.map(({ chain, seq, what }) => `${chain} ${seq} ${what}`)

/** Two agencies over three days; the first two days are closed. */
beforeEach(async () => {
  await tamper(async (owner) => { await sql`truncate audit.entry, audit.daily_root`.execute(owner) })
  for (const day of ['2024-01-10', '2024-01-11', '2024-01-12']) {
    at(`${day} 09:00`)
    for (let n = 1; n <= 4; n += 1) { await write('jiaotong', `${day}-${n}`); await write('minzheng', `${day}-${n}`) }
    if (day < '2024-01-12') {
      at(`${day} 23:59`)
      now = new Date(now.getTime() + 11 * 60_000)
      await closeDay(kit(), day as `${number}-${number}-${number}`)
    }
  }
})

test('an untouched ledger is whole', async () => {
  // 24 lines of the agencies, and one for each of the two closed days.
  assert.deepEqual(await verifyLedger(db.office), { lines: 26, chains: 3, roots: 2, faults: [] })
})

test('one changed byte is found on its line', async () => {
  for (const change of [sql`subject = subject || '.'`, sql`actor = 'systen'`, sql`at = replace(at, 'T01:', 'T02:')`, sql`detail = '{"note": "原徉"}'`, sql`deed = 'test.writf'`]) {
    await tamper((owner) => sql`update audit.entry set ${change} where chain = 'jiaotong' and seq = 10`.execute(owner))
    assert.deepEqual(await faults(), ['jiaotong 10 内容与散列值不符，这一行被改动过'])
    await tamper((owner) => sql`
      update audit.entry set subject = '2024-01-12-2', actor = 'system', at = replace(at, 'T02:', 'T01:'), detail = '{"note": "原样"}', deed = 'test.write'
      where chain = 'jiaotong' and seq = 10`.execute(owner))
    assert.deepEqual(await faults(), [])
  }
})

test('a line taken out of the middle is named', async () => {
  await tamper((owner) => sql`delete from audit.entry where chain = 'minzheng' and seq = 6`.execute(owner))
  assert.deepEqual(await faults(), ['minzheng 7 缺第 6 行'])
})

test('a line changed together with its hash breaks the tie to the next', async () => {
  await tamper((owner) => sql`update audit.entry set hash = repeat('a', 64) where chain = 'minzheng' and seq = 9`.execute(owner))
  assert.deepEqual(await faults(), ['minzheng 9 内容与散列值不符，这一行被改动过', 'minzheng 10 与上一行的散列值接不上'])
})

test('a tail cut off is found through the daily root', async () => {
  await tamper((owner) => sql`delete from audit.entry where chain = 'jiaotong' and seq > 6`.execute(owner))
  assert.deepEqual(await faults(), ['jiaotong 8 2024-01-11 的每日根记有这一行，现已不在，链尾被截断'])
})

test('a whole chain taken away is found through the daily roots', async () => {
  await tamper((owner) => sql`delete from audit.entry where chain = 'minzheng'`.execute(owner))
  assert.deepEqual((await verifyLedger(db.office)).faults.map(({ chain, seq }) => [chain, seq]), [['minzheng', 4], ['minzheng', 8]])
})

test('a chain written anew with right hashes does not agree with the roots', async () => {
  at('2024-01-11 09:00')
  await tamper((owner) => sql`delete from audit.entry where chain = 'jiaotong' and seq > 6`.execute(owner))
  for (let n = 7; n <= 12; n += 1) await write('jiaotong', `forged-${n}`)
  assert.deepEqual(await faults(), ['jiaotong 8 与 2024-01-11 的每日根所记的散列值不同，这一行被换过'])
})

test('a changed root, or a changed tie between roots, is found', async () => {
  await tamper((owner) => sql`update audit.daily_root set root = repeat('b', 64) where day = '2024-01-10'`.execute(owner))
  assert.deepEqual(await faults(), ['daily-root 1 2024-01-10 的每日根与其内容不符', 'daily-root 2 2024-01-11 的每日根与前一个接不上'])
})

test('a root is over the heads of its day and tied to the root before; closing twice changes nothing', async () => {
  const [first, second] = await rootsOf(db.office)
  assert.ok(first && second)
  assert.deepEqual(first.heads.map(({ chain, seq }) => [chain, seq]), [['jiaotong', 4], ['minzheng', 4]])
  assert.deepEqual(second.heads.map(({ chain, seq }) => [chain, seq]), [['jiaotong', 8], ['ledger', 1], ['minzheng', 8]])
  assert.equal(first.root, dailyRoot('2024-01-10', first.heads, FIRST_HASH))
  assert.equal(second.root, dailyRoot('2024-01-11', second.heads, first.root))
  assert.deepEqual(await closeDay(kit(), '2024-01-11'), second)
  const both = await (async () => { at('2024-01-13 00:10'); return Promise.all([closeDay(kit(), '2024-01-12'), closeDay(kit(), '2024-01-12')]) })()
  assert.deepEqual(both[0], both[1])
  assert.equal((await rootsOf(db.office)).length, 3)
  assert.deepEqual(await faults(), [])
})

test('a day that is not over is not closed, and one before the last root is not slipped in', async () => {
  await assert.rejects(closeDay(kit(), '2024-01-12'), /not over/)
  assert.equal(await closeDay(kit(), '2024-01-09'), null)
})

test('a receipt is found by its hash and proved by the first root after it', async () => {
  at('2024-01-12 15:00')
  const { hash } = await write('jiaotong', 'receipt')
  assert.deepEqual(await findReceipt(db.office, hash), { line: { chain: 'jiaotong', seq: 13, at: '2024-01-12T07:00:00.000Z' }, coveredBy: null })
  at('2024-01-13 00:10')
  const root = await closeDay(kit(), '2024-01-12')
  assert.deepEqual((await findReceipt(db.office, ` ${hash.toUpperCase()} `))?.coveredBy, { day: '2024-01-12', root: root?.root })
  assert.equal(await findReceipt(db.office, 'f'.repeat(64)), null)
})
