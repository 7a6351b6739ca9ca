import type { Day } from '#shared/days'
import type { Doers } from '#shared/procedure'
import type { Amount } from './benefit.ts'
import type { Subject } from './fact.ts'
import type { BenefitState } from './procedure.ts'
import type { Rule } from './rule.ts'

/** What the public is told of a benefit, and what is matched. */
export type PublicBenefit = {
  readonly id: string; readonly title: string; readonly policy: string; readonly policyTitle: string; readonly subject: Subject; readonly rule: Rule; readonly amount: Amount
  readonly materials: readonly string[]; readonly place: string; readonly link: string; readonly phone: string; readonly automatic: boolean; readonly from: Day; readonly until: Day | null
}
/** A benefit in the register, with what is being written on it. */
export type Item = PublicBenefit & { readonly agency: string; readonly state: BenefitState; readonly published: PublicBenefit | null; readonly publishedOn: Day | null; readonly matchedAt: string | null; readonly doers: Doers; readonly version: number }
export const publicOf = ({ id, title, policy, policyTitle, subject, rule, amount, materials, place, link, phone, automatic, from, until }: PublicBenefit): PublicBenefit =>
  ({ id, title, policy, policyTitle, subject, rule, amount, materials, place, link, phone, automatic, from, until })

/** Where it can be edited. */
export const WRITABLE: readonly BenefitState[] = ['draft', 'changed']
export const SUBJECTS = { person: '个人', enterprise: '企业' } as const
export const isSubject = (text: string | undefined): text is Subject => text === 'person' || text === 'enterprise'
