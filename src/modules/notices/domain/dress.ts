import type { Letter } from './letter-words.ts'

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '')

/** The message as plain text: the whole of it, for who reads no HTML. */
export function asText({ opening, items, action, closing }: Letter, senderName: string, off: string | null): string {
  const list = items.flatMap(({ title, note, href }) => [`· ${title}`, `  ${note}`, ...(href === '' ? [] : [`  ${href}`]), ''])
  return [opening, '', ...list, ...(action ? [`${action.label}：`, action.href, ''] : []), ...closing, ...(off ? [`退订：${off}`] : []), '', senderName, ''].join('\n')
}

const LINK = 'color:#1a4f8b;text-decoration:underline'
const itemHtml = ({ title, note, href }: Letter['items'][number]): string => `<li style="margin:0 0 16px">${href === ''
  ? `<b>${escaped(title)}</b>` : `<a style="${LINK};font-size:17px" href="${escaped(href)}">${escaped(title)}</a>`}<br><span style="color:#5a6472;font-size:14px">${escaped(note)}</span></li>`

/** The same as HTML: one column, large enough for old eyes, no pictures, nothing that tells us who opened it. */
export function asHtml({ subject, opening, items, action, closing }: Letter, senderName: string, off: string | null): string {
  const button = action ? `<p style="margin:24px 0"><a href="${escaped(action.href)}" style="display:inline-block;padding:12px 28px;background:#1a4f8b;color:#ffffff;text-decoration:none;border-radius:6px;font-size:17px">${escaped(action.label)}</a></p>` : ''
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;background:#f4f6f8"><div style="max-width:600px;margin:0 auto;padding:28px 24px;background:#ffffff;color:#1f2733;font:16px/1.8 'PingFang SC','Microsoft YaHei',sans-serif">
<p style="margin:0 0 20px">${escaped(opening)}</p>
${items.length > 0 ? `<ul style="margin:0;padding:0 0 0 20px">${items.map(itemHtml).join('\n')}</ul>` : ''}${button}
<div style="margin-top:28px;padding-top:16px;border-top:1px solid #d8dee6;color:#5a6472;font-size:14px">${closing.map((line) => `<p style="margin:0 0 8px">${escaped(line)}</p>`).join('\n')}
${off ? `<p style="margin:0 0 8px"><a style="${LINK}" href="${escaped(off)}">退订</a></p>` : ''}<p style="margin:0">${escaped(senderName)}</p></div></div></body></html>`
}
