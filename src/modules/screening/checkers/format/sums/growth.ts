import { patternRule } from '../pattern-rule.ts'

const NUMBER = '(\\d{1,9}(?:\\.\\d{1,4})?)'
const UNIT = '([万亿]?[\\u4e00-\\u9fff]{1,2}|%)'
const PATTERN = new RegExp(`(?<![\\d.,])(?:由|从)[\\u4e00-\\u9fff]{0,8}?${NUMBER}${UNIT}(增加|增长|提高|上升|扩大|减少|下降|降低|缩短|压缩|缩减)(?:到|至|为)${NUMBER}\\2，(?:共|总计)?(增加|增长|提高|上升|扩大|减少|下降|降低|缩短|压缩|缩减)了?${NUMBER}(\\2|个百分点)`, 'g')
const FALLS = /减少|下降|降低|缩短|压缩|缩减/
const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(b))

/** 由100件增加到120件，增加30件: the difference of two numbers that the sentence itself gives. */
export const growth = patternRule('difference', '数据勾稽', PATTERN, ([shown, from, unit, , to, , by]) => {
  const difference = Math.abs(Number(to) - Number(from))
  const isFalling = FALLS.test(shown)
  if (isFalling !== Number(to) < Number(from) && difference > 0) return { severity: 'warn', why: `“${shown}”增减方向与数字不符，请核对。` }
  return close(difference, Number(by)) ? undefined : { severity: 'warn', why: `“${shown}”的差是${Number(difference.toFixed(4))}${unit ?? ''}，不是${by ?? ''}，请核对。` }
})
