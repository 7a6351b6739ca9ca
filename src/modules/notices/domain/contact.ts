import type { Way } from './subscription.ts'

const LONGEST = { email: 254, sms: 20, wechat: 64, webhook: 500 } as const

/** An address as it is kept and hashed: the same one typed in two ways is one. */
export function tidyContact(way: Way, typed: string): string {
  const text = typed.normalize('NFKC').trim()
  if (way === 'email') {
    const at = text.lastIndexOf('@')
    return at < 0 ? text : `${text.slice(0, at)}@${text.slice(at + 1).toLowerCase()}`
  }
  if (way === 'sms') return text.replace(/[\s-]/g, '').replace(/^(?:\+?86)(?=1\d{10}$)/, '')
  if (way === 'webhook') return URL.parse(text)?.href ?? text
  return text
}

/** Why this cannot be the address of that way; null where it can. The address was tidied before. */
export function wrongContact(way: Way, address: string): string | null {
  if (address.length > LONGEST[way]) return `地址太长，不超过${LONGEST[way]}个字符`
  if (way === 'email') return /^[^\s\p{Cc}@<>()",;:\\]{1,64}@[a-z0-9.-]{1,190}\.[a-z]{2,24}$/u.test(address) ? null : '请填写完整的电子邮箱，例如 wang@example.cn'
  if (way === 'sms') return /^1[3-9]\d{9}$/.test(address) ? null : '请填写11位手机号码'
  if (way === 'wechat') return /^[A-Za-z0-9_-]{6,64}$/.test(address) ? null : '请填写在公众号里发送“订阅”后得到的绑定码'
  const url = URL.parse(address)
  if (url?.protocol !== 'https:' || url.hostname === '') return '请填写以 https:// 开头的完整网址'
  if (url.username !== '' || url.password !== '') return '网址里不要带账号和密码'
  return url.port === '' || Number(url.port) >= 1024 ? null : '端口只能是443，或者1024以上'
}
