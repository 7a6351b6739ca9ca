import { RadioField, TextField, type Wrong, wrongOf } from '#ui/form'
import type { SubscribeGuide } from '../domain/guide.ts'
import { clockWords } from '../domain/quiet.ts'
import { PACES, type Pace, WAYS, type Way } from '../domain/subscription.ts'
import type { Typed } from './wish.ts'

const FIELDS: Readonly<Record<Way, { readonly label: string; readonly hint: string; readonly type: 'email' | 'tel' | 'text'; readonly autoComplete: string }>> = {
  email: { label: '电子邮箱', hint: '例如 wang@example.cn', type: 'email', autoComplete: 'email' },
  sms: { label: '手机号码', hint: '11位手机号码', type: 'tel', autoComplete: 'tel-national' },
  wechat: { label: '微信绑定码', hint: '关注本机关的公众号，发送“订阅”，会回复您一个绑定码', type: 'text', autoComplete: 'off' },
  webhook: { label: '接收程序的网址', hint: '以 https:// 开头，在互联网上能访问；每条通知以JSON发送，带HMAC-SHA256签名', type: 'text', autoComplete: 'off' },
}

/** Only the address of the chosen way is shown where the browser can tell; else all are, each under its name. */
export const WayFields = ({ guide, typed, wrong }: { guide: SubscribeGuide; typed: Typed; wrong: readonly Wrong[] }) => {
  const way = typed.way === '' ? guide.ways[0] ?? '' : typed.way
  return <div className="subscribe-ways">
    {guide.ways.length === 1 ? <input type="hidden" name="way" value={way} />
      : <RadioField label="用什么方式接收" name="way" required value={way} error={wrongOf(wrong, 'way')} options={guide.ways.map((value) => ({ value, label: WAYS[value] }))} />}
    {guide.ways.map((one) => <div key={one} className={guide.ways.length === 1 ? undefined : `subscribe-contact subscribe-contact-${one}`}>
      <TextField name={`contact-${one}`} {...FIELDS[one]} value={typed.contact[one]} error={wrongOf(wrong, `contact-${one}`)} width={one === 'webhook' ? 'full' : 'medium'} maxLength={500} />
    </div>)}
  </div>
}

/** How often. */
export const PaceField = ({ guide: { quiet, digestMinute }, typed, wrong }: { guide: SubscribeGuide; typed: Typed; wrong: readonly Wrong[] }) => {
  const night = quiet.from === quiet.until ? '' : `${clockWords(quiet.from)}至次日${clockWords(quiet.until)}不打扰，早上再发`
  const hints: Readonly<Record<Pace, string>> = { at_once: night, daily: `每天${clockWords(digestMinute)}一次，没有更新就不发`, weekly: `每周一${clockWords(digestMinute)}一次，没有更新就不发` }
  return <RadioField label="多久通知一次" name="pace" required value={typed.pace === '' ? 'at_once' : typed.pace} error={wrongOf(wrong, 'pace')}
    options={(Object.keys(PACES) as Pace[]).map((value) => ({ value, label: PACES[value], hint: hints[value] }))} />
}
