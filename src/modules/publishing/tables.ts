import type { Generated, Kysely } from 'kysely'
import type { Day } from '#shared/days'

export type InboxKind = 'request' | 'reply'

export type SiteTables = {
  'site.snapshot': {
    id: Generated<number>; address: string; version: number; kind: string; column_name: string; agency: string; agency_name: string
    title: string; year: number | null; published_on: Day; published_at: string | Date; data: unknown; hash: string
    current: Generated<boolean>; withdrawn_on: Generated<Day | null>; withdrawn_reason: Generated<string | null>
  }
  'site.file': { snapshot: number; name: string; label: string; media_type: string; size: number; hash: string; bytes: Uint8Array }
  'site.case_view': { locator: string; sealed: Buffer; updated_at: Date }
  'site.case_file': { locator: string; name: string; media_type: string; sealed: Buffer }
  'inbox.submission': { id: Generated<number>; receipt: string; kind: InboxKind; sealed: Uint8Array; received_at: Generated<Date>; set_aside_reason: Generated<string | null> }
  'site.ledger_root': { day: Day; previous_root: string; root: string; heads: unknown }
}
export const siteOf = (db: Kysely<unknown>): Kysely<SiteTables> => db.withTables<SiteTables>()
