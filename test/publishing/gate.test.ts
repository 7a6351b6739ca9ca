import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { closeDay, rootsOf } from '#audit'
import { act, type Kit } from '#platform/act'
import { sm3 } from '#platform/ledger/hash'
import { systemActor } from '#platform/system-actor'
import { currentSnapshot, jobs, publishSnapshot, snapshotFile, snapshotsOf, type Snapshot } from '#publishing'
import { Refusal } from '#shared/refusal'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

let database: TestDatabase, kit: Kit
before(async () => { database = await testDatabase() })
after(async () => { await database.drop() })
beforeEach(() => { kit = { db: database.office, now: () => new Date('2024-01-12T02:00:00Z'), home: '', reactions: {} } })

const bytes = new TextEncoder().encode('%PDF')
const report = (address: string, data: unknown): Snapshot => ({
  address, kind: 'annual-report', column: '政府信息公开年报', agency: 'qingting', agencyName: '青汀市人民政府', title: '报告', year: 2023, publishedOn: '2024-01-12', data,
  files: [{ name: '报告.pdf', label: 'PDF 文件', mediaType: 'application/pdf', bytes }],
})
const publish = (snapshot: Snapshot) => act(kit, systemActor('qingting', ['test.publish']), 'test.publish', 'qingting', async (scene) => {
  const sealed = await publishSnapshot(scene, snapshot)
  await scene.record(snapshot.address, sealed)
  return sealed
})

test('what passes the gate is what the portal’s role reads, files included', async () => {
  const sealed = await publish(report('/reports/qingting/2023', { figure: 1 }))
  const seen = await currentSnapshot(database.portal, '/reports/qingting/2023')
  assert.equal(sealed.version, 1)
  assert.equal(seen?.snapshot.hash, sealed.hash)
  assert.deepEqual(seen?.snapshot.data, { figure: 1 })
  assert.equal(seen?.files[0]?.hash, sm3(bytes))
  assert.deepEqual(new Uint8Array((await snapshotFile(database.portal, '/reports/qingting/2023', '报告.pdf'))?.bytes ?? []), bytes)
})

test('a correction is a new version at the same address; the old one stays on file; the hash tells them apart', async () => {
  const first = await publish(report('/reports/caizheng/2023', { figure: 1 }))
  const second = await publish(report('/reports/caizheng/2023', { figure: 2 }))
  assert.equal(second.version, 2)
  assert.notEqual(first.hash, second.hash)
  assert.deepEqual((await currentSnapshot(database.portal, '/reports/caizheng/2023'))?.snapshot.data, { figure: 2 })
  assert.equal((await snapshotsOf(database.portal, { kind: 'annual-report' })).filter(({ address }) => address === '/reports/caizheng/2023').length, 1)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from site.snapshot where address = '/reports/caizheng/2023'`.execute(database.portal)
  assert.equal(rows[0]?.n, 2)
})

test('the portal’s role writes nothing and reads nothing else', async () => {
  await assert.rejects(sql`insert into site.ledger_root (day, previous_root, root, heads) values ('2024-01-01', '', '', '{}')`.execute(database.portal), /permission denied/)
  await assert.rejects(sql`update site.snapshot set title = 'x'`.execute(database.portal), /permission denied/)
  for (const table of ['audit.entry', 'identity.account', 'requests.request', 'annualreport.report', 'agencies.agency', 'policies.document', 'notifications.message']) {
    await assert.rejects(sql`select * from ${sql.table(table)}`.execute(database.portal), /permission denied/, table)
  }
})

test('the office’s role cannot change what was published: only which version is current, and whether it was withdrawn', async () => {
  await assert.rejects(sql`update site.snapshot set data = '{}'`.execute(database.office), /permission denied/)
  await assert.rejects(sql`delete from site.snapshot`.execute(database.office), /permission denied/)
  await assert.rejects(sql`update site.file set bytes = ''`.execute(database.office), /permission denied/)
})

test('an address that could not last is refused in words', async () => {
  await assert.rejects(publish(report('/Reports/2023 年', {})), (error) => error instanceof Refusal && /小写字母/.test(error.message))
})

test('the day’s root is published once it is made, ties to the one before, and never changes', async () => {
  const run = jobs['publishing.publish-roots']
  assert.ok(run)
  await closeDay({ ...kit, now: () => new Date('2024-01-13T02:00:00Z') }, '2024-01-12')
  await run(kit, {})
  const published = () => sql<{ day: string; root: string; previous_root: string }>`select day, root, previous_root from site.ledger_root order by day`.execute(database.portal)
  const first = (await published()).rows
  assert.deepEqual(first.map(({ day, root }) => ({ day, root })), (await rootsOf(database.office)).map(({ day, root }) => ({ day, root })))
  assert.equal(first.length, 1)
  await run(kit, {})
  assert.deepEqual((await published()).rows, first)
  kit = { ...kit, now: () => new Date('2024-01-13T02:00:00Z') }
  await publish(report('/reports/jiaotong/2023', {}))
  await closeDay({ ...kit, now: () => new Date('2024-01-14T02:00:00Z') }, '2024-01-13')
  await run(kit, {})
  const [, second] = (await published()).rows
  assert.equal(second?.day, '2024-01-13')
  assert.equal(second?.previous_root, first[0]?.root)
})
