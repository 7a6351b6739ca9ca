import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Db } from '#platform/database/connection'
import { startWorker } from '#platform/jobs'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

let database: TestDatabase
before(async () => { database = await testDatabase() })
after(() => database.drop())

const PERMISSION_DENIED = '42501'
const refused = (db: Db, statement: string) =>
  assert.rejects(sql.raw(statement).execute(db), (error: Error & { code?: string }) => error.code === PERMISSION_DENIED, statement)

type Right = { readonly schema: string; readonly name: string; readonly right: string }
/** All that a role may do with any table of ours, by PostgreSQL's own answer. */
const rightsOf = async (role: string): Promise<Right[]> => (await sql<Right>`
  select n.nspname as schema, c.relname as name, p.right from pg_class c join pg_namespace n on n.oid = c.relnamespace,
    unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) as p("right")
  where c.relkind in ('r', 'v', 'm', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    and has_schema_privilege(${role}, n.oid, 'USAGE')
    and (has_table_privilege(${role}, c.oid, p.right) or (p.right in ('SELECT', 'INSERT', 'UPDATE') and has_any_column_privilege(${role}, c.oid, p.right)))`
  .execute(database.owner)).rows

test('the portal may read what is published and drop into the inbox, and nothing else in any table', async () => {
  const rights = await rightsOf('gongkai_portal')
  assert.ok(rights.some(({ schema }) => schema === 'site'), 'there is something to read')
  assert.deepEqual(rights.filter(({ schema, right }) => !(schema === 'site' && right === 'SELECT') && !(schema === 'inbox' && right === 'INSERT')), [])
  await refused(database.portal, 'select * from audit.entry')
  await refused(database.portal, 'create table public.mine (n int)')
  await refused(database.portal, "select graphile_worker.add_job('a', '{}')")
})

test('the office adds to the ledger and reads it, and can neither change nor remove a line', async () => {
  await sql`insert into audit.entry (chain, seq, at, actor, deed, subject, detail, previous, hash) values ('c', 1, 'now', 'a', 'd', 's', '{}', 'p', 'h')`.execute(database.office)
  for (const statement of ["update audit.entry set deed = 'x'", 'delete from audit.entry', 'truncate audit.entry', 'drop table audit.entry', 'alter table audit.entry disable trigger all']) {
    await refused(database.office, statement)
  }
  const { rows } = await sql`select deed from audit.entry`.execute(database.office)
  assert.deepEqual(rows, [{ deed: 'd' }])
})

test('the auditor only reads', async () => {
  const rights = await rightsOf('gongkai_auditor')
  assert.ok(rights.some(({ schema, name }) => schema === 'audit' && name === 'entry'))
  assert.deepEqual(rights.filter(({ right }) => right !== 'SELECT'), [])
})

test('no role but the owner is above the rules', async () => {
  const { rows } = await sql`select rolname from pg_roles where rolname like 'gongkai\_%' and rolname <> 'gongkai_owner'
    and (rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication)`.execute(database.owner)
  assert.deepEqual(rows, [])
})

test('the office queues a job in its own transaction, and its worker does it; one that is rolled back is never done', async () => {
  const done: unknown[] = []
  const kit = { db: database.office, now: () => new Date('2024-01-02T00:00:00Z'), home: '', reactions: {} }
  const finished = Promise.withResolvers<void>()
  const worker = await startWorker(database.officePool, kit, {
    'test.note': async (_kit, data) => { done.push(data) }, 'test.last': async () => finished.resolve(),
  }, {})
  await assert.rejects(database.office.transaction().execute(async (db) => {
    await sql`select graphile_worker.add_job('test.note', '{"n":1}'::json)`.execute(db)
    throw new Error('the deed fails')
  }), /the deed fails/)
  await sql`select graphile_worker.add_job('test.note', '{"n":2}'::json)`.execute(database.office)
  await sql`select graphile_worker.add_job('test.last', '{}'::json, run_at => now() + interval '10 milliseconds')`.execute(database.office)
  await finished.promise
  await worker.stop()
  assert.deepEqual(done, [{ n: 2 }])
})

test('days come as text, counts as numbers, exact numbers as text, and each statement more than once gives the same', async () => {
  for (const _ of [1, 2, 3]) {
    const { rows } = await sql`select ${'2024-02-29'}::date as day, 7::bigint as count, 9007199254740993::bigint as huge, 1.50::numeric as money`.execute(database.office)
    assert.deepEqual(rows, [{ day: '2024-02-29', count: 7, huge: '9007199254740993', money: '1.50' }])
  }
})
