import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beganAt, isAlive } from './processes.ts'

/** A `server` holds its data folder as long as it runs; a `command` only for a moment, so others wait for it. */
export type Holder = { readonly pid: number; readonly began: string; readonly kind: 'server' | 'command' }
export type Lock = { release(): void }

const lockPath = (home: string): string => join(home, 'gongkai.lock')

function read(path: string): string | null {
  try { return readFileSync(path, 'utf8') } catch { return null }
}

function holderIn(text: string | null): Holder | null {
  try {
    const holder = JSON.parse(text ?? '') as Holder
    return isAlive(holder.pid) && beganAt(holder.pid) === holder.began ? holder : null
  } catch {
    return null
  }
}

/** Who holds this data folder now; null when nobody does, also when the last holder was killed. */
export const holderOf = (home: string): Holder | null => holderIn(read(lockPath(home)))

/** Takes away the lock of a dead holder; puts it back when a live one came between looking and taking. */
function clearStale(path: string, seen: string): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    if (read(aside) !== seen) linkSync(aside, path)
  } catch { /* somebody else cleared it, or has taken it since */ }
  rmSync(aside, { force: true })
}

/** Takes the data folder for this process, or says who has it. The lock's whole text appears at once, so nobody reads half of it. */
export function takeHome(home: string, kind: Holder['kind']): Lock | Holder {
  const path = lockPath(home)
  const mine = JSON.stringify({ pid: process.pid, began: beganAt(process.pid), kind } satisfies Holder)
  const draft = `${path}.new.${process.pid}`
  for (;;) {
    writeFileSync(draft, mine)
    try {
      linkSync(draft, path)
      return { release: () => { if (read(path) === mine) rmSync(path, { force: true }) } }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const seen = read(path)
      const holder = holderIn(seen)
      if (holder) return holder
      if (seen !== null) clearStale(path, seen)
    } finally {
      rmSync(draft, { force: true })
    }
  }
}
