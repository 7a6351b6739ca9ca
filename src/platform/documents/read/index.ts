import { fileTypeFromBuffer } from 'file-type'
import { Refusal } from '#shared/refusal'
import { LIMITS, type ReadDocument, type ReadParagraph } from './document.ts'
import { readDocx } from './docx.ts'
import { readHtml } from './html.ts'
import { htmlOfParagraphs, readPdf } from './pdf.ts'
import { textOfBytes } from './text-of-bytes.ts'

export type { ReadDocument, ReadParagraph, ReadStyle } from './document.ts'

function readText(bytes: Uint8Array): ReadDocument {
  const paragraphs = textOfBytes(bytes).split(/\r\n?|\n/).flatMap((line): ReadParagraph[] => {
    const text = line.replace(/[\s\u3000]+/g, ' ').trim()
    return text === '' ? [] : [{ text, style: /^[\s\u3000]{16,}/.test(line) ? 'right' : 'body' }]
  })
  if (paragraphs.length === 0) throw new Refusal(422, ['这个文件里没有文字'])
  return { kind: 'txt', paragraphs, html: htmlOfParagraphs(paragraphs), images: [], properties: {}, warnings: [] }
}

const looksLikeHtml = (text: string): boolean => /<(?:!doctype html|html|head|body|p|div|table|h[1-6]|span)\b/i.test(text.slice(0, 5000))

/** Reads a document by what it holds, not by its name: Word, PDF, a saved web page or plain text. Refuses (422) in words what cannot be read. */
export async function readDocument(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  if (bytes.length === 0) throw new Refusal(422, [`“${name}”是空文件`])
  if (bytes.length > LIMITS.bytes) throw new Refusal(422, [`“${name}”超过 60 MB，请拆分后再上传`])
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  if (mime === 'application/pdf') return readPdf(bytes)
  if (mime.endsWith('wordprocessingml.document') || (mime === 'application/zip' && /\.docx$/i.test(name))) return readDocx(bytes)
  if (mime === 'application/x-cfb') throw new Refusal(422, [`“${name}”是旧格式（.doc、.wps），请用 Word 或 WPS 另存为 .docx 后再上传`])
  if (mime !== '' && !/xml|html|text/.test(mime)) throw new Refusal(422, [`“${name}”不是 Word（.docx）、PDF、网页或文本文件`])
  const text = textOfBytes(bytes)
  if (text.length > LIMITS.characters) throw new Refusal(422, [`“${name}”太长，请拆分后再上传`])
  if (looksLikeHtml(text)) return readHtml(text)
  if ([...text].filter((sign) => sign < '\u0009' || sign === '\ufffd').length > text.length / 100) throw new Refusal(422, [`“${name}”不是文本文件，或者编码认不出来`])
  return readText(bytes)
}
