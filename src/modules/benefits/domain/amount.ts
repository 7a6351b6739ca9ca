import type { Day } from '#shared/days'
import type { Amount } from './benefit.ts'
import type { Profile } from './fact.ts'
import { interpret } from './interpret.ts'

/** How much somebody gets who is entitled, in fen; null where it depends on what is not known, or is no money. */
export function fenOf(amount: Amount, profile: Profile, today: Day): number | null {
  if (amount.kind === 'fixed') return amount.fen
  if (amount.kind === 'service') return null
  if (amount.kind === 'rate') {
    const base = profile[amount.of]
    return typeof base === 'number' ? Math.min(Math.floor(base * amount.perMille / 1000), amount.mostFen) : null
  }
  for (const { when, fen } of amount.rows) {
    const holds = interpret(when, profile, today)
    if (holds !== false) return holds ? fen : null
  }
  return 0
}

/** 3,000元, 4.5万元: as people read it. */
export function yuan(fen: number): string {
  const whole = fen / 100
  return whole >= 10_000 && whole % 100 === 0 ? `${whole / 10_000}万元` : `${whole.toLocaleString('en-US', { maximumFractionDigits: 2 })}元`
}
