import type { Day } from '#shared/days'
import type { Subject } from './fact.ts'
import type { Rule } from './rule.ts'

/** What is given. Money is whole fen. */
export type Amount =
  | { readonly kind: 'fixed'; readonly fen: number; readonly per: Per }
  /** The first row whose condition holds. */
  | { readonly kind: 'table'; readonly rows: readonly { readonly when: Rule; readonly fen: number }[]; readonly per: Per }
  /** So many thousandths of a fact in money, not more than `mostFen`. */
  | { readonly kind: 'rate'; readonly of: string; readonly perMille: number; readonly mostFen: number; readonly per: Per }
  | { readonly kind: 'service'; readonly words: string }
export const PERS = { once: '一次性', month: '每月', year: '每年', each: '每人' } as const
export type Per = keyof typeof PERS

/** A benefit as the matcher needs it. */
export type Benefit = { readonly id: string; readonly policy: string; readonly title: string; readonly subject: Subject; readonly rule: Rule; readonly amount: Amount; readonly from: Day; readonly until: Day | null }
/** Can it be had on this day? */
export const isOpen = ({ from, until }: { readonly from: Day; readonly until: Day | null }, today: Day): boolean => from <= today && (until === null || today <= until)
