import type { Ruling } from './rulings.ts'

const NEAR = 2.5
/** Borders found on a page: positions from left to right and from top to bottom, and which neighbours are parted. */
export type Lattice = { readonly xs: readonly number[]; readonly ys: readonly number[]; readonly cell: Int32Array }

/** Positions within a hair of each other are one border. */
function positions(values: readonly number[]): number[] {
  const found: number[] = []
  for (const value of [...values].sort((one, other) => one - other)) if (found.length === 0 || value - (found.at(-1) ?? 0) > NEAR) found.push(value)
  return found
}
const nearest = (places: readonly number[], value: number): number =>
  places.reduce((best, place, index) => (Math.abs(place - value) < Math.abs((places[best] ?? 0) - value) ? index : best), 0)

const touch = (level: Ruling, upright: Ruling): boolean =>
  upright.at >= level.from - NEAR && upright.at <= level.to + NEAR && level.at >= upright.from - NEAR && level.at <= upright.to + NEAR

function root(parents: Int32Array, index: number): number {
  let at = index
  while (parents[at] !== at) {
    parents[at] = parents[parents[at] ?? at] ?? at
    at = parents[at] ?? at
  }
  return at
}
const join = (parents: Int32Array, one: number, other: number): void => { parents[root(parents, other)] = root(parents, one) }
const alone = (size: number): Int32Array => Int32Array.from({ length: size }, (_, index) => index)

/** Rulings that touch make a table. */
function clusters(rulings: readonly Ruling[]): Ruling[][] {
  const parents = alone(rulings.length)
  for (const [one, level] of rulings.entries()) {
    if (!level.level) continue
    for (const [other, upright] of rulings.entries()) if (!upright.level && touch(level, upright)) join(parents, one, other)
  }
  const groups = new Map<number, Ruling[]>()
  for (const [index, ruling] of rulings.entries()) groups.set(root(parents, index), [...(groups.get(root(parents, index)) ?? []), ruling])
  return [...groups.values()]
}

const MOST_BORDERS = 400

function lattice(rulings: readonly Ruling[]): Lattice | null {
  const xs = positions(rulings.filter(({ level }) => !level).map(({ at }) => at))
  const ys = positions(rulings.filter(({ level }) => level).map(({ at }) => at)).reverse()
  const columns = xs.length - 1, rows = ys.length - 1
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns > MOST_BORDERS || rows > MOST_BORDERS) return null
  const right = new Uint8Array(columns * rows), below = new Uint8Array(columns * rows)
  for (const ruling of rulings) {
    if (ruling.level) {
      const border = nearest(ys, ruling.at)
      for (let column = 0; border > 0 && column < columns; column += 1) {
        const middle = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2
        if (middle >= ruling.from - 1 && middle <= ruling.to + 1) below[(border - 1) * columns + column] = 1
      }
    } else {
      const border = nearest(xs, ruling.at)
      for (let row = 0; border > 0 && row < rows; row += 1) {
        const middle = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2
        if (middle >= ruling.from - 1 && middle <= ruling.to + 1) right[row * columns + border - 1] = 1
      }
    }
  }
  const parents = alone(columns * rows)
  for (let cell = 0; cell < columns * rows; cell += 1) {
    if (cell % columns < columns - 1 && !right[cell]) join(parents, cell, cell + 1)
    if (cell + columns < columns * rows && !below[cell]) join(parents, cell, cell + columns)
  }
  return { xs, ys, cell: parents.map((_, index) => root(parents, index)) }
}

const MOST_RULINGS = 4000

/** The tables of a page, from its rulings. */
export function lattices(rulings: readonly Ruling[]): Lattice[] {
  if (rulings.length > MOST_RULINGS) return []
  return clusters(rulings).flatMap((group) => lattice(group) ?? [])
}

/** The cell of a table at a place of the page; null outside. */
export function cellAt({ xs, ys, cell }: Lattice, x: number, y: number): number | null {
  const column = xs.findLastIndex((border) => x >= border - 0.5)
  const row = ys.findLastIndex((border) => y <= border + 0.5)
  if (column < 0 || row < 0 || column >= xs.length - 1 || row >= ys.length - 1) return null
  return cell[row * (xs.length - 1) + column] ?? null
}
