/** A thing in a content stream: a number, a name, a string as bytes, a list, or markup that is only carried along. */
export type Token = number | { readonly name: string } | { readonly bytes: Uint8Array } | { readonly list: readonly Token[] } | { readonly raw: string }
export type Operation = { readonly operator: string; readonly operands: readonly Token[]; readonly start: number; readonly end: number }

const SPACE = new Set([0, 9, 10, 12, 13, 32]), DELIMITER = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)))
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }
const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** Reads a content stream sign by sign, forgiving what readers forgive. */
class Reader {
  readonly bytes: Uint8Array
  at = 0
  constructor(bytes: Uint8Array) { this.bytes = bytes }

  skip(): void {
    for (; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at] ?? 0
      if (byte === 37) while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at += 1
      else if (!SPACE.has(byte)) return
    }
  }
  word(): string {
    const from = this.at
    while (this.at < this.bytes.length && !SPACE.has(this.bytes[this.at] ?? 0) && !DELIMITER.has(this.bytes[this.at] ?? 0)) this.at += 1
    return latin(this.bytes.subarray(from, this.at))
  }
  literal(): Token {
    const made: number[] = []
    let depth = 1
    for (this.at += 1; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at] ?? 0
      if (byte === 92) {
        this.at += 1
        const next = String.fromCharCode(this.bytes[this.at] ?? 0)
        if (/[0-7]/.test(next)) { const digits = /^[0-7]{1,3}/.exec(latin(this.bytes.subarray(this.at, this.at + 3)))?.[0] ?? '0'; made.push(Number.parseInt(digits, 8) & 255); this.at += digits.length - 1 }
        else if (next === '\r') { if (this.bytes[this.at + 1] === 10) this.at += 1 } else if (next !== '\n') made.push(ESCAPES[next] ?? next.charCodeAt(0))
        continue
      }
      if (byte === 40) depth += 1
      if (byte === 41) { depth -= 1; if (depth === 0) { this.at += 1; break } }
      made.push(byte)
    }
    return { bytes: Uint8Array.from(made) }
  }
  hex(): Token {
    const end = this.bytes.indexOf(62, this.at), digits = latin(this.bytes.subarray(this.at + 1, end < 0 ? this.bytes.length : end)).replace(/[^0-9a-f]/gi, '')
    this.at = end < 0 ? this.bytes.length : end + 1
    return { bytes: new Uint8Array(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')) }
  }
  dictionary(): Token {
    const from = this.at
    let depth = 0
    while (this.at < this.bytes.length) {
      const two = latin(this.bytes.subarray(this.at, this.at + 2))
      if (two === '<<') { depth += 1; this.at += 2 } else if (two === '>>') { depth -= 1; this.at += 2; if (depth === 0) break } else if (two[0] === '(') this.literal()
      else this.at += 1
    }
    return { raw: latin(this.bytes.subarray(from, this.at)) }
  }
  list(depth: number): Token {
    const made: Token[] = []
    this.at += 1
    for (this.skip(); this.at < this.bytes.length && this.bytes[this.at] !== 93; this.skip()) { const one = this.value(depth + 1); if (one === undefined) break; if (typeof one !== 'string') made.push(one) }
    this.at += 1
    return { list: made }
  }
  /** The next thing; an operator comes as its bare word. */
  value(depth = 0): Token | string | undefined {
    this.skip()
    const byte = this.bytes[this.at]
    if (byte === undefined) return undefined
    if (byte === 40) return this.literal()
    if (byte === 60) return this.bytes[this.at + 1] === 60 ? this.dictionary() : this.hex()
    if (byte === 91 && depth < 20) return this.list(depth)
    if (byte === 47) { this.at += 1; return { name: this.word().replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) } }
    const word = this.word()
    if (word === '') { this.at += 1; return { raw: '' } }
    return /^[+-]*\d*\.?\d*(?:-\d*)?$/.test(word) && /\d/.test(word) ? Number.parseFloat(word.replace(/^[+-]*-/, '-').replace(/(\d)-.*/, '$1')) || 0 : word
  }
  /** After ID: the bytes of the picture run to EI between white space. */
  inlineEnd(): void {
    for (let from = this.at + 1; ; from += 1) {
      const found = Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength).indexOf('EI', from)
      if (found < 0) { this.at = this.bytes.length; return }
      if (SPACE.has(this.bytes[found - 1] ?? 0) && (found + 2 >= this.bytes.length || SPACE.has(this.bytes[found + 2] ?? 0)) && this.bytes.subarray(found + 2, found + 12).every((byte) => byte < 127 && (byte >= 32 || SPACE.has(byte)))) { this.at = found + 2; return }
      from = found
    }
  }
}

/** The operations of a content stream in order, each with where it lies. An inline picture is one operation `BI`. */
export function operationsOf(bytes: Uint8Array): Operation[] {
  const reader = new Reader(bytes), found: Operation[] = []
  let operands: Token[] = [], start = 0
  for (;;) {
    reader.skip()
    if (operands.length === 0) start = reader.at
    const value = reader.value()
    if (value === undefined) return found
    if (typeof value !== 'string') { operands.push(value); if (operands.length > 200) operands = operands.slice(-100); continue }
    if (value === 'true' || value === 'false' || value === 'null') { operands.push({ raw: value }); continue }
    if (value === 'BI') continue
    if (value === 'ID') reader.inlineEnd()
    found.push({ operator: value === 'ID' ? 'BI' : value, operands, start, end: reader.at })
    operands = []
  }
}
