import { knownFact } from '../facts.ts'
import type { FactValue, Profile } from '../fact.ts'

/** How many profiles are matched at a time: their bit sets stay in the processor's cache. */
export const BATCH = 32_768
/** A known value is a number (days as 20240131, so that their order is kept); NaN is unknown and compares false with everything. */
export type NumberColumn = { readonly kind: 'number'; readonly values: Float64Array }
/** Any other value is a place in a dictionary; 0 is unknown. */
export type CodeColumn = { readonly kind: 'code'; readonly codes: Uint32Array; readonly dictionary: readonly FactValue[] }
export type Column = NumberColumn | CodeColumn
/** Profiles side by side, one column a fact. */
export type Batch = { readonly size: number; readonly columns: ReadonlyMap<string, Column> }

export const dayNumber = (day: string): number => Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10))

type Dictionary = { readonly places: Map<string | boolean, number>; readonly values: FactValue[] }
function placeOf({ places, values }: Dictionary, value: FactValue): number {
  const key = typeof value === 'object' ? value.join('|') : typeof value === 'number' ? String(value) : value
  let place = places.get(key)
  if (place === undefined) { place = values.push(value); places.set(key, place) }
  return place
}

/** Lays profiles out in columns; the dictionaries are kept from batch to batch, so that they do not grow with the population. */
export function columnMaker(facts: readonly string[]) {
  const dictionaries = new Map<string, Dictionary>(facts.map((fact) => [fact, { places: new Map(), values: [] }]))
  const numberColumn = (fact: string, profiles: readonly Profile[], isDay: boolean): NumberColumn => {
    const values = new Float64Array(profiles.length)
    for (let i = 0; i < profiles.length; i++) {
      const value = profiles[i]?.[fact]
      values[i] = value === undefined ? Number.NaN : isDay ? dayNumber(String(value)) : Number(value)
    }
    return { kind: 'number', values }
  }
  const codeColumn = (fact: string, profiles: readonly Profile[]): CodeColumn => {
    const codes = new Uint32Array(profiles.length), dictionary = dictionaries.get(fact) ?? { places: new Map(), values: [] }
    for (let i = 0; i < profiles.length; i++) {
      const value = profiles[i]?.[fact]
      if (value !== undefined) codes[i] = placeOf(dictionary, value)
    }
    return { kind: 'code', codes, dictionary: dictionary.values }
  }
  return (profiles: readonly Profile[]): Batch => ({
    size: profiles.length,
    columns: new Map(facts.map((fact) => {
      const { kind } = knownFact(fact)
      return [fact, kind === 'number' || kind === 'money' || kind === 'day' ? numberColumn(fact, profiles, kind === 'day') : codeColumn(fact, profiles)]
    })),
  })
}
