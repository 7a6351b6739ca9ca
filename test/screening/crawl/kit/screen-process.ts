import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Line = { readonly url?: string; readonly file?: string; readonly class: string; readonly rule: string; readonly severity: string; readonly start: number; readonly end: number; readonly text: string; readonly proposal: string | null; readonly why: string; readonly error?: string }
export type Ended = { readonly code: number | null; readonly lines: readonly Line[]; readonly told: string; readonly seconds: number; readonly memory: { readonly first: number; readonly most: number } }

const ROOT = join(import.meta.dirname, '../../../..')
const MB = 1024

/** Resident memory of a process in kB, where the system tells it. */
const residentOf = (pid: number): number => {
  try { return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) } catch { return 0 }
}

/** The command in a process of its own. `first` is its memory when the first pages were done, `most` the most it ever had (MB). */
export function screenProcess(words: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const begun = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'run-screen.ts'), ...words], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = '', told = '', first = 0, most = 0
  child.stdout.setEncoding('utf8').on('data', (data: string) => { out += data })
  child.stderr.setEncoding('utf8').on('data', (data: string) => { told += data })
  const watching = setInterval(() => {
    const now = residentOf(child.pid ?? 0)
    if (out.length > 20_000 && first === 0) first = now
    most = Math.max(most, now)
  }, 100)
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => {
    clearInterval(watching)
    const lines = out.split('\n').flatMap((line) => { try { return line === '' ? [] : [JSON.parse(line) as Line] } catch { return [] } })
    resolve({ code, lines, told, seconds: (performance.now() - begun) / 1000, memory: { first: Math.round(first / MB), most: Math.round(most / MB) } })
  }))
  return { child, ended }
}
