import { factOf, knownFact } from './facts.ts'
import type { Amount } from './benefit.ts'
import { PERS } from './benefit.ts'
import type { Fact, FactValue } from './fact.ts'
import { yuan } from './amount.ts'
import { INDUSTRIES } from './industries.ts'
import { isAtom, type Atom, type Rule } from './rule.ts'

const optionOf = (fact: Fact, value: string): string => fact.options?.[value] ?? value
const industryOf = (code: string): string => INDUSTRIES[code] ?? `行业代码 ${code}`
const amountText = (fact: Fact, value: number): string => (fact.kind === 'money' ? yuan(value) : `${value}${fact.unit ?? ''}`)

/** A condition in plain words: 在本市缴纳社会保险不少于12个月. */
export function describeAtom(atom: Atom): string {
  const fact = knownFact(atom.fact), { label } = fact
  switch (atom.is) {
    case 'at-least': return `${label}不少于${amountText(fact, atom.value)}`
    case 'at-most': return `${label}不超过${amountText(fact, atom.value)}`
    case 'more-than': return `${label}超过${amountText(fact, atom.value)}`
    case 'less-than': return `${label}少于${amountText(fact, atom.value)}`
    case 'one-of': return `${label}：${atom.values.map((value) => optionOf(fact, value)).join('、')}${atom.values.length > 1 ? '之一' : ''}`
    case 'yes': return label
    case 'no': return `不是${label}`
    case 'has-any': return atom.values.length > 1 ? `有${atom.values.map((value) => optionOf(fact, value)).join('、')}中的任何一项` : `有${optionOf(fact, atom.values[0] ?? '')}`
    case 'has-all': return `有${atom.values.map((value) => optionOf(fact, value)).join('、')}${atom.values.length > 1 ? '（都要有）' : ''}`
    case 'within': return `${label}属于${atom.values.map(industryOf).join('、')}`
    case 'on-or-after': return `${label}在${atom.day}或以后`
    case 'on-or-before': return `${label}在${atom.day}或以前`
    case 'years-at-least': return atom.fact === 'born' ? `年满${atom.value}周岁` : `${label}至今满${atom.value}年`
    case 'years-at-most': return atom.fact === 'born' ? `不超过${atom.value}周岁` : `${label}至今不超过${atom.value}年`
    case 'months-at-least': return `${label}至今满${atom.value}个月`
    case 'months-at-most': return `${label}至今不超过${atom.value}个月`
  }
}
/** A condition that must hold, or must not. */
export const describeLiteral = (atom: Atom, want: boolean): string => (want ? describeAtom(atom) : `不属于“${describeAtom(atom)}”`)

export type Line = { readonly depth: number; readonly words: string }
/** A rule as lines of a list, groups with their heading. */
export function describeRule(rule: Rule, depth = 0): Line[] {
  if (isAtom(rule)) return [{ depth, words: describeAtom(rule) }]
  if ('not' in rule) return isAtom(rule.not) ? [{ depth, words: describeLiteral(rule.not, false) }] : [{ depth, words: '不得有下列情形' }, ...describeRule(rule.not, depth + 1)]
  const all = 'all' in rule, children = all ? rule.all : rule.any
  if (children.length === 0) return [{ depth, words: all ? '没有条件，人人可以享受' : '没有人可以享受' }]
  return [{ depth, words: all ? '同时符合' : '符合其中一项' }, ...children.flatMap((child) => describeRule(child, depth + 1))]
}
/** One line for tables. */
export function describeShort(rule: Rule): string {
  if (isAtom(rule)) return describeAtom(rule)
  if ('not' in rule) return `不属于（${describeShort(rule.not)}）`
  const all = 'all' in rule, children = all ? rule.all : rule.any
  if (children.length === 0) return all ? '没有条件' : '没有人符合'
  return children.map((child) => (isAtom(child) || children.length === 1 ? describeShort(child) : `（${describeShort(child)}）`)).join(all ? '，并且' : '，或者')
}

export function describeAmount(amount: Amount): string {
  if (amount.kind === 'service') return amount.words
  const per = PERS[amount.per]
  if (amount.kind === 'fixed') return `${per}${yuan(amount.fen)}`
  if (amount.kind === 'rate') return `${per}按${factOf(amount.of)?.label ?? amount.of}的${amount.perMille / 10}%，最多${yuan(amount.mostFen)}`
  return `${per}${amount.rows.map(({ when, fen }) => `${describeShort(when)}：${yuan(fen)}`).join('；')}`
}

/** A known value as people read it. */
export function describeValue(key: string, value: FactValue): string {
  const fact = knownFact(key)
  if (typeof value === 'boolean') return value ? '是' : '不是'
  if (typeof value === 'number') return amountText(fact, value)
  if (typeof value === 'string') return fact.kind === 'industry' ? industryOf(value) : optionOf(fact, value)
  return value.length === 0 ? '都没有' : value.map((one) => optionOf(fact, one)).join('、')
}
