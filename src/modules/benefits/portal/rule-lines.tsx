import type { Rule } from '../domain/rule.ts'
import { describeRule } from '../domain/describe.ts'

/** Two lines of one rule may say the same. */
const numbered = <T extends object>(all: readonly T[]) => all.map((one, n) => ({ ...one, n }))
/** The conditions as an indented list. */
export const RuleLines = ({ rule }: { rule: Rule }) => <ul className="rule-lines">{numbered(describeRule(rule)).map(({ depth, words, n }) => <li key={n} className={`rule-line rule-depth-${Math.min(depth, 4)}`}>{words}</li>)}</ul>
