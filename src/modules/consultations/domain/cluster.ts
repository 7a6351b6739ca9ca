/** Groups of like comments: MinHash signatures of what was written, banded, joined where they are near enough. */
const HASHES = 64, BANDS = 16, ROWS = HASHES / BANDS, SHINGLE = 3, LIKE = 0.6, COMPARED = 12

/** What is compared: letters and figures only, so that stops, blanks and width do not part what is the same. */
export const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const SEEDS = Uint32Array.from({ length: HASHES }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 0)
function hashOf(text: string, at: number, length: number): number {
  let h = 0x811c9dc5
  for (let i = at; i < at + length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}
function mixed(value: number, seed: number): number {
  let h = Math.imul(value ^ seed, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
/** The smallest of each hash over all pieces of the text. */
export function signatureOf(text: string): Uint32Array {
  const signature = new Uint32Array(HASHES).fill(0xffffffff), last = Math.max(0, text.length - SHINGLE)
  for (let at = 0; at <= last; at++) {
    const piece = hashOf(text, at, Math.min(SHINGLE, text.length))
    for (let i = 0; i < HASHES; i++) { const h = mixed(piece, SEEDS[i] as number); if (h < (signature[i] as number)) signature[i] = h }
  }
  return signature
}
function likeness(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  for (let i = 0; i < HASHES; i++) if (a[i] === b[i]) same += 1
  return same / HASHES
}
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
  const bares = texts.map(bare), distinct = [...new Set(bares)].sort(), signatures = distinct.map(signatureOf), sets = joiner(distinct.length)
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
