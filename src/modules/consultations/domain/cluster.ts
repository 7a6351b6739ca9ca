import { bare, likeness, mixed, signatureOf } from '#shared/likeness'

/** Groups of like comments: MinHash signatures of what was written, banded, joined where they are near enough. */
const HASHES = 64, BANDS = 16, ROWS = HASHES / BANDS, LIKE = 0.6, COMPARED = 12

/** Sets that are joined, each known by its smallest member. */
function joiner(n: number) {
  const parent = Int32Array.from({ length: n }, (_, i) => i)
  const rootOf = (i: number): number => {
    let at = i
    while (parent[at] !== at) { parent[at] = parent[parent[at] as number] as number; at = parent[at] as number }
    return at
  }
  return { rootOf, join: (a: number, b: number): void => { const x = rootOf(a), y = rootOf(b); parent[Math.max(x, y)] = Math.min(x, y) } }
}

/** Which cluster each text is in: every one in exactly one. Texts that differ in stops only are together in any case; the order of the texts decides nothing but the clusters' numbers. */
export function clustersOf(texts: readonly string[]): Int32Array {
  const bares = texts.map(bare), distinct = [...new Set(bares)].sort(), signatures = distinct.map((text) => signatureOf(text, HASHES)), sets = joiner(distinct.length)
  for (let band = 0; band < BANDS; band++) {
    const buckets = new Map<number, number[]>()
    signatures.forEach((signature, i) => {
      let key = band
      for (let row = 0; row < ROWS; row++) key = mixed(key ^ (signature[band * ROWS + row] as number), 0x27d4eb2f)
      const bucket = buckets.get(key)
      if (!bucket) { buckets.set(key, [i]); return }
      const alike = bucket.find((other) => sets.rootOf(other) === sets.rootOf(i) || likeness(signatures[other] as Uint32Array, signature) >= LIKE)
      if (alike !== undefined) sets.join(alike, i)
      else if (bucket.length < COMPARED) bucket.push(i)
    })
  }
  const placeOf = new Map(distinct.map((text, i) => [text, i])), numbers = new Map<number, number>()
  return Int32Array.from(bares, (text) => {
    const root = sets.rootOf(placeOf.get(text) ?? 0)
    const known = numbers.get(root) ?? numbers.size + 1
    numbers.set(root, known)
    return known
  })
}
