import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { namedStatements } from './named-statements.ts'

/** The whole database; each module narrows it to its own tables with `db.withTables<ItsTables>()`. */
export type Db = Kysely<unknown>
/** Where and as whom to connect: an address, or a socket folder with a user. */
export type Target = { readonly connectionString: string } | { readonly host: string; readonly user: string; readonly database: string }

const asWritten = (text: string): string => text
const asNumber = (text: string): number | string => (Number.isSafeInteger(Number(text)) ? Number(text) : text)
/** A day stays the text people wrote (no time zone can move it); counts are numbers; numeric stays exact text. */
const PARSERS = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.DATE, asWritten], [pg.types.builtins.INT8, asNumber], [pg.types.builtins.NUMERIC, asWritten],
])
const types = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && PARSERS.get(id)) || pg.types.getTypeParser(id, format),
} as pg.CustomTypesConfig

/** A pool of connections. One that breaks while idle (the database was restarted) is dropped and made anew, and ends nothing. */
export function openPool(target: Target | string, max = 10): pg.Pool {
  const pool = new pg.Pool({ ...(typeof target === 'string' ? { connectionString: target } : target), types, max })
  pool.on('error', (error) => { if (!pool.ending) process.stderr.write(`${new Date().toISOString()} database connection: ${error.message}\n`) })
  pool.on('connect', (client) => client.on('error', () => { /* the query that is running on it says so itself */ }))
  return pool
}

/** The query builder on a pool. Old pgbouncers cannot do named statements: GONGKAI_NAMED_STATEMENTS=off. */
export const databaseOn = (pool: pg.Pool): Db =>
  new Kysely<unknown>({ dialect: new PostgresDialect({ pool: process.env['GONGKAI_NAMED_STATEMENTS'] === 'off' ? pool : namedStatements(pool) }) })

/** Opens a database; `destroy()` on it closes its connections. */
export const openDatabase = (target: Target | string, max?: number): Db => databaseOn(openPool(target, max))

/** Closes a query builder and its pool. Kysely lets go of a pool only when a query went through it; others may have used the pool itself. */
export async function closeDatabase(db: Db, pool: pg.Pool): Promise<void> {
  await db.destroy()
  if (!pool.ending) await pool.end()
}
