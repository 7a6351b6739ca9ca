import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#shared/refusal'
import { newHashSet } from './hash-set.ts'
import { openLines } from './lines.ts'

/** An address that waits: `depth` steps from the start; `mode` tells whether it is read or only asked for. */
export type Waiting = { readonly number: number; readonly address: string; readonly depth: number; readonly mode: 'read' | 'ask' }
/** What is kept of an address that was visited; `record` is what the caller made of the page. */
export type Kept = { readonly number: number; readonly address: string; readonly [fact: string]: unknown }

/**
 * A crawl's memory on disk. `frontier.log` holds every address in the order in which it was met, `pages.jsonl` one line for each that is done.
 * The links of a page are written before the page is done, and a page is done by one single line: killed at any moment, no page is lost and none is done twice.
 */
export type Journal = {
  readonly note: (found: readonly Omit<Waiting, 'number'>[]) => number
  readonly take: () => Waiting | null
  readonly finish: (kept: Kept) => void
  readonly kept: () => Generator<Kept>
  readonly isKnown: (address: string) => boolean
  readonly counts: () => { readonly known: number; readonly done: number }
  readonly close: () => void
}

const isRunning = (pid: number): boolean => {
  try { process.kill(pid, 0); return pid !== process.pid } catch { return false }
}

function lock(folder: string): string {
  const path = join(folder, 'running.pid')
  let other = 0
  try { other = Number(readFileSync(path, 'utf8')) } catch { /* nobody was here */ }
  if (other > 0 && isRunning(other)) throw new Refusal(409, [`另一个检查正在使用文件夹“${folder}”（进程 ${other}），请等它结束，或者换一个文件夹`])
  writeFileSync(path, String(process.pid))
  return path
}

/** The start addresses are written down, so that a folder is not gone on with for another site. */
function sameStart(folder: string, start: string): void {
  const path = join(folder, 'start.json')
  try {
    if (readFileSync(path, 'utf8') !== start) throw new Refusal(409, [`文件夹“${folder}”里是另一次检查的进度，起始网址不同；请换一个空文件夹`])
  } catch (error) {
    if (error instanceof Refusal) throw error
    writeFileSync(path, start)
  }
}

export function openJournal(folder: string, starts: readonly string[], mostAddresses: number): Journal {
  mkdirSync(folder, { recursive: true })
  const lockFile = lock(folder)
  sameStart(folder, JSON.stringify(starts))
  const frontier = openLines(join(folder, 'frontier.log')), pages = openLines(join(folder, 'pages.jsonl'))
  const seen = newHashSet()
  let done = new Uint8Array(1024), doneCount = 0, next = 0
  const isDone = (number: number): boolean => ((done[number >> 3] ?? 0) & (1 << (number & 7))) !== 0
  const markDone = (number: number): void => {
    if (number >> 3 >= done.length) {
      const larger = new Uint8Array(Math.max(done.length * 2, (number >> 3) + 1))
      larger.set(done)
      done = larger
    }
    done[number >> 3] = (done[number >> 3] ?? 0) | (1 << (number & 7))
    doneCount += 1
  }
  function* kept(): Generator<Kept> { for (const { line } of pages.read(0)) yield JSON.parse(line) as Kept }
  for (const { line } of frontier.read(0)) seen.add(line.slice(line.lastIndexOf('\t') + 1))
  for (const { number } of kept()) if (!isDone(number)) markDone(number)
  let place = 0, ahead = frontier.read(0)
  const take = (): Waiting | null => {
    for (;;) {
      const step = ahead.next()
      // The reader stopped at the file's end: lines that came since are read from where it stopped.
      if (step.done) { ahead = frontier.read(place); const again = ahead.next(); if (again.done) return null; return waiting(again.value) ?? take() }
      const found = waiting(step.value)
      if (found) return found
    }
  }
  const waiting = ({ line, next: after }: { line: string; next: number }): Waiting | null => {
    place = after
    const number = next
    next += 1
    const [depth = '0', mode = 'read', address = ''] = line.split('\t')
    return isDone(number) ? null : { number, address, depth: Number(depth), mode: mode === 'ask' ? 'ask' : 'read' }
  }
  return {
    note: (found) => {
      const fresh = found.filter(({ address }) => seen.size() < mostAddresses && seen.add(address))
      frontier.append(fresh.map(({ address, depth, mode }) => `${depth}\t${mode}\t${address}`))
      return fresh.length
    },
    take,
    finish: (one) => { pages.append([JSON.stringify(one)]); markDone(one.number) },
    kept,
    isKnown: (address) => seen.has(address),
    counts: () => ({ known: seen.size(), done: doneCount }),
    close: () => { frontier.close(); pages.close(); rmSync(lockFile, { force: true }) },
  }
}
