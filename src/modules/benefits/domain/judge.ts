import type { Day } from '#shared/days'
import { fenOf } from './amount.ts'
import type { Benefit } from './benefit.ts'
import type { Profile } from './fact.ts'
import { interpret } from './interpret.ts'
import { nearestChange, type Plan } from './nearest.ts'
import { blamed, carried, openFacts, type Literal } from './residual.ts'

/** A benefit for somebody, with why. */
export type Judged =
  | { readonly verdict: 'entitled'; readonly fen: number | null; readonly because: readonly Literal[] }
  | { readonly verdict: 'maybe'; /** Facts that are not known and can still decide it. */ readonly missing: readonly string[] }
  | { readonly verdict: 'not'; readonly failing: readonly Literal[]; /** null: nothing that they can change would help. */ readonly nearest: Plan | null }

export function judge({ rule, amount }: Pick<Benefit, 'rule' | 'amount'>, profile: Profile, today: Day): Judged {
  const verdict = interpret(rule, profile, today)
  if (verdict === null) return { verdict: 'maybe', missing: openFacts(rule, profile, today) }
  return verdict ? { verdict: 'entitled', fen: fenOf(amount, profile, today), because: carried(rule, profile, today) } : { verdict: 'not', failing: blamed(rule, profile, today), nearest: nearestChange(rule, profile, today) }
}
