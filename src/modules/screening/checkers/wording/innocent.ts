/** A longer word in which a form is right: one test for each of its characters. */
type CharacterTest = (code: string) => boolean
export type InnocentWord = { readonly tests: readonly CharacterTest[]; readonly offset: number }

const PIECE = /\[(\^?)([^\]]+)\]|([\s\S])/gu

function testsOf(exception: string): CharacterTest[] {
  return [...exception.matchAll(PIECE)].map(([, negated, set, single]): CharacterTest => {
    if (set === undefined) return (code) => code === single
    const members = new Set(set)
    return negated === '^' ? (code) => !members.has(code) : (code) => members.has(code)
  })
}

const holds = (tests: readonly CharacterTest[], form: string, offset: number): boolean =>
  [...form].every((character, index) => tests[offset + index]?.(character) ?? false)

const fits = (tests: readonly CharacterTest[], text: string, at: number): boolean => at >= 0 && tests.every((test, index) => test(text.charAt(at + index)))

/** The exception words of a form, with each place at which the form stands inside them; a word that does not hold the form excuses nothing. */
export const innocentWords = (exceptions: readonly string[], form: string): InnocentWord[] =>
  exceptions.flatMap((exception) => {
    const tests = testsOf(exception)
    return tests.flatMap((_, offset) => (holds(tests, form, offset) ? [{ tests, offset }] : []))
  })

/** Whether the form that starts at `at` is part of one of the innocent words. */
export const isInnocent = (words: readonly InnocentWord[], text: string, at: number): boolean =>
  words.some(({ tests, offset }) => fits(tests, text, at - offset))
