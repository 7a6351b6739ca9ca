import type { Sighting } from './finding-of.ts'

const RANK = { hint: 0, warn: 1, block: 2 } as const

/** In the order of the text, without those that lie inside another that is as grave or graver. */
export function gravest(sightings: readonly Sighting[]): Sighting[] {
  const reached: [number, number, number] = [0, 0, 0]
  const sorted = sightings.toSorted((a, b) => a.start - b.start || b.end - a.end || RANK[b.severity] - RANK[a.severity])
  return sorted.filter(({ severity, end }) => {
    const rank = RANK[severity]
    if (reached.some((most, other) => other >= rank && most >= end)) return false
    reached[rank] = end
    return true
  })
}
