import { marks } from '../rule.ts'
import type { FormatRule } from '../rule.ts'

const LONG = 40

/** 4.1: a sentence ends with 句号. Only a hint: headings, captions and forms end without one. */
export const sentenceEnd: FormatRule = {
  name: 'sentence-end',
  source: marks('4.1'),
  look: ({ lines }) =>
    lines.flatMap(({ text, end, kind }, index) => {
      const shown = text.trimEnd()
      const open = kind === 'paragraph' && shown.length >= LONG && /[\u4e00-\u9fff]$/.test(shown) && /[。，]/.test(shown.slice(0, -1)) && shown.includes('。')
      if (!open || index === lines.length - 1) return []
      const last = end - (text.length - shown.length)
      return [{ start: last - 1, end: last, severity: 'hint', proposal: `${shown.at(-1)}。`, why: '这一段末尾没有句末标点，请看是否漏了句号。' }]
    }),
}
