import { damaged } from '../limits.ts'
import type { Pass } from '../pass.ts'
import { sweepExif } from './exif.ts'
import { tellPhotoshop } from './iptc.ts'
import { tellXmp } from './xmp.ts'

const PLACE = '照片信息'
const EXIF = 'Exif\u0000\u0000', XMP = 'http://ns.adobe.com/xap/1.0/\u0000', EXTENDED = 'http://ns.adobe.com/xmp/extension/\u0000', PHOTOSHOP = 'Photoshop 3.0\u0000'
type Piece = { readonly marker: number; readonly bytes: Uint8Array }
const opens = (bytes: Uint8Array, mark: string): boolean => Buffer.from(bytes.subarray(0, mark.length)).toString('latin1') === mark

/** Where the coded picture ends: after the scans and what stands between them. */
function endOf(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xd9) return at + 2
    // Tables may stand between scans; their length says where the next one begins.
    if (marker >= 0xc0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd8)) at += 1 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
  }
  return bytes.length
}

function piecesOf(bytes: Uint8Array): { pieces: Piece[]; scan: number } {
  const pieces: Piece[] = []
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw damaged()
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) { at += 1; continue }
    if (marker === 0xda) return { pieces, scan: at }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) { at += 2; continue }
    const size = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
    if (size < 2 || at + 2 + size > bytes.length) throw damaged()
    pieces.push({ marker, bytes: bytes.subarray(at + 4, at + 2 + size) })
    at += 2 + size
  }
  throw damaged()
}

/** What becomes of one segment: itself, a changed one, or undefined when it goes. */
function sweepSegment({ marker, bytes }: Piece, pass: Pass): Uint8Array | undefined {
  if (marker === 0xe1 && opens(bytes, EXIF)) {
    const made = sweepExif(bytes.subarray(EXIF.length), pass, PLACE)
    return made ? new Uint8Array(Buffer.concat([bytes.subarray(0, EXIF.length), made])) : bytes
  }
  const text = (from: number): string => new TextDecoder().decode(bytes.subarray(from))
  if (marker === 0xe1 && opens(bytes, XMP)) return tellXmp(text(XMP.length), pass, PLACE) ? undefined : bytes
  if (marker === 0xe1 && opens(bytes, EXTENDED)) return tellXmp(text(EXTENDED.length + 40), pass, PLACE) ? undefined : bytes
  if (marker === 0xed && opens(bytes, PHOTOSHOP)) return tellPhotoshop(bytes.subarray(PHOTOSHOP.length), pass, PLACE) ? undefined : bytes
  if (marker === 0xfe && text(0).replaceAll('\u0000', '').trim() !== '') {
    const words = text(0), kind = /^(?:CREATOR: gd-jpeg|Lavc|LEAD Technologies|Intel\(R\) (?:JPEG|IPP)|File (?:source|written)|Optimized)/i.test(words) ? 'software' : 'metadata'
    return pass.tell(kind, PLACE, `注释：${words}`) ? undefined : bytes
  }
  if (marker === 0xe0 && opens(bytes, 'JFXX\u0000') && pass.tell('thumbnail', PLACE, `${bytes.length} 字节`)) return undefined
  // The list of further pictures after the end is worth nothing without them.
  if (marker === 0xe2 && opens(bytes, 'MPF\u0000') && pass.takes('trailing-data')) return undefined
  return bytes
}

export function sweepJpeg(bytes: Uint8Array, pass: Pass): Uint8Array {
  const { pieces, scan } = piecesOf(bytes)
  const made = pieces.map((piece) => sweepSegment(piece, pass))
  const end = endOf(bytes, scan + 2 + (bytes[scan + 2] ?? 0) * 256 + (bytes[scan + 3] ?? 0))
  const rest = bytes.subarray(end)
  // Cameras pad their files with zeros.
  const trailing = rest.length > 0 && !rest.every((byte) => byte === 0 || byte === 0xff || byte === 10 || byte === 13) && pass.tell('trailing-data', '图片末尾', `${rest.length} 字节 ${readable(rest)}`)
  if (!trailing && made.every((one, at) => one === pieces[at]?.bytes)) return bytes
  const kept = made.flatMap((one, at) => (one ? [Buffer.from([0xff, pieces[at]?.marker ?? 0, (one.length + 2) >> 8, (one.length + 2) & 255]), one] : []))
  return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xd8]), ...kept, bytes.subarray(scan, trailing ? end : bytes.length)]))
}

/** The words at the start of what stands after a picture, where there are any. */
export function readable(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 300))
  return [...text].filter((sign) => sign >= ' ' && sign !== '\ufffd').length > text.length * 0.7 ? text : ''
}
