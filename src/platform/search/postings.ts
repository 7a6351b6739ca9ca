/** A set of documents of one segment: bit n of word n / 32. */
export type Bits = Uint32Array

export const bitsFor = (size: number): Bits => new Uint32Array((size + 31) >>> 5)
export const setBit = (bits: Bits, at: number): void => { bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31)) }
export const hasBit = (bits: Bits, at: number): boolean => ((bits[at >>> 5] ?? 0) >>> (at & 31) & 1) === 1

export function countBits(bits: Bits): number {
  let count = 0
  for (let word of bits) {
    word -= (word >>> 1) & 0x55555555
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return count
}

export function keepCommon(bits: Bits, other: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) & (other[at] ?? 0)
}
export function addAll(bits: Bits, other: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) | (other[at] ?? 0)
}
export function takeAway(bits: Bits, other: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) & ~(other[at] ?? 0)
}

/** Every member, in order. */
export function eachBit(bits: Bits, work: (at: number) => void): void {
  for (let word = 0; word < bits.length; word += 1) {
    for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) work(word * 32 + 31 - Math.clz32(left & -left))
  }
}

/** Kept as the gaps between members, seven bits a byte, or as the bits themselves where that is shorter. */
export type Packed = { readonly plain: boolean; readonly bytes: Uint8Array }
/** Nothing is ever packed as no bits: it says that the word stands where all its pairs do. */
export const SAME_AS_PARTS: Packed = { plain: true, bytes: new Uint8Array() }
export const isSameAsParts = ({ plain, bytes }: Packed): boolean => plain && bytes.length === 0

const scratch = new Uint8Array(3 * 65_536)

/** Packs rising ordinals. The bytes are good until the next packing. */
export function pack(ordinals: readonly number[] | Uint16Array, size: number): Packed {
  const most = (size >>> 3) + 1
  let length = 0
  let last = -1
  for (const ordinal of ordinals) {
    if (length > most) return packPlain(ordinals, size)
    let gap = ordinal - last - 1
    for (; gap > 127; gap >>>= 7) scratch[length++] = (gap & 127) | 128
    scratch[length++] = gap
    last = ordinal
  }
  return { plain: false, bytes: scratch.subarray(0, length) }
}

function packPlain(ordinals: readonly number[] | Uint16Array, size: number): Packed {
  const bits = bitsFor(size)
  for (const ordinal of ordinals) setBit(bits, ordinal)
  return { plain: true, bytes: new Uint8Array(bits.buffer) }
}

/** Puts what was packed into bits; answers with them. */
export function unpackInto(bits: Bits, { plain, bytes }: Packed): Bits {
  if (plain) {
    const whole = new Uint32Array(bits.length)
    new Uint8Array(whole.buffer).set(bytes)
    addAll(bits, whole)
    return bits
  }
  let last = -1
  for (let at = 0; at < bytes.length; at += 1) {
    let gap = 0
    let shift = 0
    for (; (bytes[at] ?? 0) > 127; at += 1, shift += 7) gap |= ((bytes[at] ?? 0) & 127) << shift
    gap |= (bytes[at] ?? 0) << shift
    last += gap + 1
    setBit(bits, last)
  }
  return bits
}
