const EMPTY = -1

/** Numbers to small indexes: an open table on typed arrays, for a Map of a million floats costs four times the time and memory. */
export class SignTable {
  count = 0
  private mask = (1 << 17) - 1
  private slots = new Int32Array(1 << 17).fill(EMPTY)
  signs = new Float64Array(1 << 16)

  /** The index of a sign; a new one gets the next. */
  indexOf(sign: number): number {
    let slot = this.slotOf(sign)
    for (let index = this.slots[slot] ?? EMPTY; index !== EMPTY; index = this.slots[slot] ?? EMPTY) {
      if (this.signs[index] === sign) return index
      slot = (slot + 1) & this.mask
    }
    if (this.count === this.signs.length) { this.grow(); return this.indexOf(sign) }
    this.slots[slot] = this.count
    this.signs[this.count] = sign
    return this.count++
  }

  private slotOf(sign: number): number {
    const low = sign >>> 0
    const mixed = Math.imul(low ^ (low >>> 15) ^ Math.imul(Math.floor(sign / 2 ** 32), 0x9e3779b1), 0x85ebca6b)
    return (mixed ^ (mixed >>> 13)) & this.mask
  }

  private grow(): void {
    const signs = new Float64Array(this.signs.length * 2)
    signs.set(this.signs)
    this.signs = signs
    this.mask = this.mask * 2 + 1
    this.slots = new Int32Array(this.mask + 1).fill(EMPTY)
    for (let index = 0; index < this.count; index += 1) {
      let slot = this.slotOf(signs[index] ?? 0)
      while (this.slots[slot] !== EMPTY) slot = (slot + 1) & this.mask
      this.slots[slot] = index
    }
  }
}
