import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { migrate } from '#platform/database/migrate'
import { migrationFiles } from '#platform/database/migration-files'
import { StartError } from '#platform/database/start-error'
import { dumpSchema } from '../../scripts/dump-schema.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

let database: TestDatabase
before(async () => { database = await testDatabase() })
after(() => database.drop())

const file = (name: string, text: string) => ({ name, sql: text, hash: text })
const applied = async (): Promise<string[]> =>
  (await sql<{ name: string }>`select name from platform.migration order by name`.execute(database.owner)).rows.map((row) => row.name)

test('every migration is applied once, in order, and a second run finds nothing to do', async () => {
  const names = migrationFiles().map(({ name }) => name)
  assert.ok(names.length >= 3)
  assert.deepEqual(await applied(), names)
  assert.deepEqual(await migrate(database.targets.owner), [])
})

test('a file that was changed after it was applied is refused', async () => {
  const [first, ...rest] = migrationFiles()
  assert.ok(first)
  await assert.rejects(migrate(database.targets.owner, [{ ...first, hash: 'other' }, ...rest]), (error: Error) =>
    error instanceof StartError && error.message.includes(first.name) && error.message.includes('又被改动'))
})

test('data from a newer version are refused by an older one', async () => {
  const files = migrationFiles()
  await assert.rejects(migrate(database.targets.owner, files.slice(0, -1)), (error: Error) => error instanceof StartError && error.message.includes('换用新版本'))
})

test('a migration that fails leaves nothing of itself and names its file', async () => {
  const wrong = file('9998_platform_wrong.sql', 'create table platform.half (n int); select 1/0')
  await assert.rejects(migrate(database.targets.owner, [...migrationFiles(), wrong]), /9998_platform_wrong\.sql: division by zero/)
  const { rows } = await sql<{ found: string | null }>`select to_regclass('platform.half')::text as found`.execute(database.owner)
  assert.deepEqual(rows, [{ found: null }])
})

test('two starts at once apply a migration once', async () => {
  const own = await testDatabase()
  const files = [...migrationFiles(), file('9999_platform_twice.sql', 'create table platform.twice (n int)')]
  const both = await Promise.all([migrate(own.targets.owner, files), migrate(own.targets.owner, files)])
  assert.deepEqual(both.flat(), ['9999_platform_twice.sql'])
  await own.drop()
})

test('db/schema.sql is what the migrations make (npm run schema writes it)', async () => {
  const own = await testDatabase()
  const client = new pg.Client(own.targets.owner)
  await client.connect()
  const made = await dumpSchema(client)
  await client.end()
  await own.drop()
  assert.match(made, /create table audit\.entry/)
  assert.equal(made, readFileSync('db/schema.sql', 'utf8'))
})
