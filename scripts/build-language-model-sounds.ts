import { pinyin } from 'pinyin-pro'

/** Sounds that speakers and typists mix: initials, then finals. */
const INITIALS: readonly (readonly [string, string])[] = [['zh', 'z'], ['ch', 'c'], ['sh', 's'], ['n', 'l'], ['f', 'h'], ['r', 'l']]
const FINALS: readonly (readonly [RegExp, string])[] = [[/ang$/, 'an'], [/eng$/, 'en'], [/ing$/, 'in'], [/uo$/, 'o']]

/** All readings of a character with their tones, as zhong1. */
export const readingsOf = (character: string): string[] => pinyin(character, { multiple: true, toneType: 'num', type: 'array', nonZh: 'removed' })

const toneless = (reading: string): string => reading.replace(/\d$/, '')

/** A syllable with every mixed pair brought to one form. */
function levelled(syllable: string): string {
  const [from, to] = INITIALS.find(([initial]) => syllable.startsWith(initial)) ?? ['', '']
  const initial = from === '' ? syllable : to + syllable.slice(from.length)
  return FINALS.reduce((form, [ending, shorter]) => form.replace(ending, shorter), initial)
}

/** How two characters sound alike: 0 same with tone, 1 same but for the tone, 2 nearly; -1 not alike. */
export function soundKinship(characters: readonly string[]): (a: string, b: string) => number {
  const readings = new Map(characters.map((character) => [character, readingsOf(character)]))
  const meets = (a: string, b: string, form: (reading: string) => string): boolean => {
    const forms = new Set(readings.get(a)?.map(form))
    return (readings.get(b) ?? []).some((reading) => forms.has(form(reading)))
  }
  return (a, b) => [(reading: string) => reading, toneless, (reading: string) => levelled(toneless(reading))].findIndex((form) => meets(a, b, form))
}

/** Characters that share a levelled syllable, so that only those are compared. */
export function bySyllable(characters: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const character of characters)
    for (const syllable of new Set(readingsOf(character).map((reading) => levelled(toneless(reading))))) groups.set(syllable, [...(groups.get(syllable) ?? []), character])
  return groups
}
