/** What an index number is made of; the office sets the pattern (settings `publishing.indexPattern`). */
export const PLACES = ['{区划}', '{单位}', '{年}', '{流水}', '{类}'] as const
export type IndexParts = { readonly region: string; readonly unit: string; readonly year: number; readonly number: number; readonly class: string }

/** Empty where the pattern gives every entry its own number: unit, year and running number must stand in it. */
export function faultsOfPattern(pattern: string): string[] {
  const unknown = [...pattern.matchAll(/\{[^}]*\}/g)].map(([place]) => place).filter((place) => !(PLACES as readonly string[]).includes(place))
  return [
    ...unknown.map((place) => `不认识“${place}”，可以用的是${PLACES.join('、')}`),
    ...(['{单位}', '{年}', '{流水}'] as const).filter((place) => !pattern.includes(place)).map((place) => `必须含有${place}，否则会出现重复的索引号`),
  ]
}

/** The number in the office's pattern; the running number has at least five digits. */
export function indexNumber(pattern: string, parts: IndexParts): string {
  const values: Readonly<Record<string, string>> = {
    '{区划}': parts.region, '{单位}': parts.unit, '{年}': String(parts.year), '{流水}': String(parts.number).padStart(5, '0'), '{类}': parts.class,
  }
  // One pass: what a value holds is never taken for a place.
  return pattern.replace(/\{[^{}]*\}/g, (place) => values[place] ?? place)
}
