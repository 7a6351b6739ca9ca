import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { publishCaseView, publishSnapshot, removeCaseView, verifySite, withdrawSnapshot, type Snapshot } from '#publishing'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

let database: TestDatabase, kit: Kit
before(async () => { database = await testDatabase() })
after(async () => { await database.drop() })
beforeEach(() => { kit = { db: database.office, now: () => new Date('2024-01-12T02:00:00Z'), home: '', reactions: {} } })

const bytes = new TextEncoder().encode('%PDF')
const entry = (address: string, title = '办法'): Snapshot => ({
  address, kind: 'entry', column: '政策文件', columnId: 'statutory-20-1', topics: ['eight-four'], indexNo: 'A-1', agency: 'qingting', agencyName: '青汀市人民政府', title, year: 2024,
  publishedOn: '2024-01-12', data: { body: '<p>正文</p>' }, files: [{ name: 'a.pdf', label: '附件', mediaType: 'application/pdf', bytes }],
})
const doing = (work: Parameters<typeof act<void>>[4]) => act(kit, systemActor('qingting', ['test.publish']), 'test.publish', 'qingting', async (scene) => { await work(scene); await scene.record('x', {}) })
const publish = (snapshot: Snapshot) => doing(async (scene) => { await publishSnapshot(scene, snapshot) })
const asOwner = (statement: string) => sql.raw(statement).execute(database.owner)
const faults = async (): Promise<string[]> => (await verifySite(database.office)).faults.map(({ address, what }) => `${address} ${what}`)

/** Does something by hand that the gate did not, sees that it is found, and takes it back. */
async function foundWhen(change: string, undo: string, expected: RegExp): Promise<void> {
  assert.deepEqual(await faults(), [], `before ${change}`)
  await asOwner(change)
  const found = await faults()
  await asOwner(undo)
  assert.ok(found.some((fault) => expected.test(fault)), `${change}: ${found.join('；') || 'nothing found'}`)
}

test('what went through the gate verifies; so does what was corrected, withdrawn or removed since', async () => {
  await publish(entry('/info/2024/1'))
  await publish(entry('/info/2024/1', '修改后的办法'))
  await publish(entry('/info/2024/2'))
  await doing((scene) => withdrawSnapshot(scene, '/info/2024/2', { reason: '内容有误', tombstone: true }))
  await publish(entry('/info/2024/2', '重新发布'))
  await publish(entry('/info/2024/3'))
  await doing((scene) => withdrawSnapshot(scene, '/info/2024/3', { reason: '依法撤回', tombstone: false }))
  await doing((scene) => publishCaseView(scene, { locator: 'loc-a', sealed: Buffer.from('sealed'), files: [{ name: '1', mediaType: 'application/pdf', sealed: Buffer.from('file') }] }))
  kit = { ...kit, now: () => new Date('2024-01-12T02:00:01Z') }
  await doing((scene) => publishCaseView(scene, { locator: 'loc-b', sealed: Buffer.from('b'), files: [] }))
  await doing((scene) => removeCaseView(scene, 'loc-b'))
  const verdict = await verifySite(database.office)
  assert.deepEqual(verdict.faults, [])
  assert.equal(verdict.snapshots, 5)
  assert.equal(verdict.cases, 1)
})

test('one byte of any column changed by hand is found', async () => {
  const at = "where address = '/info/2024/1' and version = 2"
  const CHANGES: Readonly<Record<string, readonly [string, string]>> = {
    address: ["'/info/2024/9'", "'/info/2024/1'"], kind: ["'clean-up-list'", "'entry'"], column_name: ["'政策文件 '", "'政策文件'"], agency: ["'qingtinG'", "'qingting'"], agency_name: ["'青汀市人民政腐'", "'青汀市人民政府'"],
    title: ["'修改后的办泫'", "'修改后的办法'"], year: ['2025', '2024'], published_on: ["'2024-01-13'", "'2024-01-12'"], hash: ["overlay(hash placing case when left(hash, 1) = '0' then '1' else '0' end from 1 for 1)", "''"],
    data: [`'{"body": "<p>正丈</p>"}'`, `'{"body": "<p>正文</p>"}'`], column_id: ["'statutory-20-2'", "'statutory-20-1'"], topics: ["'{eight-five}'", "'{eight-four}'"], index_no: ["'A-2'", "'A-1'"], current: ['false', 'true'],
    published_at: ["'2024-01-12T02:00:00.001Z'", "'2024-01-12T02:00:00Z'"],
  }
  const { rows } = await sql<{ name: string; hash: string }>`select column_name as name, '' as hash from information_schema.columns where table_schema = 'site' and table_name = 'snapshot'`.execute(database.owner)
  const OTHERWISE = ['id', 'version', 'withdrawn_on', 'withdrawn_reason', 'tombstone']
  assert.deepEqual(rows.map(({ name }) => name).sort(), [...Object.keys(CHANGES), ...OTHERWISE].sort(), 'a new column of site.snapshot must be sealed, and tried here')
  const kept = (await sql<{ hash: string }>`select hash from site.snapshot where address = '/info/2024/1' and version = 2`.execute(database.owner)).rows[0]?.hash ?? ''
  for (const [column, [changed, back]] of Object.entries(CHANGES)) {
    const there = column === 'address' ? "where address = '/info/2024/9'" : at
    await foundWhen(`update site.snapshot set ${column} = ${changed} ${at}`, `update site.snapshot set ${column} = ${column === 'hash' ? `'${kept}'` : back} ${there}`, /散列值|绕过|却没有公开/)
  }
  await foundWhen(`update site.snapshot set version = 7 ${at}`, "update site.snapshot set version = 2 where address = '/info/2024/1' and version = 7", /绕过|被删除/)
  await foundWhen("update site.file set bytes = '%PDG' where snapshot = (select id from site.snapshot where address = '/info/2024/1' and version = 2)",
    "update site.file set bytes = '%PDF' where snapshot = (select id from site.snapshot where address = '/info/2024/1' and version = 2)", /附件“a.pdf”/)
  await foundWhen("update site.file set label = '附忤' where snapshot = (select id from site.snapshot where address = '/info/2024/1' and version = 2)",
    "update site.file set label = '附件' where snapshot = (select id from site.snapshot where address = '/info/2024/1' and version = 2)", /散列值/)
})

