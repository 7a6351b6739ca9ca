import { isDay, type Day } from '#shared/days'
import { ENTRY_KINDS, kindOf, type EntryKind } from './kinds.ts'

export type Attachment = { readonly name: string; readonly label: string; readonly mediaType: string; readonly size: number; readonly hash: string }

/** Everything that a revision of an entry says; frozen with its hash. The text is clean HTML, its pictures named `attachment:<name>`. */
export type EntryContent = {
  readonly title: string
  readonly kind: EntryKind
  /** The column's id. */
  readonly column: string
  readonly body: string
  readonly fields: Readonly<Record<string, string>>
  readonly source: string
  readonly author: string
  readonly keywords: string
  readonly summary: string
  /** The day on which the information came to be: 条例第二十六条 counts from it. */
  readonly formedOn: Day | null
  readonly topics: readonly string[]
  readonly attachments: readonly Attachment[]
}

export const LIMITS = { title: 200, summary: 500, keywords: 200, source: 100, author: 50, field: 20_000, body: 400_000, attachments: 60 } as const

type Fault = { readonly field: string; readonly reason: string }
const LABELS = { title: '标题', summary: '摘要', keywords: '关键词', source: '来源', author: '作者' } as const

/** What makes a text impossible to keep, with the field that it is in: lengths and forms. What is merely unfinished is no fault of a draft. */
export function faultsOfDraft(content: EntryContent): Fault[] {
  const faults: Fault[] = []
  if (content.title.trim() === '') faults.push({ field: 'title', reason: '请填写“标题”' })
  for (const [field, label] of Object.entries(LABELS) as [keyof typeof LABELS, string][]) {
    if (content[field].length > LIMITS[field]) faults.push({ field, reason: `“${label}”最多${LIMITS[field]}字，现在${content[field].length}字` })
  }
  if (content.body.length > LIMITS.body) faults.push({ field: 'body', reason: '正文太长，请把表格或附录改作附件' })
  for (const [name, spec] of Object.entries(kindOf(content.kind).fields)) {
    const value = (content.fields[name] ?? '').trim()
    if (value.length > LIMITS.field) faults.push({ field: name, reason: `“${spec.label}”太长，请放进正文或附件` })
    if (value !== '' && spec.type === 'day' && !isDay(value)) faults.push({ field: name, reason: `“${spec.label}”要写成 年-月-日，如 2025-01-31` })
    if (value !== '' && spec.type === 'number' && !/^\d{1,9}$/.test(value)) faults.push({ field: name, reason: `“${spec.label}”要写成数字` })
  }
  if (content.attachments.length > LIMITS.attachments) faults.push({ field: 'attachments', reason: `附件最多${LIMITS.attachments}个` })
  return faults
}

const hasText = (html: string): boolean => html.replace(/<[^>]*>/g, '').replace(/&nbsp;|\s/g, '') !== '' || /<img /.test(html)
/** What the text shows and is not there: `attachment:` names without a file. */
const lostPictures = ({ body, attachments }: EntryContent): string[] =>
  [...body.matchAll(/src="attachment:([^"]+)"/g)].map(([, name]) => name ?? '').filter((name) => !attachments.some((one) => one.name === name))

/** What must be there before anybody reviews it: what is required of its kind, a text or a file, and pictures that exist. */
export function faultsOfComplete(content: EntryContent): Fault[] {
  const { fields, label, text } = kindOf(content.kind)
  const faults = faultsOfDraft(content)
  for (const [name, spec] of Object.entries(fields)) {
    if (spec.required && (content.fields[name] ?? '').trim() === '') faults.push({ field: name, reason: `请填写“${spec.label}”，${label}必须有这一项` })
  }
  if (text && !hasText(content.body) && content.attachments.length === 0) faults.push({ field: 'body', reason: '请填写正文，或者上传附件' })
  if (content.formedOn === null) faults.push({ field: 'formedOn', reason: '请填写“信息形成日期”，公开期限从它起算（条例第二十六条）' })
  if (content.source.trim() === '') faults.push({ field: 'source', reason: '请填写“来源”' })
  if (/<img (?![^>]*alt="[^"]+")[^>]*>/.test(content.body)) faults.push({ field: 'body', reason: '正文里有图片没有替代文字，看不到图的人无法了解内容，请补上（《无障碍环境建设法》）' })
  for (const name of lostPictures(content)) faults.push({ field: 'body', reason: `正文里的图片“${name}”不在附件中，请重新插入` })
  return faults
}

/** The content of a fresh draft. */
export const emptyContent = (kind: EntryKind, column: string, source: string): EntryContent =>
  ({ title: '', kind, column, body: '', fields: Object.fromEntries(Object.keys(ENTRY_KINDS[kind].fields).map((name) => [name, ''])), source, author: '', keywords: '', summary: '', formedOn: null, topics: [], attachments: [] })
