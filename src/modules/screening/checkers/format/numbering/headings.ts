/** A numbered heading or item: the level's form and the number. */
export type Numbered = { readonly level: number; readonly number: number; readonly start: number; readonly end: number; readonly shown: string; readonly shape: (number: number) => string }

const DIGITS = '零一二三四五六七八九'
/** 12 → 十二; headings do not go over 99. */
export function chineseCount(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 || number === 0 ? DIGITS.charAt(ones) : ''}`
}

/** 十二 → 12; undefined for what is no number below 100. */
export function countOf(word: string): number | undefined {
  const match = /^(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(word)
  if (match === null || word === '') return undefined
  return (match[2] === undefined ? 0 : (match[1] === undefined ? 1 : DIGITS.indexOf(match[1])) * 10) + (match[3] === undefined ? 0 : DIGITS.indexOf(match[3]))
}

const CHINESE = '([一二三四五六七八九十]{1,3})'
type Level = { readonly pattern: RegExp; readonly read: (word: string) => number | undefined; readonly shape: (number: number) => string }
const arabic = (word: string): number => Number(word)

/** The levels of an official document from the outermost: 一、（一）1.（1）. GB/T 9704 7.3.3. */
const LEVELS: readonly Level[] = [
  { pattern: new RegExp(`^${CHINESE}、`), read: countOf, shape: (number) => `${chineseCount(number)}、` },
  { pattern: new RegExp(`^[（(]${CHINESE}[）)]`), read: countOf, shape: (number) => `（${chineseCount(number)}）` },
  { pattern: /^(\d{1,2})[.．、](?!\d)/, read: arabic, shape: (number) => `${number}.` },
  { pattern: /^[（(](\d{1,2})[）)]/, read: arabic, shape: (number) => `（${number}）` },
]

/** The numbering at a line's head, if there is one. */
export function numberedLine(text: string, start: number): Numbered | undefined {
  const shown = text.trimStart()
  const at = start + text.length - shown.length
  for (const [level, { pattern, read, shape }] of LEVELS.entries()) {
    const match = pattern.exec(shown)
    const number = match?.[1] === undefined ? undefined : read(match[1])
    if (match && number !== undefined) return { level, number, start: at, end: at + match[0].length, shown: match[0], shape }
  }
  return undefined
}
