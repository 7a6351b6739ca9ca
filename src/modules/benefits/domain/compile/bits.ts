/** A verdict for each profile of a batch: a bit in `yes`, a bit in `no`, or in neither where it is not known. */
export type Bits = { readonly yes: Uint32Array; readonly no: Uint32Array }
export const wordsFor = (size: number): number => (size + 31) >>> 5
export const noBits = (words: number): Bits => ({ yes: new Uint32Array(words), no: new Uint32Array(words) })

/** Sets the bits of the first `size` places. */
export function fill(into: Uint32Array, size: number): void {
  into.fill(0xffffffff, 0, size >>> 5)
  if (size & 31) into[size >>> 5] = (0xffffffff >>> (32 - (size & 31))) >>> 0
}
/** How many bits are set in the first words. */
export function countBits(bits: Uint32Array, words: number): number {
  let sum = 0
  for (let i = 0; i < words; i++) {
    let v = bits[i] ?? 0
    v -= (v >>> 1) & 0x55555555
    v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
    sum += Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return sum
}
export const hasBit = (bits: Uint32Array, place: number): boolean => ((bits[place >>> 5] ?? 0) >>> (place & 31) & 1) === 1

/** Yes where all are yes, no where any is no: what `any` is with yes and no exchanged. */
export function allBits(into: Bits, parts: readonly Bits[], words: number): void {
  const [first] = parts
  if (!first) return
  into.yes.set(first.yes.subarray(0, words))
  into.no.set(first.no.subarray(0, words))
  const { yes, no } = into
  for (let k = 1; k < parts.length; k++) {
    const part = parts[k] as Bits
    for (let i = 0; i < words; i++) {
      yes[i] = (yes[i] as number) & (part.yes[i] as number)
      no[i] = (no[i] as number) | (part.no[i] as number)
    }
  }
}
