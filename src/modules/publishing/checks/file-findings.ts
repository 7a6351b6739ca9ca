import { HIDDEN_KINDS, type HiddenKind } from '#platform/documents/hidden/index'
import { sm3 } from '#platform/ledger/hash'
import type { Finding, Severity } from '#screening'
import type { AttachmentWords } from './attachment-words.ts'

/** Who wrote a file stands in every file; what else hides must be shown, taken out or justified before the file leaves. */
const SLIGHT: readonly HiddenKind[] = ['author', 'software', 'revision-id', 'metadata', 'thumbnail']

/** What hides in a file, and that it could not be read; `hash` is the file's, so that what people said of it holds for these bytes only. */
export function fileFindings(name: string, hash: string, { hidden, fault }: Pick<AttachmentWords, 'hidden' | 'fault'>): Finding[] {
  const common = { part: `attachment:${name}`, source: '政府信息公开保密审查：附件发出前应当检查隐藏内容' }
  const key = (...words: readonly string[]): string => sm3(JSON.stringify([hash, ...words])).slice(0, 24)
  return [
    ...hidden.map(({ kind, place, text, why, removable }): Finding => ({
      ...common, class: '隐藏内容', severity: (SLIGHT.includes(kind) ? 'hint' : 'block') satisfies Severity, place: `附件“${name}”${place}`, text: text === '' ? HIDDEN_KINDS[kind].label : text, why: `${HIDDEN_KINDS[kind].label}：${why}${removable ? '。可以用“去除隐藏内容”去掉' : ''}`, proposal: null, rule: kind, key: key(kind, place, text),
    })),
    ...(fault === '' ? [] : [{ ...common, class: '隐藏内容', severity: 'warn' as const, place: `附件“${name}”`, text: name, why: `系统读不出这个文件：${fault}。请人工核对内容`, proposal: null, rule: 'unreadable-file', key: key('unreadable') }]),
  ]
}
