import { patternRule } from '../pattern-rule.ts'
import { numbers } from '../rule.ts'

const PATTERN = /(?<![一二三四五六七八九十百千万亿零〇○第])[一二][〇零○◯0OoО九][〇零○◯0OoО一二三四五六七八九]{2}(?=年(?!级))/g
const WRONG = /[零○◯0OoО0]/g

/** 5.2.5: in a number that names something, as a year does, nought is 〇. Look-alikes from other scripts cannot be found by a search. */
export const chineseYear = patternRule('chinese-year', numbers('5.2.5'), PATTERN, ([shown]) => {
  if (shown.search(WRONG) < 0) return undefined
  const proposal = shown.replace(WRONG, '〇')
  return { severity: /[○◯]/.test(shown) ? 'hint' : 'warn', proposal, why: `汉字年份中的“0”应写作“〇”：${proposal}年。` }
})

/** 5.3: the year, month and day of one date are written in one kind of figures. */
export const mixedDate = patternRule(
  'mixed-date',
  numbers('5.3'),
  /(?<![\d农历])(?:\d{4}年(?:[一二三四五六七八九]|十[一二]?)月(?:\d{1,2}|[一二三]?十?[一二三四五六七八九十])日|\d{4}年\d{1,2}月[一二三四五六七八九十]{1,3}日|二〇[〇一二三四五六七八九]{2}年\d{1,2}月)/g,
  ({ 0: shown, index }, { text }) =>
    /农历|阴历/.test(text.slice(Math.max(0, index - 6), index)) ? undefined : { severity: 'warn', why: `日期“${shown}”混用了阿拉伯数字和汉字数字，请统一。` },
)
