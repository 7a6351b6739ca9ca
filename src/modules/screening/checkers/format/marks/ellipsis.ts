import { patternRule } from '../pattern-rule.ts'
import { marks } from '../rule.ts'

const PATTERN = /(?<=[\u4e00-\u9fff，、；])(?:。{3,40}|\.{3,40}|·{3,40}|…(?!…))|……等(?=[\u4e00-\u9fff。，；]|$)/gm

/** 4.11: 省略号 is one form of six dots; beside it 等 says the same again. Rows of dots in a table of contents are no ellipsis. */
export const ellipsis = patternRule('ellipsis', marks('4.11'), PATTERN, ({ 0: shown, index }, { text }) => {
  if (shown === '……等') return { severity: 'hint', proposal: null, why: '省略号和“等”意思重复，只留一个。' }
  const isLeader = shown.length > 6 || /^[.·。\s]{0,40}\d/.test(text.slice(index + shown.length, index + shown.length + 40))
  if (isLeader) return undefined
  return { severity: shown === '…' ? 'hint' : 'warn', proposal: '……', why: '省略号应写作六个圆点“……”。' }
})
