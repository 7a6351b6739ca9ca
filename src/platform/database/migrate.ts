import pg from 'pg'
import type { Target } from './connection.ts'
import { migrationFiles, type MigrationFile } from './migration-files.ts'
import { StartError } from './start-error.ts'
import { installWorkerSchema } from './worker-schema.ts'

/** Two starts at once: the second waits here and then finds nothing left to do. */
const LOCK = 7_305_118_002

const BOOK = `
  create schema if not exists platform;
  create table if not exists platform.migration (name text primary key, hash text not null, applied_at timestamptz not null default now());`

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  try {
    await client.query('begin')
    await client.query(file.sql)
    await client.query('insert into platform.migration (name, hash) values ($1, $2)', [file.name, file.hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`${file.name}: ${(error as Error).message}`, { cause: error })
  }
}

async function applyNew(client: pg.Client, files: readonly MigrationFile[]): Promise<string[]> {
  await client.query(BOOK)
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from platform.migration')
  const applied = new Map(rows.map((row) => [row.name, row.hash]))
  const changed = files.find((file) => applied.has(file.name) && applied.get(file.name) !== file.hash)
  if (changed) throw new StartError(`数据库升级脚本 ${changed.name} 执行之后又被改动，已停止启动以免损坏数据。请恢复该文件的原样，另写一个新编号的脚本`)
  const missing = [...applied.keys()].find((name) => !files.some((file) => file.name === name))
  if (missing) throw new StartError(`数据库已执行过升级脚本 ${missing}，本程序却没有它：数据来自更新的版本。请换用新版本的程序`)
  const fresh = files.filter((file) => !applied.has(file.name))
  for (const file of fresh) await apply(client, file)
  return fresh.map((file) => file.name)
}

/** Brings a database up to date as its owner and answers with what was applied. Forward only; each file in a transaction of its own. */
export async function migrate(owner: Target, files: readonly MigrationFile[] = migrationFiles()): Promise<string[]> {
  const client = new pg.Client(owner)
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const applied = await applyNew(client, files)
    await installWorkerSchema(owner)
    return applied
  } finally {
    await client.end()
  }
}
