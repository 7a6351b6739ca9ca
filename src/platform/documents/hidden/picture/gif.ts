import { damaged } from '../limits.ts'
import type { Pass } from '../pass.ts'
import { readable } from './jpeg.ts'
import { tellXmp } from './xmp.ts'

const tableSize = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))

/** A GIF: its remarks, its XMP, and what stands after the end. */
export function sweepGif(bytes: Uint8Array, pass: Pass): Uint8Array {
  const byte = (at: number): number => { const value = bytes[at]; if (value === undefined) throw damaged(); return value }
  const list: Uint8Array[] = []
  let at = 13 + tableSize(byte(10)), changed = false
  list.push(bytes.subarray(0, at))
  const blocksEnd = (from: number): number => { let to = from; while (byte(to) !== 0) to += byte(to) + 1; return to + 1 }
  while (byte(at) !== 0x3b) {
    if (byte(at) !== 0x21 && byte(at) !== 0x2c) throw damaged()
    const extension = byte(at) === 0x21, end = extension ? blocksEnd(at + 2) : blocksEnd(at + 11 + tableSize(byte(at + 9)))
    const words = new TextDecoder().decode(bytes.subarray(at + 3, end - 1))
    const gone = extension && ((byte(at + 1) === 0xfe && words.trim() !== '' && pass.tell('metadata', '图片信息', `注释：${words}`)) || (byte(at + 1) === 0xff && words.startsWith('XMP DataXMP') && tellXmp(words, pass, '图片信息')))
    if (gone) changed = true
    else list.push(bytes.subarray(at, end))
    at = end
  }
  const rest = bytes.subarray(at + 1)
  const trailing = rest.some((one) => one !== 0) && pass.tell('trailing-data', '图片末尾', `${rest.length} 字节 ${readable(rest)}`)
  if (!changed && !trailing) return bytes
  return new Uint8Array(Buffer.concat([...list, bytes.subarray(at, trailing ? at + 1 : bytes.length)]))
}
