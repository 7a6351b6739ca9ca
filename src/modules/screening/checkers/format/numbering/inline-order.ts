import { documents } from '../rule.ts'
import type { FormatRule, Line, Sighting } from '../rule.ts'
import { chineseCount, countOf } from './headings.ts'

const POINT = /(?:^|[。；：，！\s])([二三四五六七八九十一]{1,2})是(?!否)/g

/** 一是…二是…四是 in one paragraph. */
function inLine({ text, start }: Line): Sighting[] {
  const seen: Sighting[] = []
  let last = 0
  for (const match of text.matchAll(POINT)) {
    const word = match[1] ?? ''
    const number = countOf(word)
    if (number === undefined || (last === 0 && number !== 1)) continue
    const at = start + match.index + match[0].length - 1 - word.length
    const right = `${chineseCount(last + 1)}是`
    if (number === last && number > 1) seen.push({ start: at, end: at + word.length + 1, severity: 'warn', proposal: right, why: `“${word}是”重复，这里应为“${right}”。` })
    else if (number === last + 2) seen.push({ start: at, end: at + word.length + 1, severity: 'warn', proposal: null, why: `“${word}是”前面缺“${right}”。` })
    last = number
  }
  return seen
}

export const inlineOrder: FormatRule = { name: 'inline-order', source: documents('7.3.3'), look: ({ lines }) => lines.flatMap((line) => (line.text.includes('一是') ? inLine(line) : [])) }
