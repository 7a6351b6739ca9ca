/** 2 rows a band, 24 bands: two texts that share a third of their pairs of characters meet in some band nine times of ten. */
const BANDS = 24
const ROWS = 2

/** What of a text says what it is about: letters and figures, without the words that every request holds. */
const SAID_BY_ALL = /关于|申请|公开|政府信息|请求|请问|相关|有关|情况|文件|材料|信息|资料|提供|复印件|获取/g
export const essence = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '').replace(SAID_BY_ALL, '')

const pairsOf = (text: string): Set<string> => {
  const characters = [...essence(text)]
  return new Set(characters.length < 2 ? characters : characters.slice(1).map((character, i) => `${characters[i]}${character}`))
}

/** FNV-1a with a seed; 32 bits. */
function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0
  return (value ^ (value >>> 12)) >>> 0
}

/** MinHash bands of a text, as signed 32-bit numbers for an integer[] column: texts that are alike share some. Empty for a text without words. */
export function bandsOf(text: string): number[] {
  const pairs = [...pairsOf(text)]
  if (pairs.length === 0) return []
  const least = Array.from({ length: BANDS * ROWS }, (_, seed) => pairs.reduce((low, pair) => Math.min(low, hash(pair, Math.imul(seed + 1, 0x9e3779b1))), 0xffffffff))
  return Array.from({ length: BANDS }, (_, band) => hash(least.slice(band * ROWS, (band + 1) * ROWS).join(), band) | 0)
}

/** How alike two texts are, 0 to 1: of the pairs of characters that either has, the part that both have (Jaccard). */
export function likeness(one: string, other: string): number {
  const a = pairsOf(one), b = pairsOf(other)
  if (a.size === 0 || b.size === 0) return 0
  const both = [...a].filter((pair) => b.has(pair)).length
  return both / (a.size + b.size - both)
}
