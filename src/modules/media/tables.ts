import type { Generated, Kysely } from 'kysely'
import type { Day } from '#shared/days'
import type { AccountFacts } from './domain/account.ts'

export type AccountRow = {
  id: string; platform: string; name: string; handle: string; agency: string; purpose: string; keeper: string; phone: string; feed: string; interacts: boolean; state: string; wanted: AccountFacts | null; opened_on: Day | null; closed_on: Day | null
  note: Generated<string>; next_read: Date | null; read_error: Generated<string>; doers: Generated<Readonly<Record<string, string>>>; version: Generated<number>
}
export type MediaTables = {
  'media.counter': { series: string; last: number }
  'media.account': AccountRow
  'media.account_event': { id: Generated<number>; account: string; move: string; at: Date; who: string; who_name: string; note: Generated<string> }
  'media.item': { account: string; key: string; day: Day; title: string; address: string }
  'media.message': { id: Generated<number>; account: string; received_on: Day; answered_on: Day | null; words: Generated<string> }
}
export const tablesOf = (db: Kysely<unknown>): Kysely<MediaTables> => db.withTables<MediaTables>()
