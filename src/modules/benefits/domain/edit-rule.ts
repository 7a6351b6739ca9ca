import { isAtom, type Rule } from './rule.ts'

/** Where in a rule: the places of children, from the top. Written '0.2'; the whole rule is ''. */
export type Path = readonly number[]
export const pathOf = (text: string | undefined): Path => (text && /^\d{1,2}(\.\d{1,2}){0,7}$/.test(text) ? text.split('.').map(Number) : [])
export const pathText = (path: Path): string => path.join('.')

const childrenAt = (rule: Rule): readonly Rule[] => (isAtom(rule) ? [] : 'not' in rule ? [rule.not] : 'all' in rule ? rule.all : rule.any)
export const ruleAt = (rule: Rule, [first, ...rest]: Path): Rule | null => { if (first === undefined) return rule; const child = childrenAt(rule)[first]; return child ? ruleAt(child, rest) : null }

function withChildren(rule: Rule, children: readonly Rule[]): Rule | null {
  if (isAtom(rule)) return rule
  if ('not' in rule) return children[0] ? { not: children[0] } : null
  return 'all' in rule ? { all: children } : { any: children }
}
/** The rule with what stands at a place changed, or taken out where the change gives null. */
export function changeAt(rule: Rule, [first, ...rest]: Path, change: (rule: Rule) => Rule | null): Rule | null {
  if (first === undefined) return change(rule)
  return withChildren(rule, childrenAt(rule).flatMap((child, i) => (i === first ? changeAt(child, rest, change) ?? [] : [child])))
}

export type Edit =
  | { readonly do: 'add'; readonly at: Path; readonly rule: Rule }
  | { readonly do: 'replace'; readonly at: Path; readonly rule: Rule }
  | { readonly do: 'remove' | 'exclude' | 'turn'; readonly at: Path }
const added = (group: Rule, rule: Rule): Rule => (isAtom(group) ? { all: [group, rule] } : 'not' in group ? { not: added(group.not, rule) } : 'all' in group ? { all: [...group.all, rule] } : { any: [...group.any, rule] })
const turned = (group: Rule): Rule => (isAtom(group) ? group : 'not' in group ? { not: turned(group.not) } : 'all' in group ? { any: group.all } : { all: group.any })
const excluded = (rule: Rule): Rule => (!isAtom(rule) && 'not' in rule ? rule.not : { not: rule })

/** A rule after one stroke of the editor. The whole is always a group. */
export function edited(rule: Rule, edit: Edit): Rule {
  const next = changeAt(rule, edit.at, (part) => (edit.do === 'add' ? added(part, edit.rule) : edit.do === 'replace' ? edit.rule : edit.do === 'remove' ? null : edit.do === 'exclude' ? excluded(part) : turned(part)))
  return next === null ? { all: [] } : isAtom(next) || 'not' in next ? { all: [next] } : next
}
