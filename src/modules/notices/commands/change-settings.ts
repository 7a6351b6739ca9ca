import { act, type Kit } from '#platform/act'
import { sealAtRest } from '#platform/crypto/at-rest'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { gatewayPurpose } from '../settings.ts'
import { tablesOf } from '../tables.ts'
import { rootAgency } from './root.ts'

/** A key of '' leaves the one that is kept; an address of '' closes the gateway. */
export type SettingsInput = {
  readonly seen: number; readonly quietFrom: number; readonly quietUntil: number; readonly digestMinute: number; readonly senderName: string; readonly emailOn: boolean; readonly webhookOn: boolean
  readonly sms: { readonly url: string; readonly key: string }; readonly wechat: { readonly url: string; readonly key: string }
}

/** Changes when and by which ways notices go out. The ledger says what was changed; keys it never holds. */
export async function changeNoticeSettings(kit: Kit, actor: Actor, input: SettingsInput): Promise<void> {
  const root = await rootAgency(kit.db)
  const keyOf = (way: 'sms' | 'wechat') => ({ ...(input[way].url === '' ? { [`${way}_key`]: null } : input[way].key === '' ? {} : { [`${way}_key`]: sealAtRest(kit.home, gatewayPurpose(way), Buffer.from(input[way].key)) }) })
  await act(kit, actor, 'notices.settings', root, async (scene) => {
    const { numUpdatedRows } = await tablesOf(scene.db).updateTable('notices.setting').set({
      version: input.seen + 1, quiet_from: input.quietFrom, quiet_until: input.quietUntil, digest_minute: input.digestMinute, sender_name: input.senderName, email_on: input.emailOn, webhook_on: input.webhookOn,
      sms_url: input.sms.url, wechat_url: input.wechat.url, ...keyOf('sms'), ...keyOf('wechat'),
    }).where('version', '=', input.seen).executeTakeFirst()
    if (numUpdatedRows !== 1n) throw new Refusal(409, ['设置刚刚被别人改过，请刷新页面，看过新的设置后再改'])
    const { sms, wechat, seen: _, ...rest } = input
    await scene.record('settings', { ...rest, sms: sms.url, wechat: wechat.url, newKeys: [sms, wechat].filter(({ key }) => key !== '').length })
  })
}
