/** A set of addresses by 64 bits of each: 16 bytes an address at most, whatever its length. Two of five million addresses meet by chance once in a million crawls. */
export type HashSet = { readonly add: (text: string) => boolean; readonly has: (text: string) => boolean; readonly size: () => number }

const FIRST = 1024
/** Two runs of FNV-1a from different beginnings, mixed at the end. */
export function hash64(text: string): bigint {
  let low = 0x811c9dc5, high = 0x01000193
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ (unit + 0x9e37), 0x85ebca6b)
    high ^= high >>> 13
  }
  low ^= low >>> 15
  high = Math.imul(high ^ (high >>> 16), 0xc2b2ae35)
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0) || 1n
}

/** The 64 bits in short writing, for files. */
export const hashText = (text: string): string => hash64(text).toString(36)

export function newHashSet(): HashSet {
  let slots = new BigUint64Array(FIRST), size = 0
  const slotOf = (hash: bigint, table: BigUint64Array): number => {
    let at = Number(hash % BigInt(table.length))
    while (table[at] !== 0n && table[at] !== hash) at = at + 1 === table.length ? 0 : at + 1
    return at
  }
  const grow = (): void => {
    const larger = new BigUint64Array(slots.length * 2)
    for (const hash of slots) if (hash !== 0n) larger[slotOf(hash, larger)] = hash
    slots = larger
  }
  return {
    size: () => size,
    has: (text) => slots[slotOf(hash64(text), slots)] !== 0n,
    add: (text) => {
      const hash = hash64(text), at = slotOf(hash, slots)
      if (slots[at] === hash) return false
      slots[at] = hash
      size += 1
      if (size * 2 > slots.length) grow()
      return true
    },
  }
}
