import type { Day } from '#shared/days'
import { isAtom, type Atom, type Rule } from '../rule.ts'
import { compileAtom } from './atoms.ts'
import type { Bits } from './bits.ts'
import type { Column } from './columns.ts'

/** A rule, or a part of one, that is worked out once a batch however many benefits share it. */
export type Node =
  | { readonly is: 'atom'; readonly fact: string; readonly fillFrom: (column: Column, into: Bits) => void }
  | { readonly is: 'all' | 'any'; readonly of: readonly number[] }
  | { readonly is: 'not'; readonly of: number }
export type Plan = { readonly nodes: readonly Node[]; readonly roots: readonly number[]; readonly facts: readonly string[] }

const keyOf = (atom: Atom): string => JSON.stringify('values' in atom ? { ...atom, values: [...new Set(atom.values)].sort() } : atom)

/** Equal parts of all rules become one node; parts stand before what is made of them. */
export function plan(rules: readonly Rule[], today: Day): Plan {
  const places = new Map<string, number>(), nodes: Node[] = [], facts = new Set<string>()
  const put = (key: string, make: () => Node): number => {
    let place = places.get(key)
    if (place === undefined) { place = nodes.push(make()) - 1; places.set(key, place) }
    return place
  }
  const add = (rule: Rule): number => {
    if (isAtom(rule)) { facts.add(rule.fact); return put(keyOf(rule), () => ({ is: 'atom', fact: rule.fact, fillFrom: compileAtom(rule, today) })) }
    if ('not' in rule) { const of = add(rule.not); return put(`not ${of}`, () => ({ is: 'not', of })) }
    const is = 'all' in rule ? 'all' : 'any', of = [...new Set(('all' in rule ? rule.all : rule.any).map(add))].sort((a, b) => a - b)
    return of.length === 1 ? of[0] as number : put(`${is} ${of.join(' ')}`, () => ({ is, of }))
  }
  const roots = rules.map(add)
  return { nodes, roots, facts: [...facts] }
}
