import { documents } from '../rule.ts'
import type { FormatRule, Sighting } from '../rule.ts'
import { type Numbered, numberedLine } from './headings.ts'

function fault(last: Numbered, { number, shown, shape, start, end }: Numbered): Sighting | undefined {
  if (number === last.number + 1 || number === 1) return undefined
  const next = shape(last.number + 1)
  const isDouble = number === last.number
  const isSkip = number > last.number + 1 && number <= last.number + 3
  if (!isDouble && !isSkip) return undefined
  return { start, end, severity: isDouble || number === last.number + 2 ? 'warn' : 'hint', proposal: isDouble ? next : null, why: isDouble ? `序号“${shown}”重复，这里应为“${next}”。` : `序号从“${last.shown}”跳到“${shown}”，中间缺“${next}”。` }
}

/** Lines that begin a new document inside the text: what comes behind counts anew. */
const ANEW = /^[\s　]{0,8}(?:附件|附表|附录|第[一二三四五六七八九十百]{1,4}[章节条编部])/

/** 一、二、二、 and 一、三、: numbers of one level go up by one; a heading of an outer level begins the inner ones anew. */
export const headingOrder: FormatRule = {
  name: 'heading-order',
  source: documents('7.3.3'),
  look: ({ lines }) => {
    const last: (Numbered | undefined)[] = []
    const seen: Sighting[] = []
    for (const { text, start, kind } of lines) {
      if (kind === 'cell' || kind === 'field') continue
      if (ANEW.test(text)) last.length = 0
      const numbered = numberedLine(text, start)
      if (numbered === undefined) continue
      const before = last[numbered.level]
      const found = before && fault(before, numbered)
      if (found) seen.push(found)
      last.length = numbered.level
      last[numbered.level] = numbered
    }
    return seen
  },
}
