import { comparedText, stretchesOf } from './normal.ts'
import { ANYWHERE, IN_PINYIN, IN_TITLE, oneSign, pairSign, pairsOf, wordSign } from './signs.ts'
import { dictionaryWordsIn } from './words.ts'

export type Indexed = { readonly title: string; readonly body: string; readonly docNo: string | null; readonly initials: string; readonly pinyin: string }
/** The letters that one types for a title: two of the initials, three of the full sound. */
export function soundSigns(initials: string, full: string): number[] {
  const threes: number[] = []
  for (let place = 0; place + 2 < full.length; place += 1) threes.push(wordSign(full.slice(place, place + 3)))
  return [...pairsOf(initials), ...threes]
}

/** The stretches of all that is looked through: title, number, body. */
export const stretchesOfDocument = ({ title, docNo, body }: Pick<Indexed, 'title' | 'docNo' | 'body'>): string[] => stretchesOf(comparedText(`${title}\n${docNo ?? ''}\n${body}`))

/** Gives every sign of a document, a sign as often as it stands there. */
export function eachSign(document: Indexed, stretches: readonly string[], take: (sign: number) => void): void {
  for (const stretch of stretches) {
    for (let at = 0; at + 1 < stretch.length; at += 1) take(ANYWHERE + pairSign(stretch.charCodeAt(at), stretch.charCodeAt(at + 1)))
  }
  for (const word of dictionaryWordsIn(stretches.join('\n'))) take(ANYWHERE + wordSign(word))
  const title = stretchesOf(comparedText(document.title))
  for (const stretch of title) {
    for (let at = 0; at < stretch.length; at += 1) take(IN_TITLE + oneSign(stretch.charCodeAt(at)))
    for (const sign of pairsOf(stretch)) take(IN_TITLE + sign)
  }
  for (const word of dictionaryWordsIn(title.join('\n'))) take(IN_TITLE + wordSign(word))
  for (const sign of soundSigns(document.initials, document.pinyin)) take(IN_PINYIN + sign)
}
