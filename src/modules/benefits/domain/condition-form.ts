import { isDay } from '#shared/days'
import { factOf } from './facts.ts'
import type { Fact, Subject } from './fact.ts'
import { CONDITIONS, type Atom, type AtomKind } from './rule.ts'
import { readRule } from './read-rule.ts'

/** What the editor asks of one condition, as typed. */
export type ConditionForm = { readonly fact: string; readonly is: string; readonly value: string; readonly values: readonly string[] }
export const comparisonsOf = (fact: Fact): readonly (readonly [AtomKind, string])[] => Object.entries(CONDITIONS[fact.kind]) as [AtomKind, string][]
const isDayKind = (is: string): boolean => is === 'on-or-after' || is === 'on-or-before'

function rawOf({ fact, is, value, values }: ConditionForm, kind: Fact['kind']): Record<string, unknown> {
  if (is === 'yes' || is === 'no') return { fact, is }
  if (isDayKind(is)) return { fact, is, day: value }
  if (kind === 'choice' || kind === 'set') return { fact, is, values }
  if (kind === 'industry') return { fact, is, values: value.split(/[、,，\s]+/).filter(Boolean).map((code) => code.toUpperCase()) }
  const number = kind === 'money' ? Math.round(Number(value.replaceAll(',', '')) * 100) : Number(value)
  return { fact, is, value: value === '' ? Number.NaN : number }
}
/** A condition out of the editor's form; money is typed in yuan. */
export function readCondition(form: ConditionForm, subject: Subject): { readonly atom: Atom | null; readonly faults: readonly string[] } {
  const fact = factOf(form.fact)
  if (fact?.subject !== subject) return { atom: null, faults: ['请选择“条件项”'] }
  if (!Object.hasOwn(CONDITIONS[fact.kind], form.is)) return { atom: null, faults: ['请选择“怎样比较”'] }
  if (isDayKind(form.is) && !isDay(form.value)) return { atom: null, faults: ['“数值”请写成 年-月-日'] }
  const { rule, faults } = readRule(rawOf(form, fact.kind), subject)
  return { atom: rule as Atom | null, faults }
}
/** A condition as the form shows it again. */
export function formOf(atom: Atom): ConditionForm {
  const kind = factOf(atom.fact)?.kind, values = 'values' in atom ? atom.values : []
  const value = 'day' in atom ? atom.day : 'value' in atom ? String(kind === 'money' ? atom.value / 100 : atom.value) : kind === 'industry' ? values.join('、') : ''
  return { fact: atom.fact, is: atom.is, value, values }
}
