import { patternRule } from '../pattern-rule.ts'
import { marks } from '../rule.ts'

/** Appendix B.3.3: a number in brackets takes no further mark. */
export const numberingMark = patternRule('numbering-mark', marks('附录B.3'), /^[\s　]{0,8}([（(][一二三四五六七八九十\d]{1,3}[）)])[、，.．](?=[\u4e00-\u9fff])/gm, (match) => {
  const number = match[1] ?? ''
  const start = match.index + match[0].indexOf(number)
  return { start, end: match.index + match[0].length, severity: 'warn', proposal: number, why: `序号“${number}”带括号，后面不再加标点。` }
})
