import type { Kysely } from 'kysely'
import type { Finding, Part } from '#screening'
import type { EntryContent } from '../entries/domain/content.ts'
import { kindOf } from '../entries/domain/kinds.ts'
import { fileFindings } from './file-findings.ts'
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

/** What hides in the files, and files that could not be read. */
export async function hiddenFindings(db: Kysely<unknown>, { attachments }: EntryContent): Promise<Finding[]> {
  const known = await attachmentChecks(db, attachments)
  return attachments.flatMap(({ name, hash }): Finding[] => fileFindings(name, hash, known.get(hash) ?? { hidden: [], fault: '' }))
}
