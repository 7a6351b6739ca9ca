import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { postgresPrograms } from './binaries.ts'
import type { Target } from './connection.ts'
import { takeHome, type Holder } from './home-lock.ts'
import { clearOrphan, stopPostmaster } from './orphan.ts'
import { ownFolder, placesOf, type Places } from './places.ts'
import { StartError } from './start-error.ts'

export const OWNER = 'gongkai_owner'

export type EmbeddedServer = {
  readonly pid: number
  readonly socket: string
  target(user: string, database: string): Target
  stop(): Promise<void>
}
export type EmbeddedOptions = {
  readonly home: string
  readonly kind?: Holder['kind']
  /** Tests may lose everything when the power goes; nobody else may. */
  readonly durable?: boolean
}

/** Two cores gain nothing from parallel plans and the compiler, and lose much on small queries. */
const SETTINGS = {
  listen_addresses: '', jit: 'off', max_parallel_workers_per_gather: '0', shared_buffers: '128MB', timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai', log_line_prefix: '%m [%p] %u@%d ', max_connections: '100',
}
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
/** LC_CTYPE must know Chinese letters: with "C" the text parser and trigrams see none. */
const LOCALE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: LOCALE }
const DRAFT = 'new-'
const LARGEST_LOG = 10 * 1024 * 1024

const lastLines = (log: string): string => readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n')

/** What starts that were cut off have left; an initdb of theirs may still be at work in it, and then it stays until another time. */
function clearDrafts(places: Places): void {
  const base = dirname(places.data)
  for (const name of readdirSync(base).filter((one) => one.startsWith(DRAFT))) {
    try { rmSync(join(base, name), { recursive: true, force: true }) } catch { /* in use */ }
  }
}

/** Makes an empty cluster. It is made aside and renamed, so that a start cut off in the middle leaves nothing half done. */
function initialise(programs: string, places: Places, durable: boolean): void {
  const draft = join(dirname(places.data), `${DRAFT}${randomBytes(6).toString('hex')}`)
  ownFolder(draft, places.user)
  const made = spawnSync(join(programs, 'initdb'), [
    '-D', draft, '-U', OWNER, '--auth=trust', '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${LOCALE}`,
    ...(durable ? [] : ['--no-sync']),
  ], { ...places.user, cwd: '/', env: ENVIRONMENT, encoding: 'utf8' })
  if (made.status !== 0) throw new StartError(`建立数据库失败：${made.error?.message ?? made.stderr}`)
  renameSync(draft, places.data)
  clearDrafts(places)
}

function spawnPostmaster(programs: string, places: Places, durable: boolean): ChildProcess {
  if (existsSync(places.log) && statSync(places.log).size > LARGEST_LOG) renameSync(places.log, `${places.log}.1`)
  const log = openSync(places.log, 'a', 0o600)
  const settings = { ...SETTINGS, ...(durable ? {} : NOT_DURABLE), unix_socket_directories: places.socket, unix_socket_permissions: '0700' }
  // Detached: Ctrl-C reaches us alone, and the database is stopped last, after the work in hand.
  const child = spawn(join(programs, 'postgres'), ['-D', places.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...places.user, cwd: '/', env: ENVIRONMENT, stdio: ['ignore', log, log], detached: true })
  closeSync(log)
  child.unref()
  return child
}

/** Waits until the database answers; as long as it repairs itself after a crash, that may take its time. */
async function ready(child: ChildProcess, target: Target): Promise<boolean> {
  let failed = false
  child.once('error', () => { failed = true })
  while (!failed && child.exitCode === null && child.signalCode === null) {
    const client = new pg.Client(target)
    client.on('error', () => {})
    try {
      await client.connect()
      return true
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 10))
    } finally {
      await client.end().catch(() => {})
    }
  }
  return false
}

/** Children of a killed postmaster may hold its memory for a moment longer, so a start that fails for that is tried again. */
async function startPostmaster(programs: string, places: Places, durable: boolean, target: Target): Promise<number> {
  for (let left = 20; ; left -= 1) {
    await clearOrphan(places)
    const child = spawnPostmaster(programs, places, durable)
    if (await ready(child, target) && child.pid !== undefined) return child.pid
    const reason = lastLines(places.log)
    if (left === 0 || !reason.includes('shared memory block')) throw new StartError(`数据库启动失败，日志在 ${places.log}：\n${reason}`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

const heldBy = (home: string, holder: Holder): StartError => new StartError(
  `数据目录 ${home} 正由另一个公开平台使用（进程 ${holder.pid}）。请先停止它（在它的窗口按 Ctrl-C，或运行 kill ${holder.pid}），或用环境变量 GONGKAI_HOME 指定另一个数据目录`)

/** A command holds the home only for moments, so it is waited for; a server is not. */
async function take(home: string, kind: Holder['kind']) {
  for (const end = Date.now() + 30_000; ; ) {
    const taken = takeHome(home, kind)
    if ('release' in taken) return taken
    if (taken.kind === 'server' || Date.now() > end) throw heldBy(home, taken)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Starts the PostgreSQL that comes with the project on the data of one home, repairing what a killed instance left behind. */
export async function startEmbedded({ home, kind = 'server', durable = true }: EmbeddedOptions): Promise<EmbeddedServer> {
  mkdirSync(home, { recursive: true })
  const lock = await take(home, kind)
  try {
    const places = placesOf(home)
    const programs = postgresPrograms(places.user)
    if (!existsSync(join(places.data, 'PG_VERSION'))) initialise(programs, places, durable)
    const target = (user: string, database: string): Target => ({ host: places.socket, user, database })
    const pid = await startPostmaster(programs, places, durable, target(OWNER, 'postgres'))
    let stopping: Promise<void> | undefined
    const stop = async (): Promise<void> => {
      await stopPostmaster(pid)
      if (!places.socket.startsWith(dirname(places.data))) rmSync(places.socket, { recursive: true, force: true })
    }
    return { pid, socket: places.socket, target, stop: () => (stopping ??= stop().finally(lock.release)) }
  } catch (error) {
    lock.release()
    throw error
  }
}
