import { BlockWriter, type Block } from '../blocks.ts'
import { eachSign, stretchesOfDocument, type Indexed } from '../document-signs.ts'
import type { LearnedSet } from '../learned-set.ts'
import { bitsFor, countBits, keepCommon, pack, SAME_AS_PARTS, setBit, type Bits } from '../postings.ts'
import { OFTEN, OFTEN_FROM, pairsOf, wordSign } from '../signs.ts'
import { SignTable } from '../sign-table.ts'

const grown = <T extends Uint8Array | Uint16Array | Int32Array>(array: T, least: number): T => {
  if (least <= array.length) return array
  const larger = new (array.constructor as new (length: number) => T)(Math.max(least, array.length * 2))
  larger.set(array)
  return larger
}

/** The server answers in between: building takes seconds. */
export const breathe = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve) })

/** Turns documents round: notes each document's signs one after another, and at the end lays each sign's documents together. */
export class SegmentBuilder {
  private readonly table = new SignTable()
  private counts = new Int32Array(1 << 16)
  private latest = new Int32Array(1 << 16).fill(-1)
  private times = new Uint8Array(1 << 16)
  private indexes = new Int32Array(1 << 20)
  private ordinals = new Uint16Array(1 << 20)
  private starts = new Int32Array()
  private laid = new Uint16Array()
  private used = 0
  private size = 0
  private readonly learned: LearnedSet
  constructor(learned: LearnedSet) { this.learned = learned }

  add(document: Indexed): void {
    const ordinal = this.size++
    const stretches = stretchesOfDocument(document)
    eachSign(document, stretches, (sign) => {
      if (this.put(sign, ordinal) === OFTEN_FROM && sign < OFTEN) this.put(OFTEN + sign, ordinal)
    })
    for (const stretch of stretches) this.learned.eachIn(stretch, (sign) => { this.put(sign, ordinal) })
  }

  /** Answers with how often the sign stood in this document so far. */
  private put(sign: number, ordinal: number): number {
    const index = this.table.indexOf(sign)
    if (index >= this.counts.length) this.growSigns(index + 1)
    if (this.latest[index] === ordinal) {
      const times = Math.min(255, (this.times[index] ?? 0) + 1)
      this.times[index] = times
      return times
    }
    if (this.used === this.indexes.length) {
      this.indexes = grown(this.indexes, this.used + 1)
      this.ordinals = grown(this.ordinals, this.used + 1)
    }
    this.indexes[this.used] = index
    this.ordinals[this.used] = ordinal
    this.used += 1
    this.latest[index] = ordinal
    this.times[index] = 1
    this.counts[index] = (this.counts[index] ?? 0) + 1
    return 1
  }

  private growSigns(least: number): void {
    const before = this.counts.length
    this.counts = grown(this.counts, least)
    this.times = grown(this.times, least)
    this.latest = grown(this.latest, least).fill(-1, before)
  }

  private layTogether(): void {
    this.starts = new Int32Array(this.table.count + 1)
    for (let index = 0; index < this.table.count; index += 1) this.starts[index + 1] = (this.starts[index] ?? 0) + (this.counts[index] ?? 0)
    const next = this.starts.slice()
    this.laid = new Uint16Array(this.used)
    for (let at = 0; at < this.used; at += 1) {
      const index = this.indexes[at] ?? 0
      const place = next[index] ?? 0
      this.laid[place] = this.ordinals[at] ?? 0
      next[index] = place + 1
    }
  }

  private ordinalsOf(sign: number): Uint16Array {
    const index = this.table.indexOf(sign)
    return this.laid.subarray(this.starts[index] ?? 0, this.starts[index + 1] ?? 0)
  }

  /** Learned words that stand exactly where all their pairs do, as most: a mark is enough for them. */
  private sameAsParts(): Set<number> {
    const kept = new Map<number, Bits>()
    const bitsOf = (sign: number): Bits => {
      const known = kept.get(sign)
      if (known) return known
      const bits = bitsFor(this.size)
      for (const ordinal of this.ordinalsOf(sign)) setBit(bits, ordinal)
      if (kept.size > 4000) kept.clear()
      kept.set(sign, bits)
      return bits
    }
    return new Set(this.learned.words.flatMap((word) => {
      const common = bitsFor(this.size).fill(0xffffffff)
      for (const pair of pairsOf(word)) keepCommon(common, bitsOf(pair))
      return countBits(common) === this.ordinalsOf(wordSign(word)).length ? [wordSign(word)] : []
    }))
  }

  /** All postings in rows, by sign. */
  async finish(): Promise<Block[]> {
    const writer = new BlockWriter()
    this.layTogether()
    await breathe()
    const same = this.sameAsParts()
    const signs = this.table.signs.slice(0, this.table.count).sort()
    for (let at = 0; at < signs.length; at += 1) {
      const sign = signs[at] ?? 0
      writer.add(sign, same.has(sign) ? SAME_AS_PARTS : pack(this.ordinalsOf(sign), this.size))
      if (at % 5000 === 0) await breathe()
    }
    writer.close()
    return writer.blocks
  }
}
