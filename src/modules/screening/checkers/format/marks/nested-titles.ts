import { marks } from '../rule.ts'
import type { FormatRule, Line, Sighting } from '../rule.ts'

const WHY = '书名号里面还要用书名号时，外面用双书名号“《》”，里面用单书名号“〈〉”。'

const OPENING = '《〈＜'

/** Below a single mark a double one is right again: 《关于修改〈某省实施《某法》办法〉的决定》. */
function inLine({ text, start }: Line): Sighting[] {
  const seen: Sighting[] = []
  const open: { readonly mark: string; readonly at: number }[] = []
  for (const { 0: mark, index } of text.matchAll(/[《》〈〉＜＞]/g)) {
    if (OPENING.includes(mark)) open.push({ mark, at: index })
    else {
      const from = open.pop()
      if (from?.mark !== '《' || open.at(-1)?.mark !== '《') continue
      const inner = text.slice(from.at + 1, index)
      seen.push({ start: start + from.at, end: start + index + 1, severity: 'warn', why: WHY, proposal: /[〈〉《》]/.test(inner) ? null : `〈${inner}〉` })
    }
  }
  return open.length === 0 ? seen : []
}

/** 4.15.3.3 with note: double marks outside, single ones inside. A line whose marks do not pair is told by the rule for pairs. */
export const nestedTitles: FormatRule = { name: 'nested-titles', source: marks('4.15'), look: ({ lines }) => lines.flatMap((line) => (line.text.includes('《') ? inLine(line) : [])) }