test('what was slipped in, deleted, quietly withdrawn or brought back by hand is found', async () => {
  await foundWhen(`insert into site.snapshot (address, version, kind, column_name, agency, agency_name, title, published_on, published_at, data, hash, current)
    values ('/info/2024/66', 1, 'entry', 'x', 'qingting', 'x', 'x', '2024-01-12', now(), '{}', 'x', true)`, "delete from site.snapshot where address = '/info/2024/66'", /绕过/)
  await foundWhen("update site.snapshot set withdrawn_on = '2024-01-12', withdrawn_reason = 'x' where address = '/info/2024/1' and current", "update site.snapshot set withdrawn_on = null, withdrawn_reason = null where address = '/info/2024/1' and current", /台账里没有这次撤回/)
  await foundWhen("update site.snapshot set withdrawn_on = null where address = '/info/2024/3'", "update site.snapshot set withdrawn_on = '2024-01-12' where address = '/info/2024/3'", /页面上却没有撤回/)
  await foundWhen("update site.snapshot set tombstone = true where address = '/info/2024/3'", "update site.snapshot set tombstone = false where address = '/info/2024/3'", /与台账不符/)
  await foundWhen("update site.case_view set sealed = 'sealee' where locator = 'loc-a'", "update site.case_view set sealed = 'sealed' where locator = 'loc-a'", /申请进度页/)
  await foundWhen("update site.case_file set sealed = 'filf' where locator = 'loc-a'", "update site.case_file set sealed = 'file' where locator = 'loc-a'", /申请进度页/)
  await foundWhen("insert into site.ledger_root (day, previous_root, root, heads) values ('2024-01-01', '', 'x', '{}')", "delete from site.ledger_root where day = '2024-01-01'", /台账根/)
  const gone = "address = '/info/2024/1' and version = 1"
  await asOwner(`create table kept as select * from site.snapshot where ${gone}; create table kept_files as select * from site.file where snapshot in (select id from kept)`)
  await foundWhen(`delete from site.file where snapshot in (select id from kept); delete from site.snapshot where ${gone}`,
    'insert into site.snapshot overriding system value select * from kept; insert into site.file select * from kept_files; drop table kept; drop table kept_files', /被删除了/)
  assert.deepEqual(await faults(), [])
})

test('a deed that publishes and whose ledger line does not hold it fails, and nothing is published', async () => {
  await assert.rejects(act(kit, systemActor('qingting', ['test.publish']), 'test.publish', 'qingting', async (scene) => {
    await scene.record('x', {})
    await publishSnapshot(scene, entry('/info/2024/77'))
  }), /no ledger line holds/)
  assert.equal((await sql<{ n: number }>`select count(*)::int as n from site.snapshot where address = '/info/2024/77'`.execute(database.portal)).rows[0]?.n, 0)
})

test('outside the gate no statement of the office’s or the portal’s writes to the public side: the database refuses every one', async () => {
  const { rows } = await sql<{ name: string; column: string }>`
    select table_schema || '.' || table_name as name, min(column_name) as column from information_schema.columns where table_schema = 'site' group by 1`.execute(database.owner)
  assert.ok(rows.length >= 5)
  for (const { name, column } of rows) {
    for (const statement of [`insert into ${name} default values`, `update ${name} set ${column} = ${column}`, `delete from ${name}`, `truncate ${name}`]) {
      for (const who of [database.office, database.portal]) await assert.rejects(sql.raw(statement).execute(who), /permission denied/, statement)
    }
  }
})

test('the portal’s role reads published snapshots and nothing of any other schema; nor can it take the gate’s role', async () => {
  const { rows } = await sql<{ name: string; may: boolean }>`
    select n.nspname || '.' || c.relname as name, has_table_privilege('gongkai_portal', c.oid, 'select') or has_any_column_privilege('gongkai_portal', c.oid, 'select') as may
    from pg_class as c join pg_namespace as n on n.oid = c.relnamespace where c.relkind in ('r', 'v', 'm', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`.execute(database.owner)
  assert.ok(rows.length > 40)
  assert.deepEqual(rows.filter(({ name, may }) => may !== name.startsWith('site.')).map(({ name }) => name), [])
  await assert.rejects(database.portal.transaction().execute((db) => sql`set local role gongkai_gate`.execute(db)), /permission denied/)
})

test('the program takes on the gate’s role in the gate only, and where the search settles its own index', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  assert.deepEqual(files.filter((name) => readFileSync(join('src', name), 'utf8').includes('gongkai_gate')).toSorted(), ['modules/publishing/commands/as-gate.ts', 'platform/search/write/settle.ts'])
})
