import type { Packed } from './postings.ts'

/** Rows of this size stand in the table itself, four to a page. */
const FULL = 1900

export type Block = { readonly first: number; readonly bytes: Uint8Array }

/** Lays signs, given in rising order, into rows: gap to the sign before, length twice (odd: plain bits), bytes; a long one alone. */
export class BlockWriter {
  readonly blocks: Block[] = []
  private first = 0
  private last = 0
  private readonly buffer = new Uint8Array(65_536)
  private size = 0

  add(sign: number, { plain, bytes }: Packed): void {
    if (this.size > 0 && this.size + bytes.length + 12 > FULL) this.close()
    if (this.size === 0) { this.first = sign; this.last = sign }
    this.putNumber(sign - this.last)
    this.putNumber(bytes.length * 2 + (plain ? 1 : 0))
    this.buffer.set(bytes, this.size)
    this.size += bytes.length
    this.last = sign
  }

  private putNumber(value: number): void {
    let left = value
    for (; left > 127; left = Math.floor(left / 128)) this.buffer[this.size++] = (left % 128) | 128
    this.buffer[this.size++] = left
  }

  close(): void {
    if (this.size === 0) return
    this.blocks.push({ first: this.first, bytes: this.buffer.slice(0, this.size) })
    this.size = 0
  }
}

/** One sign's postings out of a row, or undefined where the row does not hold it. */
export function findInBlock({ first, bytes }: Block, sign: number): Packed | undefined {
  let at = 0
  const number = (): number => {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++] ?? 0
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
  }
  for (let here = first; at < bytes.length; ) {
    here += number()
    const length = number()
    const end = at + Math.floor(length / 2)
    if (here === sign) return { plain: length % 2 === 1, bytes: bytes.subarray(at, end) }
    if (here > sign) return undefined
    at = end
  }
  return undefined
}
