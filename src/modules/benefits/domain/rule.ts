import type { FactKind } from './fact.ts'

/** One condition on one fact. */
export type Atom =
  | { readonly fact: string; readonly is: 'at-least' | 'at-most' | 'more-than' | 'less-than'; readonly value: number }
  | { readonly fact: string; readonly is: 'one-of'; readonly values: readonly string[] }
  | { readonly fact: string; readonly is: 'yes' | 'no' }
  | { readonly fact: string; readonly is: 'has-any' | 'has-all'; readonly values: readonly string[] }
  /** Codes: a section's letter or the first figures of a class. */
  | { readonly fact: string; readonly is: 'within'; readonly values: readonly string[] }
  | { readonly fact: string; readonly is: 'on-or-after' | 'on-or-before'; readonly day: string }
  /** Whole years or months from the day of the fact to today. */
  | { readonly fact: string; readonly is: 'years-at-least' | 'years-at-most' | 'months-at-least' | 'months-at-most'; readonly value: number }
export type AtomKind = Atom['is']

export type Rule = Atom | { readonly all: readonly Rule[] } | { readonly any: readonly Rule[] } | { readonly not: Rule }

/** Which conditions a kind of fact can have, with their words. */
export const CONDITIONS: Readonly<Record<FactKind, Readonly<Partial<Record<AtomKind, string>>>>> = {
  number: { 'at-least': '不少于', 'at-most': '不多于', 'more-than': '多于', 'less-than': '少于' },
  money: { 'at-least': '不低于', 'at-most': '不高于', 'more-than': '高于', 'less-than': '低于' },
  day: { 'on-or-after': '在这天或以后', 'on-or-before': '在这天或以前', 'years-at-least': '至今满几年', 'years-at-most': '至今不超过几年', 'months-at-least': '至今满几个月', 'months-at-most': '至今不超过几个月' },
  choice: { 'one-of': '是其中之一' },
  yes: { yes: '是', no: '不是' },
  set: { 'has-any': '有其中任何一项', 'has-all': '有其中全部' },
  industry: { within: '属于' },
}

export const isAtom = (rule: Rule): rule is Atom => 'fact' in rule
/** The rules right below a group. */
export const childrenOf = (rule: Rule): readonly Rule[] => (isAtom(rule) ? [] : 'all' in rule ? rule.all : 'any' in rule ? rule.any : [rule.not])
/** All conditions of a rule, in the order of the text. */
export const atomsOf = (rule: Rule): Atom[] => (isAtom(rule) ? [rule] : childrenOf(rule).flatMap(atomsOf))
export const factsIn = (rule: Rule): Set<string> => new Set(atomsOf(rule).map(({ fact }) => fact))
