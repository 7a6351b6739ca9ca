import { syllables } from './syllables.ts'

/** A syllable by its number and its length in letters. */
export type Spelled = { readonly number: number; readonly length: number }
const LONGEST_SYLLABLE = 6
/** A longer run of letters is no pinyin of a term. */
const LONGEST_RUN = 60
/** “fangan” is fang'an and fan'gan; more ways than these are not tried. */
const WAYS = 3

/** The ways in which letters can be read as syllables, longest syllables first; none where they cannot. */
export function spellings(letters: string): Spelled[][] {
  if (letters.length > LONGEST_RUN) return []
  const { numbers } = syllables()
  const dead = new Set<number>()
  const ways: Spelled[][] = []
  const path: Spelled[] = []
  const read = (at: number): boolean => {
    if (at === letters.length) {
      ways.push([...path])
      return true
    }
    if (dead.has(at)) return false
    let alive = false
    for (let length = Math.min(LONGEST_SYLLABLE, letters.length - at); length > 0 && ways.length < WAYS; length -= 1) {
      const number = numbers.get(letters.slice(at, at + length))
      if (number === undefined) continue
      path.push({ number, length })
      alive = read(at + length) || alive
      path.pop()
    }
    if (!alive && ways.length < WAYS) dead.add(at)
    return alive
  }
  read(0)
  return ways
}
