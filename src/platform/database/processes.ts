import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

const LINUX = process.platform === 'linux'

const attempt = (read: () => string): string => {
  try { return read() } catch { return '' }
}
const ps = (pid: number, column: string): string => spawnSync('ps', ['-p', String(pid), '-o', `${column}=`], { encoding: 'utf8' }).stdout?.trim() ?? ''

/** True while a process with this id exists, whoever owns it. A zombie is no longer one: nobody may come to collect it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return !LINUX || !/\) [ZX] /.test(attempt(() => readFileSync(`/proc/${pid}/stat`, 'latin1')))
}

/** When a process began, as an opaque text: with the pid it names one process for good, because pids are given out again. */
export function beganAt(pid: number): string {
  if (!LINUX) return ps(pid, 'lstart')
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'latin1'))
  const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  return ticks && `${attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')).trim()}:${ticks}`
}

/** True when this pid is really the postmaster of that data folder, and not another process that was given its number. */
export function isPostmasterOf(pid: number, dataFolder: string): boolean {
  if (!isAlive(pid)) return false
  if (!LINUX) return ps(pid, 'command').includes(dataFolder)
  const program = attempt(() => readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '')
  return program.endsWith('/postgres') && attempt(() => readlinkSync(`/proc/${pid}/cwd`)) === dataFolder
}

/** Waits until a process is gone; false when it is still there after the given time. */
export async function gone(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (isAlive(pid)) {
    if (Date.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return true
}
