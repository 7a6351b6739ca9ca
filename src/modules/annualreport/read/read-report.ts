import { decodeText } from './decode.ts'
import { LARGEST_FILE, UnreadableReport, type Extracted } from './extracted.ts'
import { htmlBlocks } from './html-blocks.ts'
import { interpret, type ReadReport } from './interpret.ts'
import { textBlocks } from './text-blocks.ts'

export const READABLE_ENDINGS = ['txt', 'md', 'html', 'htm', 'docx', 'pdf', 'xlsx'] as const
const starts = (bytes: Uint8Array, text: string): boolean => [...text].every((char, index) => bytes[index] === char.charCodeAt(0))
const looksLikeHtml = (text: string): boolean => /<(?:!doctype html|html|body|table|div|p)[\s>]/i.test(text.slice(0, 4000))

/** The content says what a file is; its name only which of two Office formats. The large readers are loaded when one is needed. */
async function extract(bytes: Uint8Array, fileName: string): Promise<Extracted> {
  const ending = fileName.split('.').at(-1)?.toLowerCase() ?? ''
  if (starts(bytes, '%PDF')) return (await import('./pdf/pdf-blocks.ts')).pdfBlocks(bytes)
  if (starts(bytes, 'PK')) {
    return ending === 'xlsx' ? (await import('./xlsx-blocks.ts')).xlsxBlocks(bytes) : (await import('./docx-blocks.ts')).docxBlocks(bytes)
  }
  if (starts(bytes, '\u00d0\u00cf\u0011\u00e0')) throw new UnreadableReport('这是旧版 Office 文件（.doc、.xls）；请另存为 .docx 或 .xlsx 后再试。')
  const text = decodeText(bytes)
  if (ending === 'html' || ending === 'htm' || (ending !== 'txt' && ending !== 'md' && looksLikeHtml(text)) || /^\s*<(?:!doctype html|html)/i.test(text)) return htmlBlocks(text)
  return textBlocks(text)
}

/** Recovers a published annual report from a file's bytes. Throws `UnreadableReport` with a sentence for people. */
export async function readReport(bytes: Uint8Array, fileName: string): Promise<ReadReport> {
  if (bytes.length > LARGEST_FILE) throw new UnreadableReport(`文件超过${LARGEST_FILE / 1024 / 1024} MB，不是一份年度报告；请只保留报告正文后再试。`)
  if (bytes.length === 0) throw new UnreadableReport('文件是空的。')
  return interpret(await extract(bytes, fileName), fileName)
}
