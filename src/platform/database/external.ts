import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Databases } from './databases.ts'
import { StartError } from './start-error.ts'

const ROLES = { office: 'gongkai_office', portal: 'gongkai_portal' } as const
type Side = keyof typeof ROLES

/** Passwords of our own roles in an external database: made once, kept beside the data, readable to this user only. */
function passwords(home: string): Record<Side, string> {
  const path = join(home, 'secrets.json')
  if (!existsSync(path)) {
    mkdirSync(home, { recursive: true })
    const made = { office: randomBytes(24).toString('base64url'), portal: randomBytes(24).toString('base64url') }
    writeFileSync(path, JSON.stringify(made), { mode: 0o600 })
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Record<Side, string>
}

function urlFor(owner: string, user: string, password: string): string {
  const url = new URL(owner)
  url.username = user
  url.password = password
  for (const name of ['user', 'password']) url.searchParams.delete(name)
  return url.href
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return client
  } catch (error) {
    throw new StartError(`连接不上 DATABASE_URL 指定的数据库：${(error as Error).message}。请检查地址、用户名、密码和网络`)
  }
}

async function setPasswords(owner: string, own: readonly Side[], secret: Record<Side, string>): Promise<void> {
  const client = await connected(owner)
  try {
    for (const side of own) await client.query(`alter role ${ROLES[side]} login password ${pg.escapeLiteral(secret[side])}`)
  } catch (error) {
    throw new StartError(`无权设置数据库角色的密码（${(error as Error).message}）。请数据库管理员为 DATABASE_URL 的用户授予 CREATEROLE，`
      + '或自行设置 gongkai_office、gongkai_portal 的密码并用 GONGKAI_OFFICE_URL、GONGKAI_PORTAL_URL 给出连接地址')
  } finally {
    await client.end()
  }
}

/** A portal that stands alone (in a DMZ) knows the portal's address and no other. */
export function portalDatabase(url: string): Databases {
  const portal = { connectionString: url }
  return { owner: portal, office: portal, portal, mayMigrate: false, settle: async () => {}, stop: async () => {} }
}

/** An external PostgreSQL: DATABASE_URL is its owner; the two other users come by their own addresses or get passwords from us. */
export async function externalDatabases(url: string, home: string): Promise<Databases> {
  const client = await connected(url)
  const { rows: [server] } = await client.query<{ number: number }>("select current_setting('server_version_num')::int as number")
  await client.end()
  if (!server || server.number < 170_000) throw new StartError('外部数据库的版本太旧：需要 PostgreSQL 17 或更新版本')
  const given = { office: process.env['GONGKAI_OFFICE_URL'], portal: process.env['GONGKAI_PORTAL_URL'] }
  const own = (['office', 'portal'] as const).filter((side) => !given[side])
  const secret = own.length > 0 ? passwords(home) : { office: '', portal: '' }
  const target = (side: Side) => ({ connectionString: given[side] ?? urlFor(url, ROLES[side], secret[side]) })
  return {
    owner: { connectionString: url }, office: target('office'), portal: target('portal'),
    mayMigrate: true, settle: () => setPasswords(url, own, secret), stop: async () => {},
  }
}
