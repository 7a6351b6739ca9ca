import type { Table3Row } from '../domain/format.ts'

export type Vector = readonly (number | null)[]
export type Options = ReadonlyMap<Table3Row, readonly (readonly number[])[]>
export type Solution = ReadonlyMap<Table3Row, readonly number[]>
const MOST_STEPS = 20_000
const MOST_SOLUTIONS = 64


/** Whether （七） is the sum of its leaves and 一 + 二 = （七） + 四 in each column; a law whose rows are not all there says nothing. */
export function lawsHold(row: (name: Table3Row) => Vector | undefined, leaves: readonly Table3Row[], width: number): boolean {
  const sumOf = (names: readonly Table3Row[], column: number): number | null => {
    let sum = 0
    for (const name of names) {
      const value = row(name)?.[column] ?? null
      if (value === null) return null
      sum += value
    }
    return sum
  }
  const same = (one: number | null, other: number | null): boolean => one === null || other === null || one === other
  return Array.from({ length: width }, (_, column) => column).every((column) =>
    same(sumOf(leaves, column), sumOf(['total'], column)) && same(sumOf(['new', 'carried_in'], column), sumOf(['total', 'carried_out'], column)))
}

/** Every choice of one option a row under which the column laws hold; gives up on too many. */
export function solutions(fixed: ReadonlyMap<Table3Row, Vector>, options: Options, leaves: readonly Table3Row[], width: number): { found: Solution[]; complete: boolean } {
  const open = [...options].sort(([, one], [, other]) => one.length - other.length)
  const chosen = new Map<Table3Row, readonly number[]>()
  const found: Solution[] = []
  const total = fixed.get('total')
  const sum = Array.from({ length: width }, () => 0)
  let steps = 0
  const leaf = new Set(leaves)
  const shift = (vector: readonly number[], sign: 1 | -1): void => vector.forEach((value, column) => { sum[column] = (sum[column] ?? 0) + sign * value })
  for (const [name, vector] of fixed) if (leaf.has(name)) shift(vector.map((value) => value ?? 0), 1)
  const tooMuch = (): boolean => total?.some((value, column) => value !== null && (sum[column] ?? 0) > value) ?? false
  const walk = (index: number): void => {
    steps += 1
    if (steps > MOST_STEPS || found.length >= MOST_SOLUTIONS) return
    const next = open[index]
    if (!next) {
      if (lawsHold((name) => chosen.get(name) ?? fixed.get(name), leaves, width)) found.push(new Map(chosen))
      return
    }
    const [name, choices] = next
    for (const choice of choices) {
      chosen.set(name, choice)
      if (leaf.has(name)) shift(choice, 1)
      if (!leaf.has(name) || !tooMuch()) walk(index + 1)
      if (leaf.has(name)) shift(choice, -1)
    }
    chosen.delete(name)
  }
  walk(0)
  return { found, complete: steps <= MOST_STEPS && found.length < MOST_SOLUTIONS }
}
