/** Chooses hearing participants so that everybody can check it: numbers are ordered by the hash of seed and number, the first have a seat. `hash` is SM3 in hexadecimal. */
export function drawn(numbers: readonly number[], seats: number, seed: string, hash: (text: string) => string): number[] {
  const marked = [...new Set(numbers)].map((n) => ({ n, mark: hash(`${seed}#${n}`) }))
  return marked.sort((a, b) => (a.mark < b.mark ? -1 : a.mark > b.mark ? 1 : a.n - b.n)).slice(0, seats).map(({ n }) => n).sort((a, b) => a - b)
}
/** 王某: all that the public sees of a name. */
export const maskedName = (name: string): string => `${[...name][0] ?? ''}某`
