import { type Figures, wordCost } from '#platform/language-model/index'

/** A sign that makes a word of two with another: which sign, on which side, which word, and what that costs by itself. */
export type Partner = { readonly unit: number; readonly before: boolean; readonly word: number; readonly cost: number }
/** The partners of each sign that are worth trying, the commonest words first. */
const MOST = 40

const made = new WeakMap<Figures, ReadonlyMap<number, readonly Partner[]>>()

/** All words of two signs of a model, under both their signs; made once, in one pass over the word tree. */
export function partnersOf(figures: Figures): ReadonlyMap<number, readonly Partner[]> {
  const known = made.get(figures)
  if (known) return known
  const { base, parent, wordAt, codes } = figures
  const unitOf = new Map<number, number>()
  for (let unit = 0x4e00; unit <= 0x9fff; unit += 1) if ((codes[unit] ?? 0) !== 0) unitOf.set(codes[unit] ?? 0, unit)
  const partners = new Map<number, Partner[]>()
  const put = (unit: number, partner: Partner): void => { const list = partners.get(unit); if (list) list.push(partner); else partners.set(unit, [partner]) }
  for (let node = 1; node < parent.length; node += 1) {
    const word = wordAt[node] ?? -1, first = parent[node] ?? -1
    if (word < 0 || first <= 0 || parent[first] !== 0) continue
    const head = unitOf.get(first - (base[0] ?? 0)), tail = unitOf.get(node - (base[first] ?? 0))
    if (head === undefined || tail === undefined) continue
    const cost = wordCost(figures, word)
    put(head, { unit: tail, before: false, word, cost })
    put(tail, { unit: head, before: true, word, cost })
  }
  const best = new Map([...partners].map(([unit, list]) => [unit, list.sort((a, b) => a.cost - b.cost).slice(0, MOST)] as const))
  made.set(figures, best)
  return best
}
