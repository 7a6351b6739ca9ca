import { patternRule } from '../pattern-rule.ts'
import { numbers } from '../rule.ts'

/** 5.1.2: the point of a decimal number is the half-width one. */
export const decimalMark = patternRule('decimal-mark', numbers('5.1.2'), /(?<![\d.．。])\d{1,9}[。．·](?=\d{1,4}(?:%|％|[万亿]|元|个百分点|公里|平方米|亩|吨|米|公顷))/g, ({ 0: shown, index }) => ({
  severity: 'warn',
  start: index + shown.length - 1,
  proposal: '.',
  why: '小数点应用半角圆点“.”。',
}))
