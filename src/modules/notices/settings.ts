import type { Kysely } from 'kysely'
import { openAtRest } from '#platform/crypto/at-rest'
import { mailIsOn } from '#platform/mail/send'
import type { Quiet } from './domain/quiet.ts'
import type { Way } from './domain/subscription.ts'
import { tablesOf } from './tables.ts'

export type Gateway = { readonly url: string; readonly key: string }
export type NoticeSettings = {
  readonly version: number; readonly quiet: Quiet; readonly digestMinute: number; readonly senderName: string; readonly emailOn: boolean; readonly webhookOn: boolean
  readonly sms: Gateway | null; readonly wechat: Gateway | null
}
export const gatewayPurpose = (way: 'sms' | 'wechat'): string => `notices gateway:${way}`

export async function noticeSettings(db: Kysely<unknown>, home: string): Promise<NoticeSettings> {
  const row = await tablesOf(db).selectFrom('notices.setting').selectAll().executeTakeFirstOrThrow()
  const gateway = (way: 'sms' | 'wechat', url: string, key: Buffer | null): Gateway | null => (url !== '' && key ? { url, key: openAtRest(home, gatewayPurpose(way), key).toString('utf8') } : null)
  return {
    version: row.version, quiet: { from: row.quiet_from, until: row.quiet_until }, digestMinute: row.digest_minute, senderName: row.sender_name, emailOn: row.email_on, webhookOn: row.webhook_on,
    sms: gateway('sms', row.sms_url, row.sms_key), wechat: gateway('wechat', row.wechat_url, row.wechat_key),
  }
}

/** The ways that the office offers. */
export const openWays = ({ emailOn, webhookOn, sms, wechat }: NoticeSettings): Way[] =>
  [...(emailOn ? ['email' as const] : []), ...(sms ? ['sms' as const] : []), ...(wechat ? ['wechat' as const] : []), ...(webhookOn ? ['webhook' as const] : [])]

/** Whether messages by this way can leave the house now; what cannot, waits. */
export const canSend = (way: Way, settings: NoticeSettings): boolean =>
  way === 'email' ? mailIsOn() : way === 'webhook' || (way === 'sms' ? settings.sms !== null : settings.wechat !== null)

/** The portal as readers reach it: what links in messages begin with. */
export const portalOrigin = (): string => (process.env['GONGKAI_PORTAL_ORIGIN'] ?? 'https://www.qingting.gov.cn').replace(/\/+$/, '')
