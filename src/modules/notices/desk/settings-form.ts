import type { Form } from '#platform/http/types'
import { typedLine } from '#shared/typed-text'
import type { Wrong } from '#ui/form'
import type { SettingsInput } from '../commands/change-settings.ts'
import { clockWords, readClock } from '../domain/quiet.ts'
import { wrongGatewayUrl } from '../send/gateway.ts'
import type { NoticeSettings } from '../settings.ts'

export const FIELDS = ['quietFrom', 'quietUntil', 'digest', 'senderName', 'emailOn', 'webhookOn', 'smsUrl', 'wechatUrl'] as const
export type Values = Readonly<Record<(typeof FIELDS)[number], string>> & { readonly seen: string; readonly smsKey: boolean; readonly wechatKey: boolean }

export const valuesOf = ({ version, quiet, digestMinute, senderName, emailOn, webhookOn, sms, wechat }: NoticeSettings): Values => ({
  seen: String(version), quietFrom: clockWords(quiet.from), quietUntil: clockWords(quiet.until), digest: clockWords(digestMinute), senderName, emailOn: emailOn ? 'yes' : '', webhookOn: webhookOn ? 'yes' : '',
  smsUrl: sms?.url ?? '', wechatUrl: wechat?.url ?? '', smsKey: sms !== null, wechatKey: wechat !== null,
})
export const typedValues = (form: Form, kept: Values): Values =>
  ({ ...kept, ...Object.fromEntries(FIELDS.map((name) => [name, typedLine(form[name], 500)])), seen: typedLine(form['seen'], 10) }) as Values

const SHORTEST_KEY = 16
function gatewayOf(form: Form, way: 'sms' | 'wechat', kept: boolean): { url: string; key: string; wrong: Wrong[] } {
  const url = typedLine(form[`${way}Url`], 500), key = typedLine(form[`${way}NewKey`], 200)
  const wrongUrl = url === '' ? null : wrongGatewayUrl(url)
  const short = url !== '' && (key === '' ? !kept : key.length < SHORTEST_KEY)
  return { url, key, wrong: [...(wrongUrl ? [{ field: `${way}Url`, reason: wrongUrl }] : []), ...(short ? [{ field: `${way}NewKey`, reason: `请填写与网关约定的签名密钥，至少${SHORTEST_KEY}个字符` }] : [])] }
}

/** Reads what was typed; says what is wrong with it. */
export function readSettings(form: Form, kept: Values): { input: SettingsInput; wrong: Wrong[] } {
  const [from, until, digest] = [readClock(form['quietFrom'] ?? ''), readClock(form['quietUntil'] ?? ''), readClock(form['digest'] ?? '')]
  const senderName = typedLine(form['senderName'], 60)
  const sms = gatewayOf(form, 'sms', kept.smsKey), wechat = gatewayOf(form, 'wechat', kept.wechatKey)
  const clock = (field: string, value: number | null): Wrong[] => (value === null ? [{ field, reason: '请填写时间，例如 22:00' }] : [])
  return {
    input: {
      seen: Number(form['seen']) || 0, quietFrom: from ?? 0, quietUntil: until ?? 0, digestMinute: digest ?? 0, senderName, emailOn: form['emailOn'] === 'yes', webhookOn: form['webhookOn'] === 'yes',
      sms: { url: sms.url, key: sms.key }, wechat: { url: wechat.url, key: wechat.key },
    },
    wrong: [...clock('quietFrom', from), ...clock('quietUntil', until), ...clock('digest', digest), ...(senderName === '' ? [{ field: 'senderName', reason: '请填写发件人名称' }] : []), ...sms.wrong, ...wechat.wrong],
  }
}
