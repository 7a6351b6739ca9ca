import { randomBytes } from 'node:crypto'
import pg, { type Pool } from 'pg'
import { closeDatabase, databaseOn, openPool, type Db, type Target } from '#platform/database/connection'
import { embeddedTargets } from '#platform/database/databases'
import { OWNER, type EmbeddedServer } from '#platform/database/embedded'
import { startTestServer, TEMPLATE, type TestServer } from './test-server.ts'

type Server = { readonly target: EmbeddedServer['target'] }

let own: Promise<TestServer> | undefined

/** The runner's server when there is one, else one of this file alone, stopped when its tests are over. */
async function server(): Promise<Server> {
  const address = process.env['GONGKAI_TEST_DATABASE']
  if (address) return { target: (user, database) => ({ host: address, user, database }) }
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
  readonly owner: Db; readonly office: Db; readonly portal: Db
  readonly officePool: Pool
  /** Where and as whom to connect, for what opens its own connections. */
  readonly targets: { readonly owner: Target; readonly office: Target; readonly portal: Target }
  drop(): Promise<void>
}

/** A fresh migrated database of its own, real PostgreSQL, cloned from the template. Call `drop()` when done. */
export async function testDatabase(): Promise<TestDatabase> {
  const { target } = await server()
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`
  await asOwner(target(OWNER, 'postgres'), `create database ${name} template ${TEMPLATE}`)
  const targets = embeddedTargets({ target }, name)
  const officePool = openPool(targets.office, 6)
  const owner = databaseOn(openPool(targets.owner, 2))
  const office = databaseOn(officePool)
  const portal = databaseOn(openPool(targets.portal, 4))
  return {
    owner, office, portal, officePool, targets,
    async drop() {
      await Promise.all([owner.destroy(), closeDatabase(office, officePool), portal.destroy()])
      await asOwner(target(OWNER, 'postgres'), `drop database if exists ${name} with (force)`)
    },
  }
}
