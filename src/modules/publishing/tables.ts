import type { Generated, Kysely } from 'kysely'
import type { Day } from '#shared/days'

/** Which module takes it: the words that `drainInbox` is given. */
export type InboxKind = string

export type SiteTables = {
  'site.snapshot': {
    id: Generated<number>; address: string; version: number; kind: string; column_name: string; agency: string; agency_name: string
    title: string; year: number | null; published_on: Day; published_at: string | Date; data: unknown; hash: string
    column_id: string | null; topics: Generated<readonly string[]>; index_no: string | null; tombstone: Generated<boolean>
    current: Generated<boolean>; withdrawn_on: Generated<Day | null>; withdrawn_reason: Generated<string | null>
  }
  'site.file': { snapshot: number; name: string; label: string; media_type: string; size: number; hash: string; bytes: Uint8Array }
  'site.case_view': { locator: string; sealed: Buffer; updated_at: Date }
  'site.case_file': { locator: string; name: string; media_type: string; sealed: Buffer }
  'inbox.submission': { id: Generated<number>; receipt: string; kind: InboxKind; sealed: Uint8Array; received_at: Generated<Date>; set_aside_reason: Generated<string | null> }
  'site.ledger_root': { day: Day; previous_root: string; root: string; heads: unknown }
}
export const siteOf = (db: Kysely<unknown>): Kysely<SiteTables> => db.withTables<SiteTables>()

export type PublishingTables = {
  'publishing.entry': {
    id: string; agency: string; state: string; kind: string; column_id: string; title: string; publicity: string; publicity_reason: Generated<string>; risk: string
    urgent: Generated<boolean>; revision: Generated<number>; published_revision: number | null; address: string | null; index_no: string | null; formed_on: Day | null
    publish_at: Date | null; published_on: Day | null; withdrawn_on: Day | null; withdrawn_reason: string | null; after_review_due: Day | null
    doers: Generated<Readonly<Record<string, string>>>; version: Generated<number>; created_at: Date; changed_at: Date; drill: Generated<boolean>
  }
  'publishing.revision': { entry: string; number: number; at: Date; account: string; account_name: string; content: unknown; hash: string; note: Generated<string> }
  'publishing.review': { id: Generated<number>; entry: string; revision: number; step: string; decision: string; account: string; account_name: string; at: Date; note: Generated<string>; marks: Generated<unknown> }
  'publishing.attachment': { hash: string; media_type: string; size: number; bytes: Uint8Array }
  'publishing.attachment_check': { hash: string; words: string; hidden: unknown; fault: Generated<string>; checked_at: Date }
  'publishing.drill': { entry: string; agency: string; made_by: string; made_at: Date; planted: unknown; ended_at: Date | null }
  'publishing.drill_result': { entry: string; account: string; account_name: string; step: string; caught: number; planted: number; wrong: number; at: Date }
  'publishing.sweep': { id: Generated<number>; agency: string; title: string; pairs: unknown; from_day: Day; state: 'running' | 'done'; checked: Generated<number>; reached: Generated<string>; account: string; account_name: string; started_at: Date; ended_at: Date | null }
  'publishing.sweep_finding': {
    id: Generated<number>; sweep: number; entry: string | null; href: string; agency: string; title: string; part: string; place: string; at_start: number; at_end: number; words: string; around: string; proposal: string | null
    state: Generated<'open' | 'prepared' | 'left'>; reason: Generated<string>
  }
  'publishing.publication': {
    id: Generated<number>; address: string; version: number; act: 'publish' | 'correct' | 'withdraw'; kind: string; agency: string; title: string; hash: string
    reason: Generated<string>; at: Date; account: string; deed: string
  }
  'publishing.counter': { series: string; last: number }
  'publishing.own_column': { id: string; parent: string; title: string; description: Generated<string>; position: number; closed: Generated<boolean> }
  'publishing.topic': { id: string; title: string; intro: Generated<string>; sections: Generated<readonly string[]>; position: number; closed: Generated<boolean> }
  'publishing.standard_item': {
    id: string; column_id: string; position: number; item: string; sub_item: string; elements: string; basis: string; limit_words: string; limit_rule: unknown; duty: string
    channels: readonly string[]; audience: string; way: string; level: string; duty_agencies: Generated<readonly string[]>; closed: Generated<boolean>
  }
  'publishing.import': { id: string; name: string; started_at: Date; lines_done: Generated<number>; imported: Generated<number>; repeated: Generated<number>; refused: Generated<number>; finished_at: Date | null }
  'publishing.import_refusal': { import: string; line: number; title: string; reasons: unknown }
  'publishing.imported': { key: string; entry: string }
}
/** The office side of publishing. The public side is `siteOf`, and only the gate writes there. */
export const tablesOf = (db: Kysely<unknown>): Kysely<PublishingTables> => db.withTables<PublishingTables>()
