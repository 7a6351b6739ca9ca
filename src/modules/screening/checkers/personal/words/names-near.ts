import type { CueData } from '../personal-data.ts'
import type { Reading } from '../reading.ts'
import { oneOf } from './word-shapes.ts'

/** Where the name of a person stands. */
export type NamePlace = { readonly start: number; readonly end: number }

const REACH = 40
/** What may stand between a name and the number that belongs to it, cut off from the right, bit by bit; and the words that announce a name. */
export type NameShapes = { readonly link: RegExp; readonly role: RegExp }
const SIGNS = '[\\s\\u200b,:;()\\-、|/"“”\'.。*]|\\d{1,3}岁|\\d{4}年\\d{1,2}月\\d{0,2}日?(?:出生|生)?'
/** The expressions for names beside numbers, compiled once. */
export const nameShapes = ({ nameLink, nameRole }: CueData): NameShapes => ({
  link: new RegExp(`(?:${SIGNS}|${oneOf(nameLink)})$`, 'u'),
  role: new RegExp(`(?:${oneOf(nameRole)})$`, 'u'),
})

function withoutLinks(words: string, link: RegExp): string {
  let rest = words
  for (let round = 0; round < 12; round++) {
    const shorter = rest.replace(link, '')
    if (shorter === rest) break
    rest = shorter
  }
  return rest
}

/** The end of a run of Chinese signs that is a name: the whole run, or what follows a word that announces a person. */
function nameAtEnd(run: string, { names, shapes }: Reading): string | undefined {
  if (names.isName(run)) return run
  const announced = (word: string): boolean => shapes.role.test(run.slice(0, run.length - word.length))
  return [3, 4, 2].map((length) => run.slice(-length)).find((word) => word.length < run.length && names.isName(word) && announced(word))
}

/** The name of the person to whom a number or an address belongs, before it on the line. */
export function nameBefore(reading: Reading, place: number, reach = REACH): NamePlace | undefined {
  const words = reading.plain.slice(Math.max(0, place - reach), place)
  const line = words.slice(words.lastIndexOf('\n') + 1)
  const rest = withoutLinks(line, reading.shapes.link)
  const run = /\p{Script=Han}{2,14}$/u.exec(rest)?.[0]
  if (run === undefined) return undefined
  const name = nameAtEnd(run, reading)
  if (name === undefined) return undefined
  const end = place - line.length + rest.length
  return { start: end - name.length, end }
}

/** A name right after a number: 13800001234（王芳）, …，姓名：王芳. */
export function nameAfter(reading: Reading, place: number): NamePlace | undefined {
  const words = reading.after(place, 16)
  const match = /^[\s\u200b]?[(,;:]?[\s\u200b]?(?:姓名|机主|户主|持卡人|户名)?[\s:]?(\p{Script=Han}{2,4})(?=[),;。、\s]|$)/u.exec(words)
  const name = match?.[1]
  if (match === null || name === undefined || !reading.names.isName(name)) return undefined
  const start = place + match[0].length - name.length
  return { start, end: start + name.length }
}
