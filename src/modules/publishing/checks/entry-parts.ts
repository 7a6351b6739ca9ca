import type { Kysely } from 'kysely'
import type { Finding, Part, Severity } from '#screening'
import { HIDDEN_KINDS, type HiddenKind } from '#platform/documents/hidden/index'
import { sm3 } from '#platform/ledger/hash'
import type { EntryContent } from '../entries/domain/content.ts'
import { kindOf } from '../entries/domain/kinds.ts'
import { attachmentChecks } from './queries/attachment-checks.ts'

const field = (name: string, place: string, text: string): Part => ({ name, place, kind: 'field', text })

/** The words of a content in parts, by the names under which its form knows them. */
export function contentParts(content: EntryContent): Part[] {
  const parts: Part[] = [
    { name: 'title', place: '标题', kind: 'title', text: content.title }, { name: 'body', place: '正文', kind: 'paragraph', html: content.body }, field('summary', '摘要', content.summary), field('source', '来源', content.source), field('author', '作者', content.author), field('keywords', '关键词', content.keywords),
    ...Object.entries(kindOf(content.kind).fields).filter(([, { type }]) => type !== 'day' && type !== 'number').map(([name, { label }]) => field(`field-${name}`, label, content.fields[name] ?? '')),
    ...content.attachments.map(({ name, label }) => field(`label-${name}`, `附件“${name}”的名称`, label)),
  ]
  return parts.filter((part) => ('html' in part ? part.html : part.text).trim() !== '')
}

/** The words of its files; a file's part is named by the file. */
export async function attachmentParts(db: Kysely<unknown>, { attachments }: EntryContent): Promise<Part[]> {
  const known = await attachmentChecks(db, attachments)
  return attachments.flatMap(({ name, hash }): Part[] => { const words = known.get(hash)?.words ?? ''; return words === '' ? [] : [{ name: `attachment:${name}`, place: `附件“${name}”`, kind: 'paragraph', text: words }] })
}

/** Who wrote a file stands in every file; what else hides must be shown, taken out or justified before the file leaves. */
const SLIGHT: readonly HiddenKind[] = ['author', 'software', 'revision-id', 'metadata', 'thumbnail']

/** What hides in the files, and files that could not be read. */
export async function hiddenFindings(db: Kysely<unknown>, { attachments }: EntryContent): Promise<Finding[]> {
  const known = await attachmentChecks(db, attachments)
  return attachments.flatMap(({ name, hash }): Finding[] => {
    const { hidden, fault } = known.get(hash) ?? { hidden: [], fault: '' }
    const common = { part: `attachment:${name}`, source: '政府信息公开保密审查：附件发出前应当检查隐藏内容' }
    const key = (...words: readonly string[]): string => sm3(JSON.stringify([hash, ...words])).slice(0, 24)
    return [
      ...hidden.map(({ kind, place, text, why, removable }): Finding => ({
        ...common, class: '隐藏内容', severity: (SLIGHT.includes(kind) ? 'hint' : 'block') satisfies Severity, place: `附件“${name}”${place}`, text: text === '' ? HIDDEN_KINDS[kind].label : text, why: `${HIDDEN_KINDS[kind].label}：${why}${removable ? '。可以用“去除隐藏内容”去掉' : ''}`, proposal: null, rule: kind, key: key(kind, place, text),
      })),
      ...(fault === '' ? [] : [{ ...common, class: '隐藏内容', severity: 'warn' as const, place: `附件“${name}”`, text: name, why: `系统读不出这个文件：${fault}。请人工核对内容`, proposal: null, rule: 'unreadable-file', key: key('unreadable') }]),
    ]
  })
}
