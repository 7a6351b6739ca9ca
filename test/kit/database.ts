import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg, { type Pool } from 'pg'
import { closeDatabase, databaseOn, openPool, type Db, type Target } from '#platform/database/connection'
import { embeddedTargets } from '#platform/database/databases'
import { OWNER, type EmbeddedServer } from '#platform/database/embedded'
import { startTestServer, TEMPLATE, type TestServer } from './test-server.ts'

type Server = { readonly socket: string; readonly target: EmbeddedServer['target'] }

let own: Promise<TestServer> | undefined

/** The runner's server when there is one, else one of this file alone, stopped when its tests are over. */
async function server(): Promise<Server> {
  const address = process.env['GONGKAI_TEST_DATABASE']
  if (address) return { socket: address, target: (user, database) => ({ host: address, user, database }) }
  own ??= startTestServer()
  return own
}
// Not an `after` hook: those run in the order they were written down, and this one would come before a test file's own.
process.once('beforeExit', () => { own?.then((one) => one.stop()).catch(() => {}) })

async function asOwner(target: Target, statement: string): Promise<void> {
  const client = new pg.Client(target)
  await client.connect()
  try { await client.query(statement) } finally { await client.end() }
}

export type TestDatabase = {
  readonly name: string
  readonly owner: Db; readonly office: Db; readonly portal: Db
  readonly officePool: Pool
  /** Where and as whom to connect, for what opens its own connections. */
  readonly targets: { readonly owner: Target; readonly office: Target; readonly portal: Target }
  drop(): Promise<void>
}

/** A fresh migrated database of its own, real PostgreSQL, cloned from the template. Call `drop()` when done. */
export async function testDatabase(template: string = TEMPLATE): Promise<TestDatabase> {
  const { target } = await server()
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`
  await asOwner(target(OWNER, 'postgres'), `create database ${name} template ${template} strategy file_copy`)
  const targets = embeddedTargets({ target }, name)
  const officePool = openPool(targets.office, 6)
  const owner = databaseOn(openPool(targets.owner, 2))
  const office = databaseOn(officePool)
  const portal = databaseOn(openPool(targets.portal, 4))
  return {
    name, owner, office, portal, officePool, targets,
    async drop() {
      await Promise.all([owner.destroy(), closeDatabase(office, officePool), portal.destroy()])
      await asOwner(target(OWNER, 'postgres'), `drop database if exists ${name} with (force)`)
    },
  }
}

/**
 * A database that is filled once a test run and cloned by every file that wants it: `fill` gets the empty one and a folder that is kept beside it.
 * Whoever comes second waits for the first. Gives the template's name, for `testDatabase`, and the folder.
 */
export async function filledTemplate(name: string, fill: (database: TestDatabase, folder: string) => Promise<void>): Promise<{ readonly template: string; readonly folder: string }> {
  const { socket, target } = await server()
  const folder = join(dirname(socket), `filled-${name}`), made = join(folder, 'made')
  const client = new pg.Client(target(OWNER, 'postgres'))
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [folder])
    if (!existsSync(made)) {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder)
      const database = await testDatabase()
      await fill(database, folder)
      await Promise.all([database.owner.destroy(), closeDatabase(database.office, database.officePool), database.portal.destroy()])
      await client.query(`drop database if exists ${name} with (force)`)
      await client.query(`alter database ${database.name} rename to ${name}`)
      writeFileSync(made, '')
    }
  } finally { await client.end() }
  return { template: name, folder }
}
