import { childOf, type Figures } from '#platform/language-model/index'

type Ending = { readonly first: number; readonly word: number }
/** Words of two characters by their second, and all characters that begin a word. */
export type Endings = { readonly before: ReadonlyMap<number, readonly Ending[]>; readonly all: readonly number[] }

const made = new WeakMap<Figures, Endings>()

/** The words of two characters of a model by their second character; made once. */
export function endingsOf(figures: Figures): Endings {
  const known = made.get(figures)
  if (known) return known
  const all: number[] = [], before = new Map<number, Ending[]>()
  for (let unit = 0x4e00; unit <= 0x9fff; unit += 1) if ((figures.codes[unit] ?? 0) !== 0) all.push(unit)
  for (const first of all) {
    const node = childOf(figures, 0, first)
    if (node < 0) continue
    for (const second of all) {
      const child = childOf(figures, node, second), word = child < 0 ? -1 : figures.wordAt[child] ?? -1
      if (word < 0) continue
      const list = before.get(second) ?? []
      list.push({ first, word })
      before.set(second, list)
    }
  }
  const endings = { before, all }
  made.set(figures, endings)
  return endings
}
