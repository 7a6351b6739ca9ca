import { patternRule } from '../pattern-rule.ts'
import { marks } from '../rule.ts'

const PATTERN = /《[\u4e00-\u9fff\w（）]{2,40}>|<[\u4e00-\u9fff（）]{2,40}》|<{1,2}(?=[\u4e00-\u9fff])[\u4e00-\u9fff\w（）〔〕]{2,40}>{1,2}/g
const TAG = /^<(?:请|填|此|姓|名|日|年|月|单位|空)/

/** 4.15: book-title marks are 《》, not the signs for less and greater. */
export const angleBrackets = patternRule('angle-brackets', marks('4.15'), PATTERN, ([shown]) => {
  if (TAG.test(shown)) return undefined
  const mixed = shown.startsWith('《') || shown.endsWith('》')
  return { severity: mixed ? 'warn' : 'hint', proposal: shown.replace(/^<{1,2}/, '《').replace(/>{1,2}$/, '》'), why: '书名号应成对使用“《》”，不用小于号、大于号代替。' }
})
