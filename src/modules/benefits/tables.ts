import type { Generated, Kysely } from 'kysely'
import type { Day } from '#shared/days'

export type BenefitRow = {
  id: string; agency: string; title: string; policy: Generated<string>; policy_title: string; subject: string; rule: unknown; amount: unknown; materials: Generated<readonly string[]>; place: Generated<string>; link: Generated<string>; phone: Generated<string>
  automatic: Generated<boolean>; from_on: Day; until_on: Day | null; state: string; published: Generated<unknown>; published_on: Generated<Day | null>; matched_at: Generated<Date | null>; doers: Generated<Readonly<Record<string, string>>>; version: Generated<number>; changed_at: Date
}
export type MatchRow = {
  benefit: string; enterprise: string; verdict: string; fen: string | number | null; missing: Generated<readonly string[]>; matched_at: Date; told_at: Generated<Date | null>; opened_at: Generated<Date | null>
  applied_on: Generated<Day | null>; paid_on: Generated<Day | null>; paid_fen: Generated<string | number | null>
}
export type BenefitsTables = {
  'benefits.benefit': BenefitRow
  'benefits.event': { id: Generated<number>; benefit: string; move: string; at: Date; account: string; account_name: string; note: Generated<string> }
  'benefits.counter': { series: string; last: number }
  'benefits.enterprise': { code: string; name: string; profile: unknown; contact: Buffer | null; source: string; changed_at: Date }
  'benefits.match': MatchRow
  'benefits.monthly': { benefit: string; month: string; applied: number; paid: number; fen: string | number; account_name: string; at: Date }
  'benefits.opening': { benefit: string; day: Day; n: number }
  'benefits.token': { id: Generated<number>; name: string; hash: string; account_name: string; made_at: Date; ended_at: Date | null }
}
export const tablesOf = (db: Kysely<unknown>): Kysely<BenefitsTables> => db.withTables<BenefitsTables>()
