import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gone, isPostmasterOf } from './processes.ts'
import { StartError } from './start-error.ts'

/** The pid in the data folder's own lock, which PostgreSQL leaves behind when it is killed. */
export function postmasterPid(dataFolder: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8'), 10)
    return Number.isSafeInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

/** Stops a postmaster: "fast" (connections are cut, everything is written), then "immediate" (the log is replayed at the next start). */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of [['SIGINT', 20_000], ['SIGQUIT', 5_000], ['SIGKILL', 5_000]] as const) {
    try { process.kill(pid, signal) } catch { return }
    if (await gone(pid, patience)) return
  }
  throw new StartError(`数据库进程 ${pid} 停不下来。请重新启动计算机后再试`)
}

/**
 * Makes the data folder free. Our program was killed and its postmaster lives on: it is stopped. Lock files without their postmaster,
 * whose number may belong to another process (or to a dead one that nobody collects) by now: they are removed, because PostgreSQL
 * itself would then refuse to start. The caller holds the home's lock, so no postmaster of a running instance is ever meant.
 */
export async function clearOrphan({ data, socket }: { readonly data: string; readonly socket: string }): Promise<void> {
  const pid = postmasterPid(data)
  if (pid !== null && isPostmasterOf(pid, data)) await stopPostmaster(pid)
  for (const stale of [join(data, 'postmaster.pid'), join(socket, '.s.PGSQL.5432.lock')]) rmSync(stale, { force: true })
}
