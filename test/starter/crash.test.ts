import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import type { Target } from '#platform/database/connection'
import { OWNER, startEmbedded, type EmbeddedServer } from '#platform/database/embedded'
import { isAlive } from '#platform/database/processes'
import { StartError } from '#platform/database/start-error'
import { temporaryFolder } from '../kit/homes.ts'
import { killHard, startProgram } from './program.ts'

async function ask(target: Target, statement: string): Promise<unknown[]> {
  const client = new pg.Client(target)
  await client.connect()
  try { return (await client.query(statement)).rows } finally { await client.end() }
}
const asOwner = (server: Pick<EmbeddedServer, 'socket'>): Target => ({ host: server.socket, user: OWNER, database: 'postgres' })
const pidFile = (home: string): string => join(home, 'postgres', 'data', 'postmaster.pid')

test('a database is made in an empty folder, keeps its data over a restart, and leaves no process behind', async () => {
  const home = temporaryFolder()
  const first = await startEmbedded({ home })
  await ask(asOwner(first), 'create table kept as select 42 as answer')
  await first.stop()
  assert.equal(isAlive(first.pid), false)
  const second = await startEmbedded({ home })
  assert.deepEqual(await ask(asOwner(second), 'select answer from kept'), [{ answer: 42 }])
  await second.stop()
})

test('Chinese is text to the parser, data reach the disk at each commit, and nobody listens on the network', async () => {
  const server = await startEmbedded({ home: temporaryFolder() })
  const [settings] = await ask(asOwner(server), `select datlocprovider, datlocale, current_setting('fsync') as fsync, current_setting('listen_addresses') as listens,
    current_setting('jit') as jit, pg_encoding_to_char(encoding) as encoding, length(to_tsvector('simple', '政府，信息')) as words from pg_database where datname = 'postgres'`)
  assert.deepEqual(settings, { datlocprovider: 'b', datlocale: 'C.UTF-8', fsync: 'on', listens: '', jit: 'off', encoding: 'UTF8', words: 2 })
  await server.stop()
})

test('our program is killed and its database lives on: the next start takes over with all that was committed', async () => {
  const home = temporaryFolder()
  const program = await startProgram(home)
  await ask(asOwner(program), 'create table kept as select 42 as answer')
  await killHard(program.process)
  assert.equal(isAlive(program.postmaster), true, 'the orphan lives')
  const next = await startEmbedded({ home })
  assert.notEqual(next.pid, program.postmaster)
  assert.equal(isAlive(program.postmaster), false, 'the orphan is stopped')
  assert.deepEqual(await ask(asOwner(next), 'select answer from kept'), [{ answer: 42 }])
  await next.stop()
})

test('everything is killed at once: the next start recovers what was committed', async () => {
  const home = temporaryFolder()
  const program = await startProgram(home)
  await ask(asOwner(program), 'create table kept as select 42 as answer')
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(program.postmaster)], { encoding: 'utf8' }).trim().split(/\s+/).map(Number)
  assert.ok(children.length > 3, 'the database has its helpers')
  const killed = killHard(program.process)
  // A helper that came and went between the two lines is dead already.
  for (const pid of [...children, program.postmaster]) try { process.kill(pid, 'SIGKILL') } catch (error) { assert.equal((error as NodeJS.ErrnoException).code, 'ESRCH') }
  await killed
  const next = await startEmbedded({ home })
  assert.deepEqual(await ask(asOwner(next), 'select answer from kept'), [{ answer: 42 }])
  await next.stop()
})

test('a pid file that was left behind, its number now another process of ours, does not stop a start, and that process lives', async () => {
  const home = temporaryFolder()
  const server = await startEmbedded({ home })
  const file = readFileSync(pidFile(home), 'utf8')
  await server.stop()
  const stranger = spawn('sleep', ['60'])
  writeFileSync(pidFile(home), file.replace(/^\d+/, String(stranger.pid)))
  const next = await startEmbedded({ home })
  assert.equal(stranger.exitCode ?? stranger.signalCode, null)
  stranger.kill()
  await next.stop()
  assert.equal(existsSync(pidFile(home)), false)
})

test('a second instance on the same folder is refused in words that say what to do, and the first goes on', async () => {
  const home = temporaryFolder()
  const program = await startProgram(home)
  await assert.rejects(startEmbedded({ home }), (error: Error) => {
    assert.ok(error instanceof StartError)
    assert.match(error.message, /正由另一个公开平台使用/)
    assert.match(error.message, new RegExp(`kill ${program.process.pid}`))
    return true
  })
  assert.deepEqual(await ask(asOwner(program), 'select 1 as one'), [{ one: 1 }])
  await killHard(program.process)
  await (await startEmbedded({ home })).stop()
})

test('a start that was cut off while the database was being made begins again', async () => {
  const home = temporaryFolder()
  const program = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'held-server.ts'), home])
  const base = join(home, 'postgres')
  while (!existsSync(base) || !readdirSync(base).some((name) => existsSync(join(base, name, 'global')))) await new Promise((resolve) => setTimeout(resolve, 5))
  await killHard(program)
  const server = await startEmbedded({ home })
  assert.deepEqual(await ask(asOwner(server), 'select 1 as one'), [{ one: 1 }])
  await server.stop()
})

test('a home with a long name works: its socket stands in a short place that only its owner can enter', async () => {
  const home = join(temporaryFolder(), '很长的目录名'.repeat(8))
  const server = await startEmbedded({ home })
  assert.ok(Buffer.byteLength(`${server.socket}/.s.PGSQL.5432`) <= 107)
  assert.deepEqual(await ask(asOwner(server), 'select 1 as one'), [{ one: 1 }])
  await server.stop()
})
