import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'

const CHUNK = 256 * 1024
/** A file of lines that only grows. A line is there whole or not at all: what a killed process left half written is cut off when it is opened again. */
export type LineFile = {
  readonly append: (lines: readonly string[]) => void
  /** The lines from a place in the file (0, or what an earlier reading returned) as far as they go, each with the place after it. */
  readonly read: (from: number) => Generator<{ readonly line: string; readonly next: number }>
  readonly close: () => void
}

/** Where the last whole line ends. */
function lastBreak(file: number, size: number): number {
  const buffer = Buffer.alloc(CHUNK)
  for (let end = size; end > 0; end -= CHUNK) {
    const start = Math.max(0, end - CHUNK), length = readSync(file, buffer, 0, end - start, start)
    const at = buffer.subarray(0, length).lastIndexOf(10)
    if (at >= 0) return start + at + 1
  }
  return 0
}

export function openLines(path: string): LineFile {
  const file = openSync(path, 'a+')
  ftruncateSync(file, lastBreak(file, fstatSync(file).size))
  return {
    append: (lines) => { if (lines.length > 0) writeAll(file, Buffer.from(`${lines.join('\n')}\n`)) },
    read: function* (from) {
      const buffer = Buffer.alloc(CHUNK)
      let place = from, begun: Buffer = Buffer.alloc(0)
      for (;;) {
        const length = readSync(file, buffer, 0, CHUNK, place + begun.length)
        if (length === 0) return
        let rest: Buffer = Buffer.concat([begun, buffer.subarray(0, length)])
        for (let at = rest.indexOf(10); at >= 0; at = rest.indexOf(10)) {
          place += at + 1
          yield { line: rest.toString('utf8', 0, at), next: place }
          rest = rest.subarray(at + 1)
        }
        begun = rest
      }
    },
    close: () => closeSync(file),
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}
