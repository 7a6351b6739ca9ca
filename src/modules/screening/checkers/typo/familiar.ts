/** A stretch of three characters that a document writes this often is a word of its own subject. */
const FAMILIAR = 3
const KEY = 65_536

const keyAt = (units: Uint16Array, at: number): number => ((units[at] ?? 0) * KEY + (units[at + 1] ?? 0)) * KEY + (units[at + 2] ?? 0)

/** Which of the places stand inside a stretch of characters (one on either side) that the document writes again and again. */
export function familiarPlaces(units: Uint16Array, places: readonly number[]): ReadonlySet<number> {
  const wanted = new Map<number, number>(places.flatMap((place) => (place > 0 ? [[keyAt(units, place - 1), 0] as const, [keyAt(units, place), 0] as const] : [])))
  if (wanted.size === 0) return new Set()
  for (let at = 0; at + 2 < units.length; at += 1) {
    const key = keyAt(units, at), seen = wanted.get(key)
    if (seen !== undefined) wanted.set(key, seen + 1)
  }
  const often = (at: number) => (wanted.get(keyAt(units, at)) ?? 0) >= FAMILIAR
  return new Set(places.filter((place) => place > 0 && (often(place - 1) || often(place))))
}
