import { patternRule } from '../pattern-rule.ts'
import { numbers } from '../rule.ts'

/** A difference of shares is told in 百分点, a growth in %; both together say nothing. */
export const percentPoints = patternRule('percent-points', numbers('4.1.1'), /(?<=\d)(?:%|％)个百分点/g, () => ({ severity: 'warn', proposal: '个百分点', why: '“%”和“个百分点”不能连用，请按原意保留一个。' }))

/** 5.3: 百分之 takes Chinese figures, % takes Arabic ones. */
export const percentWords = patternRule('percent-words', numbers('5.3'), /百分之(\d{1,3}(?:\.\d{1,4})?)(?![\d%])/g, ([, value]) => ({
  severity: 'hint',
  proposal: `${value ?? ''}%`,
  why: '“百分之”后面用汉字数字，用阿拉伯数字时写“%”。',
}))
