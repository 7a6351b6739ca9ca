import { crc32, inflateRaw } from 'node:zlib'
import { promisify } from 'node:util'
import { Refusal } from '#shared/refusal'
import { damaged, LIMITS, tooLarge } from '../limits.ts'
import type { Pass } from '../pass.ts'

/** A member as it lies in the archive; its name is kept as bytes, since old archives write GBK. */
export type ZipMember = {
  readonly name: string; readonly rawName: Uint8Array; readonly folder: boolean; readonly flags: number; readonly method: number; readonly time: number
  readonly crc: number; readonly packed: Uint8Array; readonly size: number; readonly remark: string; readonly attributes: number; readonly end: number; readonly start: number
}
export type ZipArchive = { readonly members: readonly ZipMember[]; readonly remark: string; readonly directoryAt: number; readonly end: number }

const inflate = promisify(inflateRaw)
const text = (bytes: Uint8Array, utf8: boolean): string => {
  try { return new TextDecoder('utf-8', { fatal: true }).decode(bytes) } catch { return utf8 ? new TextDecoder('utf-8').decode(bytes) : new TextDecoder('gb18030').decode(bytes) }
}

function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at
  throw damaged()
}

/** Reads the list of what is in an archive, and refuses one that was made to do harm: more members, or members that lie over each other, than any office makes. */
export function zipArchive(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = endRecord(view)
    const count = view.getUint16(end + 10, true), directoryAt = view.getUint32(end + 16, true), remarkSize = view.getUint16(end + 20, true)
    // Archives of more than 4 GB or 65,535 members do not come this far.
    if (count === 0xffff || directoryAt === 0xffffffff || count > LIMITS.entries) throw tooLarge()
    const members: ZipMember[] = []
    let at = directoryAt
    for (let number = 0; number < count; number += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) throw damaged()
      const [flags, method, nameSize, extraSize, noteSize] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true), view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
      const packedSize = view.getUint32(at + 20, true), localAt = view.getUint32(at + 42, true)
      if (packedSize === 0xffffffff || view.getUint32(localAt, true) !== 0x04034b50) throw damaged()
      const start = localAt + 30 + view.getUint16(localAt + 26, true) + view.getUint16(localAt + 28, true)
      if (start + packedSize > bytes.length) throw damaged()
      const rawName = bytes.subarray(at + 46, at + 46 + nameSize), name = text(rawName, (flags & 0x800) !== 0)
      members.push({ name, rawName, folder: name.endsWith('/'), flags, method, time: view.getUint32(at + 12, true), crc: view.getUint32(at + 16, true), packed: bytes.subarray(start, start + packedSize),
        size: view.getUint32(at + 24, true), remark: text(bytes.subarray(at + 46 + nameSize + extraSize, at + 46 + nameSize + extraSize + noteSize), false), attributes: view.getUint32(at + 38, true), start: localAt, end: start + packedSize })
      at += 46 + nameSize + extraSize + noteSize
    }
    return { members, directoryAt, remark: text(bytes.subarray(end + 22, end + 22 + remarkSize), false), end: end + 22 + remarkSize }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw damaged()
  }
}

export const isLocked = ({ flags }: ZipMember): boolean => (flags & 1) !== 0

/** Unpacks a member. What it says of its size is not believed: unpacking ends where the claim ends, and what was promised must come. */
export async function unpacked(member: ZipMember, pass: Pass): Promise<Uint8Array> {
  const { packed, size, method } = member
  if (isLocked(member)) throw new Refusal(422, [`“${member.name}”加了密码，不能检查；请去掉密码后再上传`])
  if (size > LIMITS.unpacked || (size > LIMITS.ratioFrom && size > packed.length * LIMITS.ratio)) throw tooLarge()
  pass.spend(size)
  if (method !== 0 && method !== 8) throw new Refusal(422, [`“${member.name}”的压缩方法少见，不能检查；请用普通 ZIP 格式重新压缩`])
  const made = method === 0 ? packed : new Uint8Array(await inflate(packed, { maxOutputLength: Math.max(size, 1) }).catch(() => { throw damaged() }))
  if (made.length !== size || crc32(made) !== member.crc) throw damaged()
  return made
}
