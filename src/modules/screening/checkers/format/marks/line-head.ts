import { marks } from '../rule.ts'
import type { FormatRule } from '../rule.ts'

const HEAD = /^[\s　]{0,20}([，。、；：！？”’）》〉】])/
/** Marks that open a line only by a mistake; the others may close what a wrapped line began. */
const SURE = '，。、；'

/** 5.1: pauses and closing marks never begin a line. */
export const lineHead: FormatRule = {
  name: 'line-head-mark',
  source: marks('5.1'),
  look: ({ lines }) =>
    lines.flatMap(({ text, start, kind }) => {
      const mark = kind === 'cell' || kind === 'field' ? undefined : HEAD.exec(text)?.[1]
      if (mark === undefined) return []
      const at = start + text.indexOf(mark)
      return [{ start: at, end: at + 1, severity: SURE.includes(mark) && text.trim().length > 1 ? 'warn' : 'hint', proposal: null, why: `“${mark}”不能出现在一行的开头，请接到上一行末尾或者删去。` }]
    }),
}
