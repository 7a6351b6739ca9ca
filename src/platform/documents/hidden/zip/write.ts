import { crc32, deflateRaw } from 'node:zlib'
import { promisify } from 'node:util'
import type { ZipMember } from './read.ts'

const deflate = promisify(deflateRaw)
/** What is written: the member as it lay (its packed bytes go over untouched), or with new content. */
export type Written = { readonly member: ZipMember; readonly content?: Uint8Array }

const block = (size: number, fill: (view: DataView) => void): Uint8Array => { const made = new Uint8Array(size); fill(new DataView(made.buffer)); return made }

/** An archive of these members, without remarks, extra fields, gaps and leftovers. */
export async function zipOf(list: readonly Written[]): Promise<Uint8Array> {
  const front: Uint8Array[] = [], directory: Uint8Array[] = []
  let at = 0
  for (const { member, content } of list) {
    const method = content ? 8 : member.method
    const packed = content ? new Uint8Array(await deflate(content)) : member.packed
    const size = content ? content.length : member.size, crc = content ? crc32(content) : member.crc
    const flags = member.flags & 0x800, name = member.rawName
    const shared = (view: DataView, from: number): void => {
      view.setUint16(from, 20, true); view.setUint16(from + 2, flags, true); view.setUint16(from + 4, method, true); view.setUint32(from + 6, member.time, true)
      view.setUint32(from + 10, crc, true); view.setUint32(from + 14, packed.length, true); view.setUint32(from + 18, size, true); view.setUint16(from + 22, name.length, true)
    }
    front.push(block(30, (view) => { view.setUint32(0, 0x04034b50, true); shared(view, 4) }), name, packed)
    directory.push(block(46, (view) => { view.setUint32(0, 0x02014b50, true); view.setUint16(4, 20, true); shared(view, 6); view.setUint32(38, member.attributes, true); view.setUint32(42, at, true) }), name)
    at += 30 + name.length + packed.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = block(22, (view) => { view.setUint32(0, 0x06054b50, true); view.setUint16(8, list.length, true); view.setUint16(10, list.length, true); view.setUint32(12, size, true); view.setUint32(16, at, true) })
  return new Uint8Array(Buffer.concat([...front, ...directory, end]))
}
