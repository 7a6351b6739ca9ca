import { codesOf } from './dense-codes.ts'
import { CELL, type WordTable } from './word-table.ts'

/** “GKW1” as it stands in memory; in another byte order it reads otherwise, and the table is refused. */
const MARK = 0x31574b47
const VERSION = 1
/** Mark, version, check, units, states, terms. */
const HEAD = 6

/** FNV-1a over 32-bit words: tells a torn or altered file, not a forged one. */
function checkOf(words: Uint32Array): number {
  let check = 0x811c9dc5
  for (const word of words) check = Math.imul(check ^ word, 0x01000193)
  return check >>> 0
}
const even = (count: number): number => count + (count % 2)

/** The table as bytes: a head with version and check, then its arrays one after the other. */
export function savedWords({ codes, cells, ends, lengths, twins }: WordTable): Uint8Array {
  const units = Uint16Array.from([...codes.keys()].filter((unit) => codes[unit] !== 0)).sort((a, b) => (codes[a] ?? 0) - (codes[b] ?? 0))
  const body = new Uint32Array(cells.length + ends.length + twins.length + (even(units.length) + even(lengths.length)) / 2)
  body.set(new Uint32Array(cells.buffer, cells.byteOffset, cells.length))
  body.set(ends, cells.length)
  body.set(twins, cells.length + ends.length)
  const short = new Uint16Array(body.buffer, (cells.length + ends.length + twins.length) * 4)
  short.set(units)
  short.set(lengths, even(units.length))
  const all = new Uint32Array(HEAD + body.length)
  all.set([MARK, VERSION, checkOf(body), units.length, ends.length, twins.length])
  all.set(body, HEAD)
  return new Uint8Array(all.buffer)
}

/** A table from its bytes; refuses what was not written by `savedWords` of this version, or was changed since. */
export function loadedWords(bytes: Uint8Array): WordTable {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  if (whole.byteLength % 4 !== 0 || whole.byteLength < HEAD * 4) throw new Error('these bytes are no table of words')
  const all = new Uint32Array(whole.buffer, whole.byteOffset, whole.byteLength / 4)
  const [mark, version, check, units = 0, states = 0, terms = 0] = all.subarray(0, HEAD)
  if (mark !== MARK) throw new Error('these bytes are no table of words, or were saved on a machine of another byte order')
  if (version !== VERSION) throw new Error(`the table of words has version ${version}, this program reads ${VERSION}: build it anew`)
  const [body, longs] = [all.subarray(HEAD), states * (CELL + 1) + terms]
  if (body.length !== longs + (even(units) + even(terms)) / 2 || checkOf(body) !== check) throw new Error('the table of words is damaged: build it anew')
  const [buffer, offset] = [whole.buffer, body.byteOffset]
  const short = new Uint16Array(buffer, offset + longs * 4, even(units) + even(terms))
  return {
    codes: codesOf(short.subarray(0, units)),
    cells: new Int32Array(buffer, offset, states * CELL),
    ends: new Int32Array(buffer, offset + states * CELL * 4, states),
    twins: new Int32Array(buffer, offset + states * (CELL + 1) * 4, terms),
    lengths: short.subarray(even(units), even(units) + terms),
  }
}
