const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/
const areHan = (last: string, after: string): boolean => HAN.test(last) && HAN.test(after.charAt(0))
const PIECES = /[ \t\r\n\f]+|[^ \t\r\n\f]+/g

/** One stretch of running text as a reader sees it: white space as one space, none where a line of Chinese was broken in the source. `last` is its last sign: asking the growing text for it would copy the text each time. */
export type Words = { text: string; last: string; gap: '' | ' ' | '\n' }
export const newWords = (): Words => ({ text: '', last: '', gap: '' })

export function addWords(words: Words, data: string): void {
  for (const [piece] of data.matchAll(PIECES)) {
    if (/^[ \t\r\n\f]/.test(piece)) {
      words.gap = words.gap === ' ' || !/[\r\n]/.test(piece) ? ' ' : '\n'
      continue
    }
    if (words.text === '') words.text = piece.replace(/^[\u00a0\u3000]+/, '')
    else words.text += (words.gap === ' ' || (words.gap === '\n' && !areHan(words.last, piece)) ? ' ' : '') + piece
    words.gap = ''
    words.last = piece.charAt(piece.length - 1)
  }
}

/** Where the next word will stand. */
export const nextPlace = (words: Words): number => words.text.length + (words.gap !== '' && words.text !== '' ? 1 : 0)
