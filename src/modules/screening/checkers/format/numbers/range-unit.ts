import { patternRule } from '../pattern-rule.ts'
import { numbers } from '../rule.ts'

const NUMBER = '\\d{1,9}(?:\\.\\d{1,4})?'
const PATTERN = new RegExp(`(?<![\\d.\\-—年月〔])(${NUMBER})([~～—－\\-至])(${NUMBER})(%|％|‰|万(?!人次)|亿)`, 'g')

/** 5.1.3: the unit of the first number may be left out only where nobody can misread it; 15～30% and 9～16亿 are the standard's own wrong examples. */
export const rangeUnit = patternRule('range-unit', numbers('5.1.3'), PATTERN, ([shown, from, joint, to, unit]) => ({
  severity: 'hint',
  proposal: `${from ?? ''}${unit ?? ''}${joint === '-' ? '～' : joint ?? ''}${to ?? ''}${unit ?? ''}`,
  why: `“${shown}”前一个数也要写上“${unit ?? ''}”，以免误解。`,
}))
