import { Refusal } from '#shared/refusal'
import type { Pass } from '../pass.ts'
import { unpacked, type ZipArchive, type ZipMember } from './read.ts'
import { zipOf, type Written } from './write.ts'

/** What systems leave behind in archives: lists of folders, previews of pictures. */
const SYSTEM = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i

/** Bytes between the members or around them that no list names: an older version, or something put there. Padding and short headers are not told. */
export function gapsOf(archive: ZipArchive, bytes: Uint8Array): { readonly size: number; readonly text: string } {
  let at = 0, size = 0, text = ''
  const gap = (from: number, to: number): void => {
    // After a member a data descriptor of up to 24 bytes may stand, and aligned archives are padded.
    if (to - from <= 64) return
    size += to - from
    text ||= new TextDecoder('utf-8').decode(bytes.subarray(from, Math.min(to, from + 400)))
  }
  for (const { start, end } of archive.members.toSorted((a, b) => a.start - b.start)) { gap(at, start); at = Math.max(at, end) }
  gap(at, archive.directoryAt)
  gap(archive.end, bytes.length)
  return { size, text }
}

/** Tells what lies in an archive beside its members; the answer says whether it must be written anew. */
export function tellGaps(archive: ZipArchive, bytes: Uint8Array, pass: Pass): boolean {
  let anew = false
  const gaps = gapsOf(archive, bytes)
  if (gaps.size > 0 && pass.tell('trailing-data', '压缩包', `${gaps.size} 字节 ${gaps.text}`)) anew = true
  if (archive.remark.trim() !== '' && pass.tell('comment', '压缩包的注释', archive.remark)) anew = true
  for (const member of archive.members) if (member.remark.trim() !== '' && pass.tell('comment', `压缩包里“${member.name}”的注释`, member.remark)) anew = true
  const seen = new Set<string>()
  for (const { name } of archive.members) { if (seen.has(name) && pass.tell('earlier-revision', name, `压缩包里有两个“${name}”`)) anew = true; seen.add(name) }
  return anew
}

/** Of two members of one name the last counts, as unpacking programs have it. */
export const lastOfEach = (members: readonly ZipMember[]): ZipMember[] => [...new Map(members.map((member) => [member.name, member])).values()]

/** Goes into every file of an archive. One that cannot be read is told, not a reason to give up the others. */
export async function sweepZip(archive: ZipArchive, bytes: Uint8Array, pass: Pass): Promise<Uint8Array> {
  let anew = tellGaps(archive, bytes, pass)
  const list: Written[] = []
  for (const member of pass.takes('earlier-revision') ? lastOfEach(archive.members) : archive.members) {
    if (SYSTEM.test(member.name) && pass.tell('metadata', member.name, `系统留下的文件“${member.name}”`, { why: '压缩包里有系统自动留下的文件，可能含有缩略图和文件夹名；请删除后再发布' })) { anew = true; continue }
    if (member.folder || SYSTEM.test(member.name)) { list.push({ member }); continue }
    const content = await unpacked(member, pass).catch((error: unknown) => unread(error, member, pass))
    const made = content && await pass.nested(member.name, content).catch((error: unknown) => unread(error, member, pass))
    if (made && made !== content) { anew = true; list.push({ member, content: made }) } else list.push({ member })
  }
  return anew ? zipOf(list) : bytes
}

function unread(error: unknown, { name, size }: ZipMember, pass: Pass): undefined {
  // What is too large or too deep is refused as a whole: it was made to do harm, or nobody could check it.
  if (!(error instanceof Refusal) || /太大|太深|层层/.test(error.message)) throw error
  pass.tell('unchecked', name, `${size} 字节`, { why: error.message })
  return undefined
}
