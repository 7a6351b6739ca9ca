import { patternRule } from '../pattern-rule.ts'
import { numbers } from '../rule.ts'

const NUMBER = '\\d{1,9}(?:\\.\\d{1,4})?[万亿]?'
const PATTERN = new RegExp(`(?:大约|约|近|将近)(${NUMBER})(?:余|多)[\\u4e00-\\u9fff]|(?:大约|约|近|将近)(${NUMBER})[\\u4e00-\\u9fff]{1,3}(?:左右|上下)|(?:超过|逾)(${NUMBER})余[\\u4e00-\\u9fff]`, 'g')

/** 4.2.2 speaks of approximate numbers: one word of approximation is enough. */
export const approximation = patternRule('doubled-approximation', numbers('4.2.2'), PATTERN, ([shown]) => ({ severity: 'hint', why: `“${shown}”概数重复，“约”“近”与“余”“多”“左右”只用一个。` }))

/** What becomes less can at most become nothing: 倍 tells growth only. */
export const timesLess = patternRule('times-less', numbers('4.1.1'), /(?:减少|降低|下降|缩短|缩小)了?\d{1,4}(?:\.\d{1,2})?倍/g, ([shown]) => ({ severity: 'hint', why: `“${shown}”不通：减少不能用倍数，请改用百分数或者分数。` }))
