import { damaged } from '../limits.ts'
import type { Pass } from '../pass.ts'
import { sweepExif } from './exif.ts'
import { readable } from './jpeg.ts'
import { tellXmp } from './xmp.ts'

const PLACE = '图片信息'
const EXIF_FLAG = 8, XMP_FLAG = 4

/** A WebP: its chunks of Exif and XMP, and what stands after the end that its head names. */
export function sweepWebp(bytes: Uint8Array, pass: Pass): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.readUInt32LE(4) + 8
  if (end > bytes.length + 1) throw damaged()
  const list: Buffer[] = []
  let changed = false, cleared = 0
  for (let at = 12; at + 8 <= Math.min(end, bytes.length);) {
    const type = buffer.toString('latin1', at, at + 4), size = buffer.readUInt32LE(at + 4), next = at + 8 + size + (size % 2)
    if (at + 8 + size > bytes.length) throw damaged()
    const data = bytes.subarray(at + 8, at + 8 + size), whole = Buffer.from(buffer.subarray(at, Math.min(next, bytes.length)))
    const skip = Buffer.from(data.subarray(0, 6)).toString('latin1') === 'Exif\u0000\u0000' ? 6 : 0
    const made = type === 'EXIF' ? sweepExif(data.subarray(skip), pass, PLACE) : undefined
    if (made) { whole.set(made, 8 + skip); changed = true }
    if (type === 'XMP ' && tellXmp(new TextDecoder().decode(data), pass, PLACE)) { changed = true; cleared |= XMP_FLAG } else list.push(whole)
    at = next
  }
  const rest = bytes.subarray(Math.min(end + (end % 2), bytes.length))
  if (rest.some((byte) => byte !== 0)) {
    if (pass.tell('trailing-data', '图片末尾', `${rest.length} 字节 ${readable(rest)}`)) changed = true
    else list.push(Buffer.from(rest))
  }
  if (!changed) return bytes
  const [head] = list
  if (head?.toString('latin1', 0, 4) === 'VP8X') head[8] = (head[8] ?? 0) & ~cleared & (list.some((one) => one.toString('latin1', 0, 4) === 'EXIF') ? 255 : ~EXIF_FLAG)
  const body = Buffer.concat(list), front = Buffer.from(buffer.subarray(0, 12))
  front.writeUInt32LE(body.length + 4, 4)
  return new Uint8Array(Buffer.concat([front, body]))
}
