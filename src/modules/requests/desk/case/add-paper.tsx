import { fileTypeFromBuffer } from 'file-type'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { Refusal } from '#shared/refusal'
import { addMaterial } from '../../commands/add-material.ts'
import { paths } from '../../paths.ts'
import { caseFile, rowAsked } from './case-file.ts'
import { CasePage } from './case-page.tsx'

/** What a material may come as, read from its content and never from its name. */
const TAKEN = [
  'application/pdf', 'image/jpeg', 'image/png', 'image/tiff', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/x-cfb', 'application/zip',
]

async function materialIn({ uploads }: AskedBy) {
  const upload = uploads.find(({ bytes }) => bytes.length > 0)
  if (!upload) throw new Refusal(422, ['请选择要放入案卷的文件'])
  const mediaType = (await fileTypeFromBuffer(upload.bytes))?.mime
  if (!mediaType || !TAKEN.includes(mediaType)) throw new Refusal(422, [`“${upload.name}”不是 PDF、Word、Excel 或图片，请转换后再上传`])
  return { name: upload.name, mediaType, bytes: upload.bytes }
}

export async function postPaper(kit: Kit, asked: AskedBy): Promise<Answer> {
  const row = await rowAsked(kit, asked)
  const title = asked.form['title'] ?? ''
  try {
    await addMaterial(kit, asked.actor, { id: row.id, title, file: await materialIn(asked) })
  } catch (error) {
    if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 409)) throw error
    return { page: <CasePage file={await caseFile(kit, asked)} paper={{ title, reasons: error.reasons }} />, status: error.status }
  }
  return { goTo: `${paths.request(row.id)}#papers`, notice: '材料已放入案卷' }
}
