/** Figures of one row whose digits ran together can only be parted by the row's law: 总计 = the sum of the others. */
export const MOST_SPLITS = 400

const plain = (digits: string): number | null => (digits.length > 1 && digits.startsWith('0') ? null : digits.length > 12 ? null : Number(digits))

/** Where a figure must end because the source had a border there. */
const borders = (parts: readonly string[]): ReadonlySet<number> => {
  const ends = new Set<number>()
  let end = 0
  for (const part of parts) {
    end += part.length
    ends.add(end)
  }
  return ends
}
const crosses = (ends: ReadonlySet<number>, from: number, to: number): boolean => {
  for (let place = from + 1; place < to; place += 1) if (ends.has(place)) return true
  return false
}

/** All ways to part digits into `count` figures without leading zeros, none over a border; at most `MOST_SPLITS`. */
export function allSplits(parts: readonly string[], count: number): number[][] {
  const digits = parts.join('')
  const ends = borders(parts)
  const found: number[][] = []
  const walk = (from: number, taken: readonly number[]): void => {
    const left = count - taken.length
    if (left === 0) {
      if (from === digits.length) found.push([...taken])
      return
    }
    for (let to = from + 1; to <= digits.length - (left - 1) && found.length < MOST_SPLITS; to += 1) {
      if (crosses(ends, from, to)) break
      const value = plain(digits.slice(from, to))
      if (value === null) break
      walk(to, [...taken, value])
    }
  }
  walk(0, [])
  return found
}

/** The ways in which the last figure is the sum of the others. */
export function splitsWithTotal(parts: readonly string[], count: number): number[][] {
  const digits = parts.join('')
  const ends = borders(parts)
  const found: number[][] = []
  const walk = (from: number, end: number, left: number, rest: number, taken: readonly number[], total: number): void => {
    if (left === 0) {
      if (from === end && rest === 0) found.push([...taken, total])
      return
    }
    for (let to = from + 1; to <= end - (left - 1) && found.length < MOST_SPLITS; to += 1) {
      if (crosses(ends, from, to)) break
      const value = plain(digits.slice(from, to))
      if (value === null || value > rest) break
      walk(to, end, left - 1, rest - value, [...taken, value], total)
    }
  }
  for (let size = 1; size <= digits.length - (count - 1); size += 1) {
    const from = digits.length - size
    if (crosses(ends, from, digits.length)) break
    const total = plain(digits.slice(from))
    if (total !== null) walk(0, from, count - 1, total, [], total)
  }
  return found
}
