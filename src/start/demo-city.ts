import pg from 'pg'
import type { Kit } from '#platform/act'
import type { Databases } from '#platform/database/databases'
import { migrate } from '#platform/database/migrate'
import { StartError } from '#platform/database/start-error'

/** The demo's clock starts here: the reports of 2024 are being written. */
export const DEMO_NOW = '2025-01-10T01:00:00.000Z'

export type DemoLogin = { readonly login: string; readonly password: string; readonly what: string }

async function asOwner<T>(databases: Databases, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(databases.owner)
  await client.connect()
  try { return await work(client) } finally { await client.end() }
}

/** The demo city's logins, 'half' when its loading was cut off, or null when this database holds no demo city. */
export const demoCityIn = (databases: Databases): Promise<readonly DemoLogin[] | 'half' | null> => asOwner(databases, async (client) => {
  const { rows } = await client.query<{ logins: DemoLogin[] | null }>('select logins from platform.demo_city')
  return rows[0] ? rows[0].logins ?? 'half' : null
})

/** Every table of ours goes, and comes back empty: what a loading that was cut off has left is of no use. */
async function startAfresh(databases: Databases): Promise<void> {
  await asOwner(databases, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')")
    for (const { name } of rows) await client.query(`drop schema ${pg.escapeIdentifier(name)} cascade`)
  })
  await migrate(databases.owner)
}

/** Loads the demo city into an empty database; one that is loaded stays, and one that holds an office's work is refused. */
export async function ensureDemoCity(databases: Databases, kit: Kit, say: (line: string) => void): Promise<readonly DemoLogin[]> {
  const present = await demoCityIn(databases)
  if (present !== null && present !== 'half') return present
  if (present === 'half') await startAfresh(databases)
  const { rowCount } = await asOwner(databases, (client) => client.query('select from audit.entry limit 1'))
  if (rowCount) throw new StartError('这个数据库里已有正式数据，不能装入演示城市。请换一个空数据库，或不要设置 DATABASE_URL')
  await asOwner(databases, (client) => client.query('insert into platform.demo_city default values'))
  const { loadDemo } = await import('../../demo/index.ts')
  const logins = await loadDemo(kit, (line) => say(`      ${line}`))
  await asOwner(databases, (client) => client.query('update platform.demo_city set logins = $1', [JSON.stringify(logins)]))
  return logins
}
