import type { Severity } from '../../domain/finding.ts'

/** A fault of a link that its writing alone shows. `right` is the address as it should be written, where that is plain. */
export type FormFault = { readonly rule: string; readonly severity: Severity; readonly why: string; readonly right?: string }

const MAILBOX = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i
const KNOWN_SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'sms', 'attachment', 'blob', 'weixin'])
/** Slips of the hand in the beginning of an address, and what it should begin with. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/^(https?)[：;；]\/{1,3}/i, '$1://'], [/^(https?):?[\\＼]{1,2}/i, '$1://'], [/^(https?):\/(?=[^/])/i, '$1://'], [/^(https?)\/\/:?/i, '$1://'], [/^(https?):\/\/(?:https?):?\/\//i, '$1://'],
  [/^(?:htp|htpp|htttp|hhtp|hptt|ttp|http:http):\/\//i, 'http://'], [/^(?:htps|htpps|htttps|hhtps|httpss|ttps):\/\//i, 'https://'], [/^https?:\/\/(?=www\.[^/]*\.(?:cn|com|net|org)\/\/)/i, 'http://'],
]

const fault = (rule: string, severity: Severity, why: string, right?: string): FormFault => ({ rule, severity, why, ...(right === undefined ? {} : { right }) })

function mailFault(href: string): FormFault | null {
  const [mailboxes = ''] = href.slice('mailto:'.length).split('?')
  let plain = mailboxes
  try { plain = decodeURIComponent(mailboxes) } catch { /* judged as it stands */ }
  const isRight = plain.split(',').every((one) => MAILBOX.test(one.trim()))
  return isRight ? null : fault('wrong-mail-address', 'warn', '邮件链接的地址写得不对，点了寄不出信；请写成 mailto:名称@域名 的样子')
}

/** Addresses that cannot lead a reader anywhere, whatever stands behind them. */
export function formFault(given: string): FormFault | null {
  const href = given.trim()
  if (href === '') return fault('empty-link', 'warn', '这个链接没有写地址，点了没有反应；请补上地址，或者去掉链接')
  if (href === '#' || /^javascript:\s*(?:;|void\s*\(?\s*(?:0|null)?\s*\)?;?|return false;?)?\s*$/i.test(href)) return fault('placeholder-link', 'hint', '这个链接只是占位，不通向任何页面；请补上地址，或者去掉链接')
  if (/^javascript:/i.test(href)) return fault('script-link', 'warn', '这个链接执行脚本，不是网址，读屏软件和存档都打不开；请换成网址')
  if (/^mailto:/i.test(href)) return mailFault(href)
  if (/^(?:file:|[a-z]:[\\/]|\\\\)/i.test(href)) return fault('local-file', 'warn', '这个链接指向电脑里的文件，公众打不开，还会暴露内部路径；请把文件作为附件上传')
  for (const [slip, right] of SLIPS) if (slip.test(href)) return fault('wrong-scheme', 'warn', `网址开头写错了，点了打不开；请改成 ${href.replace(slip, right).slice(0, 120)}`, href.replace(slip, right))
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase()
  if (scheme === undefined) return /^(?:www\.[a-z0-9-]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.gov)\.(?:cn|com|net|org)\b/i.test(href) ? fault('missing-scheme', 'warn', `网址前面少了 http:// 或 https://，会被当成本站的页面；请补上`, `https://${href}`) : null
  if (/^(?:localhost|[\w.-]+\.[a-z]{2,})$/.test(scheme) && /^[^:]+:\d+/.test(href)) return null
  if (scheme === 'data') return null
  return KNOWN_SCHEMES.has(scheme) ? brokenAddress(href, scheme) : fault('unknown-scheme', 'warn', `浏览器打不开以“${scheme}:”开头的链接；请换成 https:// 开头的网址`)
}

function brokenAddress(href: string, scheme: string): FormFault | null {
  if (!/^https?$/.test(scheme)) return null
  const parsed = URL.parse(href)
  return parsed === null || parsed.hostname === '' || /\.\.|^[.-]/.test(parsed.hostname) ? fault('wrong-address', 'warn', '网址写得不对，点了打不开；请核对后改正') : null
}
