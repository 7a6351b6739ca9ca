import { SAME_TONE, SHAPE, type Confusions } from '#platform/language-model/confusions'
import { LIKE, likeness, strokeOrders, VERY_LIKE } from './build-language-model-shapes.ts'
import { bySyllable, soundKinship } from './build-language-model-sounds.ts'

const MOST_BY_SOUND = 36
const MOST_BY_SHAPE = 18
/** Fewer for a rare character, which is seldom written by choice. */
const MOST_OF_RARE = 8

type Entry = { readonly character: string; readonly kind: number; readonly rank: number }

/** The most frequent characters of the words, commonest first; `words` come by falling frequency. */
export function commonCharacters(words: readonly string[], log: Float64Array, most: number): string[] {
  const weights = new Map<string, number>()
  for (const [number, word] of words.entries())
    for (const character of word) if (/[一-鿿]/.test(character)) weights.set(character, (weights.get(character) ?? 0) + Math.exp(log[number] ?? 0))
  return [...weights].sort((a, b) => b[1] - a[1]).slice(0, most).map(([character]) => character)
}

/** For each character of `own` the common ones that sound like it. */
function soundEntries(own: readonly string[], common: readonly string[]): Map<string, Entry[]> {
  const rank = new Map(common.map((character, index) => [character, index]))
  const kinship = soundKinship([...new Set([...own, ...common])])
  const groups = bySyllable(common)
  const entries = new Map<string, Entry[]>()
  for (const [syllable, members] of bySyllable(own))
    for (const a of members) {
      const known = entries.get(a) ?? []
      entries.set(a, known)
      for (const b of groups.get(syllable) ?? []) {
        const kind = a === b || known.some(({ character }) => character === b) ? -1 : kinship(a, b)
        if (kind >= 0) known.push({ character: b, kind: SAME_TONE + kind, rank: rank.get(b) ?? 0 })
      }
    }
  return entries
}

function shapeEntries(order: string | undefined, own: string, orders: readonly (readonly [string, string])[], least: number): Entry[] {
  if (order === undefined) return []
  return orders
    .flatMap(([character, other]) => (character === own ? [] : [{ character, kind: SHAPE, rank: likeness(order, other, least) }]))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
}

/** For each character, common or rare, the common ones that it stands for by mistake: first by sound, then by shape. */
export function confusionsOf(root: string, common: readonly string[]): Confusions {
  const all = strokeOrders(root), known = new Set(common)
  const orders = [...all].filter(([character]) => known.has(character))
  const characters = [...new Set([...common, ...all.keys()])].sort()
  const bySound = soundEntries(characters, common)
  const start = new Uint32Array(65_537)
  const other: number[] = [], kind: number[] = []
  let next = 0
  for (let unit = 0; unit < 65_536; unit += 1) {
    start[unit] = other.length
    if (characters[next]?.charCodeAt(0) !== unit) continue
    const own = characters[next++] ?? ''
    const [sounds, shapes, least] = known.has(own) ? ([MOST_BY_SOUND, MOST_BY_SHAPE, LIKE] as const) : ([MOST_OF_RARE, MOST_OF_RARE, VERY_LIKE] as const)
    const heard = (bySound.get(own) ?? []).toSorted((a, b) => a.kind - b.kind || a.rank - b.rank).slice(0, sounds)
    const seen = new Set(heard.map(({ character }) => character))
    for (const entry of [...heard, ...shapeEntries(all.get(own), own, orders, least).slice(0, shapes).filter(({ character }) => !seen.has(character))]) {
      other.push(entry.character.charCodeAt(0))
      kind.push(entry.kind)
    }
  }
  start[65_536] = other.length
  return { start, other: Uint16Array.from(other), kind: Uint8Array.from(kind) }
}
