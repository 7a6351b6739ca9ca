import sounds from '../../../../../../data/characters/sounds.json' with { type: 'json' }

/** Syllables by their numbers, from 1; characters by their commonest sound and by the others that they have. */
export type Syllables = { readonly numbers: ReadonlyMap<string, number>; readonly first: ReadonlyMap<number, number>; readonly other: ReadonlyMap<number, readonly number[]> }

/** Ways to write ü that lose its dots. */
const ALIASES = [['lue', 'lve'], ['nue', 'nve']] as const

function made(): Syllables {
  const names = [...new Set([...Object.keys(sounds.first), ...Object.keys(sounds.other)])].sort()
  const numbers = new Map(names.map((name, at) => [name, at + 1]))
  const first = new Map<number, number>()
  const other = new Map<number, number[]>()
  for (const [name, signs] of Object.entries(sounds.first)) for (const sign of signs) first.set(sign.charCodeAt(0), numbers.get(name) ?? 0)
  for (const [name, signs] of Object.entries(sounds.other)) {
    for (const sign of signs) other.set(sign.charCodeAt(0), [...other.get(sign.charCodeAt(0)) ?? [], numbers.get(name) ?? 0])
  }
  for (const [alias, name] of ALIASES) numbers.set(alias, numbers.get(name) ?? 0)
  return { numbers, first, other }
}

let known: Syllables | undefined
/** The syllables of modern Chinese, made at the first call. */
export function syllables(): Syllables {
  known ??= made()
  return known
}
