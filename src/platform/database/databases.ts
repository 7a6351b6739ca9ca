import pg from 'pg'
import type { Target } from './connection.ts'
import { OWNER, startEmbedded, type EmbeddedOptions, type EmbeddedServer } from './embedded.ts'
import { externalDatabases, portalDatabase } from './external.ts'

export const DATABASE = 'gongkai'

/** One database as its three users see it, and how to let go of it. */
export type Databases = {
  readonly owner: Target
  readonly office: Target
  readonly portal: Target
  /** False for a portal that stands alone: it may not change tables. */
  readonly mayMigrate: boolean
  /** After the migrations: an external database's roles get their passwords. */
  settle(): Promise<void>
  stop(): Promise<void>
}

/** Makes a database in the embedded server when it has none of that name. */
export async function ensureDatabase(server: EmbeddedServer, name: string): Promise<void> {
  const client = new pg.Client(server.target(OWNER, 'postgres'))
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

export const embeddedTargets = (server: Pick<EmbeddedServer, 'target'>, name: string = DATABASE): Pick<Databases, 'owner' | 'office' | 'portal'> => ({
  owner: server.target(OWNER, name), office: server.target('gongkai_office', name), portal: server.target('gongkai_portal', name),
})

/** The database of this installation: the external one of DATABASE_URL, else the embedded one of this home, started. */
export async function startDatabases(options: EmbeddedOptions & { readonly portalAlone?: boolean }): Promise<Databases> {
  const portalUrl = process.env['GONGKAI_PORTAL_URL']
  if (options.portalAlone && portalUrl) return portalDatabase(portalUrl)
  const url = process.env['DATABASE_URL']
  if (url) return externalDatabases(url, options.home)
  const server = await startEmbedded(options)
  try {
    await ensureDatabase(server, DATABASE)
  } catch (error) {
    await server.stop()
    throw error
  }
  return { ...embeddedTargets(server), mayMigrate: true, settle: async () => {}, stop: () => server.stop() }
}
