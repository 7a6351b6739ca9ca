import { fileTypeFromBuffer } from 'file-type'
import { readDocument } from '#platform/documents/read/index'
import { Refusal } from '#shared/refusal'
import type { CheckedText } from '../../domain/checked-text.ts'
import { assembled, type Block } from '../page/blocks.ts'
import { pageDecoder } from '../page/decoder.ts'
import { pageTextOf } from '../page/html-text.ts'
import { plainText } from './plain-text.ts'
import { sheetText } from './sheet-text.ts'
import { slidesText } from './slides-text.ts'

/** The text of a file, and how its offsets become those of the file where the file is plain text. `page` is set for pages of the web. */
export type FileText = { readonly checked: CheckedText; readonly source: string; readonly toFile: (offset: number) => number; readonly page?: ReturnType<typeof pageTextOf> }

const asItIs = (checked: CheckedText): FileText => ({ checked, source: checked.text, toFile: (offset) => offset })
const PLAIN_ENDINGS = /\.(?:txt|csv|md|text|log)$/i
const looksLikeHtml = (text: string): boolean => /<(?:!doctype html|html|head|body|p|div|table|h[1-6]|span)\b/i.test(text.slice(0, 5000))
const MOST_CHARACTERS = 20_000_000

/** A text file's words with everything that counts in its offsets, in the encoding that they are written in. */
function decodedText(name: string, bytes: Uint8Array): string {
  const decoder = pageDecoder('')
  const text = decoder.write(bytes) + decoder.end()
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  if (text.length > MOST_CHARACTERS) throw new Refusal(422, [`“${name}”太长，请拆分后再检查`])
  let odd = 0
  for (let at = 0; at < text.length; at += 1) { const unit = text.charCodeAt(at); if (unit === 0xfffd || (unit < 9 && unit !== 0)) odd += 1 }
  if (odd > text.length / 20 + 5) throw new Refusal(422, [`“${name}”不是文本文件，或者编码认不出来，请另存为 UTF-8 文本后再检查`])
  return mark ? `\ufeff${text}` : text
}

/** Reads a file by what it holds: plain text, a saved page, Word, Excel, PDF. Refuses (422) in words what it cannot read. */
export async function fileText(name: string, bytes: Uint8Array): Promise<FileText> {
  if (bytes.length === 0) throw new Refusal(422, [`“${name}”是空文件`])
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  if (mime.endsWith('spreadsheetml.sheet')) return asItIs(await sheetText(name, bytes))
  if (mime.endsWith('presentationml.presentation')) return asItIs(await slidesText(name, bytes))
  if (mime === '' || /^(?:text|application\/(?:xml|xhtml))/.test(mime)) {
    const raw = decodedText(name, bytes)
    if (PLAIN_ENDINGS.test(name) || !looksLikeHtml(raw)) return plainText(raw)
    const page = pageTextOf(raw.replace(/^\ufeff/, ''))
    return { ...asItIs(page.checked), page }
  }
  const { kind, html, paragraphs } = await readDocument(name, bytes)
  if (kind === 'docx') return asItIs(pageTextOf(html).checked)
  const blocks = paragraphs.map(({ text, style }): Block => ({ kind: style === 'title' || style === 'heading' ? style : 'paragraph', text, links: [], isShared: false }))
  return asItIs(assembled(blocks).checked)
}
