import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { REACHABLE_FOLDER } from './binaries.ts'
import { canReach, chooseUser, type SystemUser } from './run-as.ts'
import { StartError } from './start-error.ts'

export type Places = { readonly user: SystemUser; readonly data: string; readonly socket: string; readonly log: string }

/** A socket's whole path must fit into 107 bytes (sockaddr_un), the file's own name in it included. */
const LONGEST_SOCKET_FOLDER = 107 - '/.s.PGSQL.5432'.length

/** Makes a folder that only the database's user can enter; refuses one that somebody else put there first. */
export function ownFolder(folder: string, user: SystemUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const seen = lstatSync(folder)
  const wanted = user?.uid ?? process.getuid?.() ?? seen.uid
  if (!seen.isDirectory() || (seen.uid !== wanted && seen.uid !== process.getuid?.())) {
    throw new StartError(`目录 ${folder} 已被其他用户占用。请删除它，或用环境变量 GONGKAI_HOME 指定另一个数据目录`)
  }
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
}

/** Who can come to the socket folder can come into the database (there are no passwords inside), so it is closed to all others. */
function socketFolder(base: string, user: SystemUser): string {
  const near = join(base, 'socket')
  const hash = createHash('sha256').update(`${user?.uid ?? process.getuid?.()}:${near}`).digest('hex').slice(0, 16)
  const folder = Buffer.byteLength(near) <= LONGEST_SOCKET_FOLDER ? near : join(tmpdir(), `gongkai-${hash}`)
  ownFolder(folder, user)
  return folder
}

/** The folder that holds everything of the database: in the home, or behind a link there when root's PostgreSQL cannot enter the home. */
function databaseFolder(home: string): string {
  const folder = join(home, 'postgres')
  if (existsSync(folder)) return realpathSync(folder)
  rmSync(folder, { force: true })
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  if (canReach(folder, chooseUser(folder))) return folder
  rmSync(folder, { recursive: true })
  const outside = join(REACHABLE_FOLDER, `data-${randomBytes(6).toString('hex')}`)
  mkdirSync(outside, { recursive: true, mode: 0o755 })
  for (const open of [REACHABLE_FOLDER, outside]) chmodSync(open, 0o755)
  symlinkSync(outside, folder)
  return outside
}

/** Where the data, the socket and the log of one home stand, and who runs its database. */
export function placesOf(home: string): Places {
  const base = databaseFolder(home)
  const data = join(base, 'data')
  const user = chooseUser(data)
  if (!canReach(base, user)) {
    throw new StartError(`数据库的运行用户（编号 ${user?.uid}）进不了目录 ${base}。请把项目移到它能进入的位置（例如 /srv），或用 GONGKAI_HOME 指定另一个数据目录`)
  }
  return { user, data, socket: socketFolder(base, user), log: join(home, 'postgres.log') }
}
