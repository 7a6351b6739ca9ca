/** Texts that are nearly the same, by the smallest hashes of their pieces (MinHash). */
const SHINGLE = 3

/** What is compared: letters and figures only, so that stops, blanks and width do not part what is the same. */
export const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const SEEDS = Uint32Array.from({ length: 64 }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 0)
function pieceHash(text: string, at: number, length: number): number {
  let h = 0x811c9dc5
  for (let i = at; i < at + length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}
export function mixed(value: number, seed: number): number {
  let h = Math.imul(value ^ seed, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
/** The smallest of each hash over all pieces of a bare text, written into `into` from `from` on; its length says how many hashes. */
export function signatureInto(text: string, into: Uint32Array, from: number, hashes: number): void {
  into.fill(0xffffffff, from, from + hashes)
  const last = Math.max(0, text.length - SHINGLE), length = Math.min(SHINGLE, text.length)
  for (let at = 0; at <= last; at++) {
    const piece = pieceHash(text, at, length)
    for (let i = 0; i < hashes; i++) { const h = mixed(piece, SEEDS[i] as number); if (h < (into[from + i] as number)) into[from + i] = h }
  }
}
export function signatureOf(text: string, hashes = 64): Uint32Array {
  const signature = new Uint32Array(hashes)
  signatureInto(text, signature, 0, hashes)
  return signature
}
/** The share of hashes that are the same: about the share of pieces that two texts have in common. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) same += 1
  return same / a.length
}
