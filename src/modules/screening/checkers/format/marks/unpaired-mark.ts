import { marks } from '../rule.ts'
import type { FormatRule, Sighting } from '../rule.ts'
import { type LoneMark, OpenMarks } from './open-marks.ts'

const NAMES: Readonly<Record<string, string>> = { '“': '引号', '”': '引号', '‘': '引号', '’': '引号', '「': '引号', '」': '引号', '『': '引号', '』': '引号', '《': '书名号', '》': '书名号', '〈': '书名号', '〉': '书名号' }
const PARTNER: Readonly<Record<string, string>> = {
  '“': '”', '”': '“', '‘': '’', '’': '‘', '「': '」', '」': '「', '『': '』', '』': '『', '《': '》', '》': '《', '〈': '〉', '〉': '〈', '（': '）', '）': '（', '(': ')', ')': '(', '【': '】', '】': '【', '〔': '〕', '〕': '〔',
}
const QUOTATION = /[“”‘’]/

function turned(lone: LoneMark, neighbour: LoneMark): Sighting {
  return { start: neighbour.at, end: neighbour.at + 1, severity: 'warn', proposal: PARTNER[lone.mark] ?? '', why: '引号方向不对：前面已有前引号，这里应为后引号。' }
}

function alone({ mark, at, isOpening }: LoneMark): Sighting {
  const name = NAMES[mark] ?? '括号'
  const [own, other] = isOpening ? ['前', '后'] : ['后', '前']
  return { start: at, end: at + 1, severity: 'warn', proposal: null, why: `${own}${name}没有与之配对的${other}${name}，请补上或者删去。` }
}

function told(lone: readonly LoneMark[]): Sighting[] {
  const seen: Sighting[] = []
  for (let index = 0; index < lone.length; index += 1) {
    const [mark, next] = [lone[index], lone[index + 1]]
    if (mark === undefined) break
    const isTurned = next !== undefined && next.mark === mark.mark && next.line === mark.line && QUOTATION.test(mark.mark)
    if (!isTurned) seen.push(alone(mark))
    else if (mark.isOpening) seen.push(turned(mark, next))
    else seen.push({ ...turned(next, mark), why: '引号方向不对：后面已有后引号，这里应为前引号。' })
    if (isTurned) index += 1
  }
  return seen
}

/** 4.8, 4.9, 4.15: quotation marks, brackets and book-title marks stand in pairs; a quotation may run over the next paragraphs. */
export const unpairedMark: FormatRule = {
  name: 'unpaired-mark',
  source: marks('4.8、4.9、4.15'),
  look: ({ lines, isForeign }) => {
    const open = new OpenMarks()
    for (const [index, { text, start }] of lines.entries()) open.read(text, start, index)
    return told(open.finish()).filter(({ start }) => !isForeign(start))
  },
}
