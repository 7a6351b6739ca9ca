import { fileTypeFromBuffer } from 'file-type'
import type { Kit } from '#platform/act'
import { act } from '#platform/act'
import { sm3 } from '#platform/ledger/hash'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { attachmentWords } from '../../checks/attachment-words.ts'
import { keepAttachmentCheck } from '../../checks/queries/attachment-checks.ts'
import { tablesOf } from '../../tables.ts'
import { LIMITS, type Attachment } from '../domain/content.ts'
import { loadEntry, loadRevision } from '../store.ts'

/** What may be published as a file, told by its content and never by its name. */
export const TAKEN: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif', 'image/webp': 'webp', 'video/mp4': 'mp4', 'audio/mpeg': 'mp3',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx', 'application/zip': 'zip',
}
const NAMED = 'PDF、Word（.docx）、Excel（.xlsx）、PowerPoint（.pptx）、图片、MP4、MP3 或 ZIP'
const isText = (bytes: Uint8Array): boolean => !bytes.subarray(0, 4096).includes(0)

/** The media type of a file by what it holds; CSV and plain text have no mark and go by their ending and by being text. */
export async function mediaTypeOf(name: string, bytes: Uint8Array): Promise<string> {
  const found = (await fileTypeFromBuffer(bytes))?.mime
  if (found && TAKEN[found]) return found
  if (!found && /\.(csv|txt)$/i.test(name) && isText(bytes)) return name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'text/plain'
  throw new Refusal(422, [`“${name}”不是${NAMED}（按文件内容判断，与扩展名无关），请转换后再上传`])
}

/** A name of its own among the entry's files, without what could lead out of a folder. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize('NFC').replace(/[\p{Cc}\p{Cf}\\/:*?"<>|#%]+/gu, '_').replace(/^\.+/, '').slice(-100) || '附件'
  if (!taken.has(plain)) return plain
  const [, stem = plain, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(plain) ?? []
  for (let n = 2; ; n += 1) if (!taken.has(`${stem}-${n}${ending}`)) return `${stem}-${n}${ending}`
}

export type UploadedFile = { readonly name: string; readonly label?: string | undefined; readonly bytes: Uint8Array }

/** Keeps a file's bytes for an entry of this agency and says what it is; it belongs to the entry once a revision lists it. */
export async function keepAttachment(kit: Kit, actor: Actor, entry: string, file: UploadedFile): Promise<Attachment> {
  const { agency, revision } = await loadEntry(kit.db, entry)
  if (file.bytes.length === 0) throw new Refusal(422, [`“${file.name}”是空文件，请重新选择`])
  const mediaType = await mediaTypeOf(file.name, file.bytes)
  const hash = sm3(file.bytes)
  const read = await attachmentWords(file.name, mediaType, file.bytes)
  return act(kit, actor, 'entries.write', agency, async (scene) => {
    const { content } = await loadRevision(scene.db, entry, revision)
    if (content.attachments.length >= LIMITS.attachments) throw new Refusal(422, [`附件最多${LIMITS.attachments}个`])
    await tablesOf(scene.db).insertInto('publishing.attachment').values({ hash, media_type: mediaType, size: file.bytes.length, bytes: Buffer.from(file.bytes) }).onConflict((conflict) => conflict.doNothing()).execute()
    await keepAttachmentCheck(scene, hash, read)
    await scene.record(entry, { attachment: hash, size: file.bytes.length })
    const name = freeName(file.name, new Set(content.attachments.map((one) => one.name)))
    return { name, label: file.label?.trim() || name.replace(/\.[^.]*$/, ''), mediaType, size: file.bytes.length, hash }
  })
}

/** The bytes of a file of the desk's side. */
export async function attachmentBytes(kit: Pick<Kit, 'db'>, hash: string): Promise<Uint8Array> {
  const row = await tablesOf(kit.db).selectFrom('publishing.attachment').select('bytes').where('hash', '=', hash).executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这个附件'])
  return row.bytes
}
