import type { Amount } from '../../../src/modules/benefits/domain/benefit.ts'
import type { FactValue } from '../../../src/modules/benefits/domain/fact.ts'
import type { Rule } from '../../../src/modules/benefits/domain/rule.ts'

/** A policy by hand with people by hand: what each must be told. */
export type Policy = { readonly title: string; readonly rule: Rule; readonly amount: Amount; readonly people: readonly (readonly [Readonly<Record<string, FactValue>>, string])[] }
export const YUAN = 100
export const all = (...rules: Rule[]): Rule => ({ all: rules })
export const any = (...rules: Rule[]): Rule => ({ any: rules })
export const not = (rule: Rule): Rule => ({ not: rule })
export const least = (fact: string, value: number): Rule => ({ fact, is: 'at-least', value })
export const most = (fact: string, value: number): Rule => ({ fact, is: 'at-most', value })
export const more = (fact: string, value: number): Rule => ({ fact, is: 'more-than', value })
export const less = (fact: string, value: number): Rule => ({ fact, is: 'less-than', value })
export const one = (fact: string, ...values: string[]): Rule => ({ fact, is: 'one-of', values })
export const yes = (fact: string): Rule => ({ fact, is: 'yes' })
export const no = (fact: string): Rule => ({ fact, is: 'no' })
export const has = (fact: string, ...values: string[]): Rule => ({ fact, is: 'has-any', values })
export const both = (fact: string, ...values: string[]): Rule => ({ fact, is: 'has-all', values })
export const within = (...values: string[]): Rule => ({ fact: 'industry', is: 'within', values })
export const since = (fact: string, day: string): Rule => ({ fact, is: 'on-or-after', day })
export const until = (fact: string, day: string): Rule => ({ fact, is: 'on-or-before', day })
export const aged = (value: number, fact = 'born'): Rule => ({ fact, is: 'years-at-least', value })
export const young = (value: number, fact = 'born'): Rule => ({ fact, is: 'years-at-most', value })
export const months = (fact: string, value: number): Rule => ({ fact, is: 'months-at-least', value })
export const fresh = (fact: string, value: number): Rule => ({ fact, is: 'months-at-most', value })
export const money = (yuan: number, per: 'once' | 'month' | 'year' | 'each' = 'once'): Amount => ({ kind: 'fixed', fen: yuan * YUAN, per })
export const service = (words: string): Amount => ({ kind: 'service', words })
export const table = (per: 'once' | 'month' | 'year', ...rows: (readonly [Rule, number])[]): Amount => ({ kind: 'table', per, rows: rows.map(([when, yuan]) => ({ when, fen: yuan * YUAN })) })
export const rate = (of: string, perMille: number, mostYuan: number): Amount => ({ kind: 'rate', of, perMille, mostFen: mostYuan * YUAN, per: 'once' })
