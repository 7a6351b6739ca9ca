import { patternRule } from '../pattern-rule.ts'
import { numbers } from '../rule.ts'

const PATTERN = /(?<![\d.〔（(第近约—－\-～~至到])(?:0\d年(?!代)|[6-9]\d年(?=\d{1,2}月(?:\d{1,2}日)?|以来|底|初)|[12]\d年(?=\d{1,2}月\d{1,2}日))/g

/** 5.1.4: a year is written with four figures. 30年 may be a time as well, so only what can be nothing else is told. */
export const shortYear = patternRule('short-year', numbers('5.1.4'), PATTERN, ({ 0: shown, index }, { text }) => {
  if (/(?:时间|期限|年限|刑|满|达|已|长|共|为期|年龄|约|有)$/.test(text.slice(Math.max(0, index - 2), index))) return undefined
  const century = Number(shown.slice(0, 2)) >= 60 ? '19' : '20'
  return { severity: shown.startsWith('0') ? 'warn' : 'hint', proposal: `${century}${shown}`, why: `年份“${shown}”应写全四位数字。` }
})
