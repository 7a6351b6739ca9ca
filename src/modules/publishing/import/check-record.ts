import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { basename, resolve, sep } from 'node:path'
import { cleanRichText } from '#platform/rich-text/clean'
import { sm3 } from '#platform/ledger/hash'
import type { Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { mediaTypeOf } from '../entries/commands/attachments.ts'
import { faultsOfDraft, type Attachment, type EntryContent } from '../entries/domain/content.ts'
import type { ImportRecord } from './record.ts'

export type Known = { readonly agencies: ReadonlyMap<string, { readonly id: string; readonly name: string }>; readonly columns: ReadonlyMap<string, { readonly id: string; readonly title: string }>; readonly topics: ReadonlyMap<string, string>; readonly today: Day }
export type Ready = { readonly record: ImportRecord; readonly agency: { readonly id: string; readonly name: string }; readonly columnTitle: string; readonly content: EntryContent; readonly files: readonly { readonly hash: string; readonly bytes: Uint8Array }[] }

/** A file of the record, from the import's own folder and nowhere else. */
async function fileOf(folder: string, { path, label }: ImportRecord['attachments'][number]): Promise<{ attachment: Attachment; bytes: Uint8Array } | string> {
  const full = resolve(folder, path)
  if (!existsSync(full)) return `附件“${path}”不在导入文件所在的文件夹里`
  if (!realpathSync(full).startsWith(realpathSync(folder) + sep)) return `附件“${path}”在导入文件夹之外，不能导入`
  const bytes = readFileSync(full)
  try {
    const name = basename(path)
    return { attachment: { name, label: label || name.replace(/\.[^.]*$/, ''), mediaType: await mediaTypeOf(name, bytes), size: bytes.length, hash: sm3(bytes) }, bytes }
  } catch (error) {
    if (error instanceof Refusal) return error.reasons.join('；')
    throw error
  }
}

const looksLikeHtml = (text: string): boolean => /<[a-z][^>]*>/i.test(text)
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
/** Plain text becomes paragraphs; HTML is cleaned. */
const bodyOf = (body: string): string => cleanRichText(looksLikeHtml(body) ? body : body.split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => `<p>${escaped(line.trim())}</p>`).join(''))

/** A record held against what this office has: its agencies, columns, topics and files. Either it may come in, or everything that is wrong with it. */
export async function checkRecord(record: ImportRecord, known: Known, folder: string): Promise<Ready | { readonly reasons: string[] }> {
  const agency = known.agencies.get(record.agency), column = known.columns.get(record.column)
  const topics = record.topics.map((topic) => known.topics.get(topic))
  const files = await Promise.all(record.attachments.map((file) => fileOf(folder, file)))
  const reasons = [
    ...(agency ? [] : [`没有“${record.agency}”这个单位，请写单位的代码、全称或简称`]), ...(column ? [] : [`没有“${record.column}”这个栏目，请写栏目的代码或名称`]),
    ...record.topics.flatMap((topic, at) => (topics[at] === undefined ? [`没有“${topic}”这个专题`] : [])), ...files.filter((file) => typeof file === 'string'),
    ...(record.publishedOn !== null && record.publishedOn > known.today ? [`“发布日期”${record.publishedOn}还没有到`] : []),
  ]
  if (reasons.length > 0 || !agency || !column) return { reasons }
  const kept = files.filter((file) => typeof file !== 'string')
  const content: EntryContent = {
    title: record.title, kind: record.kind, column: column.id, body: bodyOf(record.body), fields: record.fields, source: record.source || agency.name, author: record.author, keywords: record.keywords, summary: record.summary,
    formedOn: record.formedOn, topics: topics.filter((topic) => topic !== undefined), attachments: kept.map(({ attachment }) => attachment),
  }
  const faults = faultsOfDraft(content)
  if (faults.length > 0) return { reasons: faults.map(({ reason }) => reason) }
  return { record, agency, columnTitle: column.title, content, files: kept.map(({ attachment: { hash }, bytes }) => ({ hash, bytes })) }
}
