import type { EntryContent } from './content.ts'
import { kindOf } from './kinds.ts'

/** A content as lines to be compared: fields with their labels, then the paragraphs of the text, then the files. */
export function contentLines(content: EntryContent, text: string): string[] {
  const fields = Object.entries(kindOf(content.kind).fields).map(([name, { label }]) => [label, content.fields[name] ?? ''] as const)
  const heads = [['标题', content.title], ['摘要', content.summary], ['来源', content.source], ['作者', content.author], ['关键词', content.keywords], ['信息形成日期', content.formedOn ?? ''], ...fields] as const
  return [
    ...heads.filter(([, value]) => value !== '').map(([label, value]) => `${label}：${value}`), ...text.split('\n').filter((line) => line.trim() !== ''),
    ...content.attachments.map(({ label, name, hash }) => `附件：${label}（${name}，${hash.slice(0, 8)}）`),
  ]
}
