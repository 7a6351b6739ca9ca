import type { Generated, Kysely } from 'kysely'
import type { Day } from '#shared/days'

type Doers = Readonly<Record<string, string>>
export type CatalogueRow = { year: number; agency: string; standard: Generated<string>; opinions: Generated<string>; party_on: Generated<Day | null>; state: string; published_on: Generated<Day | null>; adjustment: Generated<string>; doers: Generated<Doers>; version: Generated<number>; changed_at: Date }
export type ItemRow = {
  id: string; year: number; agency: string; title: string; class: string; excluded: Generated<string>; reason: Generated<string>; plan_by: Day | null; source: string; receipt: string | null; proposer: Buffer | null; listing: string; listing_note: Generated<string>
  records: Generated<unknown>; consultation: Generated<string | null>; doers: Generated<Doers>; version: Generated<number>; changed_at: Date
}
export type DecisionsTables = {
  'decisions.catalogue': CatalogueRow
  'decisions.item': ItemRow
  'decisions.event': { id: Generated<number>; subject: string; move: string; at: Date; account: string; account_name: string; note: Generated<string> }
  'decisions.counter': { series: string; last: number }
  'decisions.expert': { id: Generated<number>; name: string; field: string; employer: string; active: Generated<boolean>; changed_at: Date }
}
export const tablesOf = (db: Kysely<unknown>): Kysely<DecisionsTables> => db.withTables<DecisionsTables>()
