import { patternRule } from '../pattern-rule.ts'
import { numbers } from '../rule.ts'

const FULL_WIDTH = /(?<![\d，.])[1-9]\d{0,2}(?:，\d{3}){1,4}(?:\.\d{1,4})?(?=[万亿]?元|人[次，。、]|亩|件[，。、]|平方米|公里|吨|户)/g
const UNEVEN = /(?<![\d,.A-Za-z])\d{1,3}(?:,\d{3}){0,3},\d{1,2}(?=[万亿]?(?:元|亩|平方米|公里|吨|户))/g

/** 5.1.1: groups of three figures are parted by a half-width comma or a small gap. */
export const thousandsComma = patternRule('thousands-comma', numbers('5.1.1'), FULL_WIDTH, ([shown]) => ({
  severity: 'warn',
  proposal: shown.replaceAll('，', ','),
  why: `数字“${shown}”的千分号应用半角逗号。`,
}))

/** 5.1.1: every group but the first has three figures. */
export const thousandsGroup = patternRule('thousands-group', numbers('5.1.1'), UNEVEN, ([shown]) => ({ severity: 'warn', why: `数字“${shown}”的分节不是三位一节，请核对。` }))
