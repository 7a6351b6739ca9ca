import { marks } from '../rule.ts'
import type { FormatRule, Line, Sighting } from '../rule.ts'

const WHY = '引号里面还要用引号时，外面用双引号“ ”，里面用单引号‘ ’。'

/** “…“…”…”: only where every mark of the line pairs, so that a missing mark is not taken for a nested quotation. */
function inLine({ text, start }: Line): Sighting[] {
  const seen: Sighting[] = []
  const open: number[] = []
  for (const { 0: mark, index } of text.matchAll(/[“”]/g)) {
    if (mark === '“') open.push(index)
    else {
      const from = open.pop()
      if (from === undefined) return []
      if (open.length === 1) seen.push({ start: start + from, end: start + index + 1, severity: 'warn', why: WHY, proposal: `‘${text.slice(from + 1, index)}’` })
    }
  }
  return open.length === 0 ? seen : []
}

/** 4.8.3.3: double marks outside, single ones inside. */
export const quoteNesting: FormatRule = { name: 'quote-nesting', source: marks('4.8'), look: ({ lines }) => lines.flatMap((line) => (line.text.includes('“') ? inLine(line) : [])) }
