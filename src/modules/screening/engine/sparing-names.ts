import { buildWords, eachWord } from '#platform/words/index'
import type { Checker } from '../domain/checker.ts'

/** The same checker, silent where its finding lies in one of these names: names of people and places are never "corrected". */
export function sparingNames(checker: Checker, names: readonly string[]): Checker {
  if (names.length === 0) return checker
  const table = buildWords(names)
  return {
    name: checker.name,
    check: (given, around) => {
      const found = checker.check(given, around)
      if (found.length === 0) return found
      const places: [number, number][] = []
      eachWord(table, given.text, (_, start, end) => { places.push([start, end]) })
      return found.filter(({ start, end }) => !places.some(([from, to]) => start < to && from < end))
    },
  }
}
