import { chineseDay, type Day } from '#shared/days'
import { yuan } from './amount.ts'
import { PERS, type Benefit } from './benefit.ts'
import { describeAmount, describeLiteral } from './describe.ts'
import { knownFact } from './facts.ts'
import type { Profile } from './fact.ts'
import { judge, type Judged } from './judge.ts'
import type { Change, Plan } from './nearest.ts'
import type { Literal } from './residual.ts'

const literal = ({ atom, want }: Literal): string => describeLiteral(atom, want)
const once = (all: readonly string[]): string[] => [...new Set(all)]
/** A change in words. */
export const describeChange = (change: Change): string => ('wait' in change ? `等到${chineseDay(change.wait)}，${literal(change.because)}` : literal(change.because))
export const describePlan = (plan: Plan): string => `如果${once(plan.map(describeChange)).join('，并且')}，就可能可以`

/** What somebody is told of a benefit: why, what is missing, or what fails and what would help. */
export type Explained = { readonly verdict: Judged['verdict']; readonly amount: string; readonly reasons: readonly string[]; readonly missing: readonly string[]; readonly nearest: string | null }
export function explained(judged: Judged, amount: Benefit['amount']): Explained {
  const sum = describeAmount(amount)
  if (judged.verdict === 'entitled') return { verdict: 'entitled', amount: judged.fen === null || amount.kind === 'service' ? sum : `${PERS[amount.per]}${yuan(judged.fen)}`, reasons: once(judged.because.map(literal)), missing: [], nearest: null }
  if (judged.verdict === 'maybe') return { verdict: 'maybe', amount: sum, reasons: [], missing: judged.missing.map((key) => knownFact(key).label), nearest: null }
  return { verdict: 'not', amount: sum, reasons: once(judged.failing.map(literal)), missing: [], nearest: judged.nearest ? describePlan(judged.nearest) : null }
}
export const explain = (benefit: Pick<Benefit, 'rule' | 'amount'>, profile: Profile, today: Day): Explained => explained(judge(benefit, profile, today), benefit.amount)
