import mammoth from 'mammoth'
import { pdfPages, picturePage, type Rendered } from '#platform/documents/pdf-bundle/pages'
import { renderSheet } from './sheets.ts'
import type { BundlePaper } from './types.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const LONGEST = 200_000

async function textOf({ mediaType, bytes }: BundlePaper): Promise<string | null> {
  if (mediaType === 'text/plain') return new TextDecoder().decode(bytes)
  if (mediaType !== DOCX) return null
  try { return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value } catch { return null }
}

/** Words as a sheet that says what it is: the original itself lies in the archive file beside. */
async function transcript(paper: BundlePaper, text: string): Promise<Rendered | null> {
  const lines = text.slice(0, LONGEST).split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')
  const note = paper.mediaType === 'text/plain' ? [] : ['（以下为原件的文字转录，原件见压缩包）']
  return pdfPages(await renderSheet({ title: paper.title, lead: [...note, ...lines] }, paper.on))
}

const standIn = async (paper: BundlePaper, why: string): Promise<Rendered> => {
  const sheet = await pdfPages(await renderSheet({ title: paper.title, lead: [`文件名：${paper.name}`, why, `校验值（SM3）：${paper.hash}`] }, paper.on))
  if (!sheet) throw new Error('the stand-in sheet cannot be read')
  return sheet
}

/** Any paper as pages: PDFs as they are, pictures on a page, words as a transcript, all else as a sheet that says where the original is. Never fails. */
export async function toPages(paper: BundlePaper): Promise<Rendered> {
  if (paper.mediaType === 'application/pdf') return await pdfPages(paper.bytes) ?? standIn(paper, '这份 PDF 文件加了密码或者已经损坏，不能并入案卷，原件见压缩包。')
  if (paper.mediaType === 'image/png' || paper.mediaType === 'image/jpeg') return await picturePage(paper.bytes, paper.mediaType) ?? standIn(paper, '这张图片不能打开，原件见压缩包。')
  const text = await textOf(paper)
  return (text === null ? null : await transcript(paper, text)) ?? standIn(paper, '这种格式的文件不能排入案卷，原件见压缩包。')
}
