import mammoth from 'mammoth'
import { UnreadableReport, type Extracted } from './extracted.ts'
import { htmlBlocks } from './html-blocks.ts'
import { refuseLargeZip } from './zip-size.ts'

/** DOCX by way of HTML: mammoth keeps merged cells exactly. */
export async function docxBlocks(bytes: Uint8Array): Promise<Extracted> {
  refuseLargeZip(bytes)
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    return htmlBlocks(value)
  } catch (error) {
    if (error instanceof UnreadableReport) throw error
    throw new UnreadableReport('文件不是完整的 Word 文档（.docx）；请用 Word 或 WPS 重新保存后再试。')
  }
}
