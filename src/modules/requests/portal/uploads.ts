import { fileTypeFromBuffer } from 'file-type'
import JSZip from 'jszip'
import type { Upload } from '#platform/http/types'
import { typedLine } from '#shared/typed-text'
import { MOST_FILES, type Attachment } from '../domain/submission.ts'

export const FILE_MEGABYTES = 10
/** What may be uploaded: the name's ending, and what the bytes must be. Old Word and WPS files are one container; OFD is a zip with OFD.xml in it. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  pdf: ['pdf'], jpg: ['jpg'], jpeg: ['jpg'], png: ['png'], docx: ['docx'], doc: ['cfb', 'doc'], wps: ['cfb', 'wps', 'docx'], ofd: ['zip', 'ofd'],
}
export const FILE_ENDINGS = '.pdf,.doc,.docx,.wps,.ofd,.jpg,.jpeg,.png'
export const FILE_WORDS = 'PDF、Word、WPS、OFD 文件或 JPG、PNG 图片'
/** The route lets a few more through, so that the page can say which are too many. */
export const UPLOADS = { files: MOST_FILES + 5, megabytes: FILE_MEGABYTES } as const

const endingOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The last part of what the browser calls the file, without anything that a path or a page could stumble over. */
export function safeName(name: string): string {
  const last = typedLine(name).split(/[\\/]/).at(-1) ?? ''
  const plain = last.replace(/[<>:"|?*\n\t]/g, '_').replace(/^\.+/, '').trim()
  return [...plain].length <= 100 ? plain : `${[...plain].slice(0, 90).join('')}.${endingOf(plain)}`
}

async function holdsOfd(bytes: Uint8Array): Promise<boolean> {
  try { return (await JSZip.loadAsync(bytes)).file('OFD.xml') !== null } catch { return false }
}

async function judged({ name, bytes, cut }: Upload): Promise<Attachment | string> {
  const shown = safeName(name) || '未命名文件'
  const ending = endingOf(shown)
  const types = ALLOWED[ending]
  if (cut) return `“${shown}”超过 ${FILE_MEGABYTES} MB，请压缩或拆分后重新选择`
  if (!types) return `“${shown}”不能上传：只收${FILE_WORDS}；网页、程序和压缩包不收`
  if (bytes.length === 0) return `“${shown}”是空文件，请重新选择`
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const fits = type !== undefined && types.includes(type.ext) && (ending !== 'ofd' || await holdsOfd(bytes))
  if (!fits) return `“${shown}”的内容与文件类型（${ending}）不符，请用${FILE_WORDS}重新保存后上传`
  return { name: shown, mediaType: ending === 'ofd' ? 'application/ofd' : type.mime, base64: Buffer.from(bytes).toString('base64') }
}

/** The attachments that were sent, judged by what they are and not by what they are called; and what is wrong, a sentence each. */
export async function attachmentsIn(uploads: readonly Upload[]): Promise<{ attachments: Attachment[]; wrong: string[]; names: string[] }> {
  const names = uploads.map(({ name }) => safeName(name) || '未命名文件')
  if (uploads.length > MOST_FILES) return { attachments: [], wrong: [`附件最多 ${MOST_FILES} 个，您选了 ${uploads.length} 个；请合并或减少后重新选择`], names }
  const results: (Attachment | string)[] = []
  for (const upload of uploads) results.push(await judged(upload))
  return {
    attachments: results.filter((one): one is Attachment => typeof one !== 'string'), wrong: results.filter((one): one is string => typeof one === 'string'), names,
  }
}
