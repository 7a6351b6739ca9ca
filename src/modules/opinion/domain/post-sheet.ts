import type { RawPost } from './post.ts'

/** The columns of a list that 12345 and other platforms hand out. */
export const SHEET_HEADS = { key: '编号', at: '时间', title: '标题', words: '内容', address: '网址' } as const
type Line = { readonly line: number; readonly cells: Readonly<Record<keyof typeof SHEET_HEADS, string>> }
const TIME = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?(?:[ T](\d{1,2}):(\d{2}))?/
/** A line as a post, or what is wrong with it. Without a time it counts as said now; times are those of China. */
export function postLine({ line, cells: { key, at, title, words, address } }: Line, now: Date): { readonly post: Omit<RawPost, 'source'> } | { readonly line: number; readonly reason: string } {
  const [, year = '', month = '', day = '', hour = '0', minute = '00'] = TIME.exec(at) ?? [], two = (text: string): string => text.padStart(2, '0'), moment = at === '' ? now : new Date(`${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:00+08:00`)
  if (key === '' || words === '') return { line, reason: key === '' ? '没有编号' : '没有内容' }
  if (Number.isNaN(moment.getTime())) return { line, reason: `“${at}”不是时间，请写成 2025-01-31 08:30` }
  if (moment > now) return { line, reason: `“${at}”在现在以后，请核对` }
  return { post: { key: key.slice(0, 500), at: moment.toISOString(), title: title.slice(0, 300), words: words.slice(0, 20_000), address: /^https?:\/\//.test(address) ? address : '', author: '' } }
}
