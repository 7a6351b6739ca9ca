import type { Generated, Kysely, Selectable } from 'kysely'
import type { Item } from './domain/item.ts'
import type { Pace, Way } from './domain/subscription.ts'
import type { TargetKind } from './domain/target.ts'

export type SubscriptionState = 'waiting' | 'active' | 'merged' | 'off' | 'lapsed'
export type LetterKind = 'confirm' | 'notice' | 'digest' | 'progress'
type SubscriptionTable = {
  id: Generated<number>; receipt: string; way: Way; contact_hash: string | null; contact_sealed: Buffer | null; pace: Pace; state: SubscriptionState; nonce: string
  asked_at: Date; confirmed_at: Date | null; ended_at: Date | null; ended_how: Generated<string>; bounces: Generated<number>; erased_at: Date | null
}
export type OutboxTable = {
  id: Generated<number>; subscription: number; kind: LetterKind; subject: string; version: number; way: Way; message_id: string; items: unknown
  state: Generated<'waiting' | 'sending' | 'handed' | 'sent' | 'failed' | 'dropped'>; made_at: Date; due_at: Date; attempts: Generated<number>; claim: string | null
  claimed_until: Date | null; doubts: Generated<number>; sent_at: Date | null; reason: Generated<string>; answer: Generated<string>
}
export type SubscriptionRow = Selectable<SubscriptionTable>
export type OutboxRow = Selectable<OutboxTable>
export type NoticesTables = {
  'notices.subscription': SubscriptionTable
  'notices.target': { subscription: number; kind: TargetKind; value: string; label: string; sealed: Buffer | null; mark: string | null; since: Date | null }
  'notices.keyword': { value: string; terms: unknown; anchors: readonly string[]; pairs: readonly string[] }
  'notices.pending': { subscription: number; subject: string; version: number; item: unknown; due_at: Date }
  'notices.outbox': OutboxTable
  'notices.matched': { publication: number; at: Date }
  'notices.state': { one: boolean; publication: number; cases_at: Date }
  'notices.setting': {
    one: boolean; version: number; quiet_from: number; quiet_until: number; digest_minute: number; sender_name: string; email_on: boolean; webhook_on: boolean
    sms_url: string; sms_key: Buffer | null; wechat_url: string; wechat_key: Buffer | null
  }
}
export const tablesOf = (db: Kysely<unknown>): Kysely<NoticesTables> => db.withTables<NoticesTables>()
export const itemsOf = (row: Pick<OutboxRow, 'items'>): readonly Item[] => row.items as readonly Item[]
