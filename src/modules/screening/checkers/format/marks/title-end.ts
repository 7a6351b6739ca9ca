import { marks } from '../rule.ts'
import type { FormatRule } from '../rule.ts'

/** Appendix A.1: titles and headings of a few words carry no 句号 and no pause at their end. */
export const titleEnd: FormatRule = {
  name: 'title-end-mark',
  source: marks('附录A.1'),
  look: ({ lines }) =>
    lines.flatMap(({ text, start, kind }) => {
      const shown = text.trimEnd()
      const mark = shown.at(-1) ?? ''
      if (kind !== 'title' || !'。，；、'.includes(mark) || shown.length < 2) return []
      const at = start + shown.length - 1
      return [{ start: at, end: at + 1, severity: 'warn' as const, proposal: '', why: `标题末尾不用“${mark}”。` }]
    }),
}
