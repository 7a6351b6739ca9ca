import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openDatabase, type Target } from '#platform/database/connection'
import { startDatabases } from '#platform/database/databases'
import { startEmbedded, OWNER, type EmbeddedServer } from '#platform/database/embedded'
import { migrate } from '#platform/database/migrate'
import { StartError } from '#platform/database/start-error'
import { temporaryFolder } from '../kit/homes.ts'

// A server of its own, because roles belong to the whole server; reached by an address as an external one is.
let server: EmbeddedServer
const home = temporaryFolder()
const serverHome = temporaryFolder()
before(async () => {
  server = await startEmbedded({ home: serverHome, durable: false })
  process.env['DATABASE_URL'] = `postgresql://${OWNER}@${encodeURIComponent(server.socket)}/postgres`
})
after(async () => {
  delete process.env['DATABASE_URL']
  await server.stop()
})

const userOf = async (target: Target): Promise<unknown> => {
  const db = openDatabase(target, 1)
  try { return (await sql<{ user: string }>`select current_user as user`.execute(db)).rows[0]?.user } finally { await db.destroy() }
}

test('with DATABASE_URL the three users of an external database are ours, and the passwords are kept where only we can read', async () => {
  const databases = await startDatabases({ home })
  await migrate(databases.owner)
  await databases.settle()
  assert.deepEqual(await Promise.all([databases.owner, databases.office, databases.portal].map(userOf)), [OWNER, 'gongkai_office', 'gongkai_portal'])
  const kept = JSON.parse(readFileSync(join(home, 'secrets.json'), 'utf8')) as Record<string, string>
  assert.equal(statSync(join(home, 'secrets.json')).mode & 0o777, 0o600)
  assert.ok(kept['office'] && kept['office'].length >= 24 && kept['office'] !== kept['portal'])
  const { rows } = await withOwner(databases.owner)
  assert.deepEqual(rows, [{ rolname: 'gongkai_office', kept: true }, { rolname: 'gongkai_portal', kept: true }])
})

const withOwner = async (owner: Target) => {
  const db = openDatabase(owner, 1)
  try {
    return await sql`select rolname, rolpassword like 'SCRAM-SHA-256%' as kept from pg_authid where rolname in ('gongkai_office', 'gongkai_portal') order by 1`.execute(db)
  } finally {
    await db.destroy()
  }
}

test('a second start uses the same passwords', async () => {
  const [first, second] = await Promise.all([startDatabases({ home }), startDatabases({ home })])
  assert.deepEqual(first.office, second.office)
})

test('an external database that cannot be reached is said in words that tell what to check', async () => {
  const url = process.env['DATABASE_URL']
  process.env['DATABASE_URL'] = 'postgresql://nobody@127.0.0.1:1/none'
  await assert.rejects(startDatabases({ home }), (error: Error) => error instanceof StartError && /请检查地址、用户名、密码和网络/.test(error.message))
  process.env['DATABASE_URL'] = url
})

test('a portal that stands alone knows the portal’s address and may not change tables', async () => {
  process.env['GONGKAI_PORTAL_URL'] = `postgresql://gongkai_portal@${encodeURIComponent(server.socket)}/postgres`
  const databases = await startDatabases({ home, portalAlone: true })
  delete process.env['GONGKAI_PORTAL_URL']
  assert.equal(databases.mayMigrate, false)
  assert.deepEqual(await Promise.all([databases.owner, databases.office, databases.portal].map(userOf)), ['gongkai_portal', 'gongkai_portal', 'gongkai_portal'])
})
