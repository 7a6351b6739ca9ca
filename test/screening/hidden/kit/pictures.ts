import { createCanvas } from '@napi-rs/canvas'
import { crc32 } from 'node:zlib'

const canvas = (colour: string) => { const made = createCanvas(80, 60), context = made.getContext('2d'); context.fillStyle = colour; context.fillRect(0, 0, 80, 60); context.fillStyle = '#335577'; context.fillRect(10, 10, 30, 20); return made }
export const plainJpeg = async (colour = '#ddeeff'): Promise<Uint8Array> => new Uint8Array(await canvas(colour).encode('jpeg', 80))
export const plainPng = async (colour = '#ddeeff'): Promise<Uint8Array> => new Uint8Array(await canvas(colour).encode('png'))
export const plainWebp = async (): Promise<Uint8Array> => new Uint8Array(await canvas('#ffeedd').encode('webp', 80))
export const join = (...pieces: readonly (Uint8Array | string)[]): Uint8Array => new Uint8Array(Buffer.concat(pieces.map((one) => (typeof one === 'string' ? Buffer.from(one) : one))))

export type Field = { readonly tag: number; readonly type: number; readonly value: Uint8Array; readonly count: number }
export const ascii = (tag: number, text: string): Field => { const value = join(text, '\u0000'); return { tag, type: 2, value, count: value.length } }
export const short = (tag: number, number: number): Field => { const value = Buffer.alloc(2); value.writeUInt16LE(number); return { tag, type: 3, value, count: 1 } }
export const long = (tag: number, number: number): Field => { const value = Buffer.alloc(4); value.writeUInt32LE(number); return { tag, type: 4, value, count: 1 } }
export const bytes = (tag: number, value: Uint8Array): Field => ({ tag, type: 7, value, count: value.length })
export const degrees = (tag: number, numbers: readonly number[]): Field => { const value = Buffer.alloc(numbers.length * 8); for (const [at, number] of numbers.entries()) { value.writeUInt32LE(Math.round(number * 1000), at * 8); value.writeUInt32LE(1000, at * 8 + 4) } return { tag, type: 5, value, count: numbers.length } }

/** Lists of fields as a TIFF block (little-endian): the first list, with one of the camera and one of the place beneath it, and a second list. */
export function tiff(main: readonly Field[], { exif = [] as readonly Field[], gps = [] as readonly Field[], thumbnail = new Uint8Array(), strip = false } = {}): Uint8Array {
  const room = (fields: readonly Field[]): number => 6 + fields.length * 12 + fields.reduce((sum, { value }) => sum + (value.length > 4 ? value.length + (value.length % 2) : 0), 0)
  const pixels = strip ? [short(0x100, 1), short(0x101, 1), short(0x102, 8), short(0x103, 1), short(0x106, 1), long(0x111, 0), short(0x115, 1), long(0x116, 1), long(0x117, 1)] : []
  const first = [...pixels, ...main, ...(exif.length > 0 ? [long(0x8769, 0)] : []), ...(gps.length > 0 ? [long(0x8825, 0)] : [])].toSorted((a, b) => a.tag - b.tag)
  const second = thumbnail.length > 0 ? [short(0x103, 6), long(0x201, 0), long(0x202, thumbnail.length)] : []
  const exifAt = 8 + room(first), gpsAt = exifAt + (exif.length > 0 ? room(exif) : 0), secondAt = gpsAt + (gps.length > 0 ? room(gps) : 0), dataAt = secondAt + (second.length > 0 ? room(second) : 0)
  const made = Buffer.alloc(dataAt + Math.max(thumbnail.length, 4))
  made.write('II', 0); made.writeUInt16LE(42, 2); made.writeUInt32LE(8, 4)
  const places = new Map([[0x8769, exifAt], [0x8825, gpsAt], [0x201, dataAt], [0x111, dataAt]])
  const write = (at: number, fields: readonly Field[], next: number): void => {
    let free = at + 6 + fields.length * 12
    made.writeUInt16LE(fields.length, at)
    for (const [number, { tag, type, value, count }] of fields.entries()) {
      const entry = at + 2 + number * 12, place = places.get(tag)
      made.writeUInt16LE(tag, entry); made.writeUInt16LE(type, entry + 2); made.writeUInt32LE(count, entry + 4)
      if (place !== undefined) made.writeUInt32LE(place, entry + 8)
      else if (value.length <= 4) made.set(value, entry + 8)
      else { made.writeUInt32LE(free, entry + 8); made.set(value, free); free += value.length + (value.length % 2) }
    }
    made.writeUInt32LE(next, at + 2 + fields.length * 12)
  }
  write(8, first, second.length > 0 ? secondAt : 0)
  if (exif.length > 0) write(exifAt, exif, 0)
  if (gps.length > 0) write(gpsAt, gps, 0)
  if (second.length > 0) write(secondAt, second, 0)
  made.set(thumbnail, dataAt)
  return new Uint8Array(made)
}
export const PLACE: readonly Field[] = [ascii(1, 'N'), degrees(2, [30, 15, 3.5]), ascii(3, 'E'), degrees(4, [120, 9, 12.25])]
/** 30° 15′ 3.5″ and 120° 9′ 12.25″ in decimals. */
export const PLACE_WORDS = 'E120.153403° N30.250972°'

const segment = (marker: number, content: Uint8Array): Uint8Array => join(Uint8Array.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255]), content)
export const withSegments = (jpeg: Uint8Array, ...list: readonly (readonly [number, Uint8Array])[]): Uint8Array => join(jpeg.subarray(0, 2), ...list.map(([marker, content]) => segment(marker, content)), jpeg.subarray(2))
export const exifSegment = (block: Uint8Array): readonly [number, Uint8Array] => [0xe1, join('Exif\u0000\u0000', block)]
export const xmp = (inner: string): string => `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="">${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`
export const xmpSegment = (inner: string): readonly [number, Uint8Array] => [0xe1, join('http://ns.adobe.com/xap/1.0/\u0000', xmp(inner))]
export function iptcSegment(number: number, text: string): readonly [number, Uint8Array] {
  const value = Buffer.from(text), record = join(Uint8Array.from([0x1c, 2, number, value.length >> 8, value.length & 255]), value)
  const size = Buffer.alloc(4); size.writeUInt32BE(record.length)
  return [0xed, join('Photoshop 3.0\u0000', '8BIM', Uint8Array.from([4, 4, 0, 0]), size, record)]
}
export function pngChunk(type: string, data: Uint8Array): Uint8Array { const made = Buffer.alloc(12 + data.length); made.writeUInt32BE(data.length); made.write(type, 4, 'latin1'); made.set(data, 8); made.writeUInt32BE(crc32(made.subarray(4, 8 + data.length)), 8 + data.length); return new Uint8Array(made) }
export const withChunks = (png: Uint8Array, ...chunks: readonly Uint8Array[]): Uint8Array => join(png.subarray(0, 33), ...chunks, png.subarray(33))
const riff = (type: string, data: Uint8Array): Uint8Array => { const head = Buffer.alloc(8); head.write(type, 0, 'latin1'); head.writeUInt32LE(data.length, 4); return join(head, data, data.length % 2 ? Uint8Array.of(0) : new Uint8Array()) }
export function webpWith(webp: Uint8Array, ...chunks: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const inner = Buffer.from(webp.subarray(12)), extended = inner.toString('latin1', 0, 4) === 'VP8X'
  const head = Buffer.alloc(10); head[0] = 0x0c; head.writeUIntLE(79, 4, 3); head.writeUIntLE(59, 7, 3)
  const body = join('WEBP', ...(extended ? [] : [riff('VP8X', head)]), inner, ...chunks.map(([type, data]) => riff(type, data)))
  const front = Buffer.alloc(8); front.write('RIFF', 0); front.writeUInt32LE(body.length, 4)
  return join(front, body)
}
const atom = (type: string, ...content: readonly Uint8Array[]): Uint8Array => { const data = join(...content), head = Buffer.alloc(8); head.writeUInt32BE(data.length + 8); head.write(type, 4, 'latin1'); return join(head, data) }
/** The frame of a HEIC photograph with an item of Exif; there is no picture in it. */
export function heic(block: Uint8Array): Uint8Array {
  const item = join(Uint8Array.from([0, 0, 0, 0]), block)
  const infe = atom('infe', Uint8Array.from([2, 0, 0, 0, 0, 1, 0, 0]), join('Exif', Uint8Array.of(0)))
  const iinf = atom('iinf', Uint8Array.from([0, 0, 0, 0, 0, 1]), infe)
  const front = atom('ftyp', join('heic', Uint8Array.from([0, 0, 0, 0]), 'mif1heic'))
  const meta = (offset: number): Uint8Array => { const place = Buffer.alloc(22); place.writeUInt16BE(0x4400, 4); place.writeUInt16BE(1, 6); place.writeUInt16BE(1, 8); place.writeUInt16BE(0, 10); place.writeUInt16BE(1, 12); place.writeUInt32BE(offset, 14); place.writeUInt32BE(item.length, 18); return atom('meta', Uint8Array.from([0, 0, 0, 0]), iinf, atom('iloc', new Uint8Array(place))) }
  return join(front, meta(front.length + meta(0).length + 8), atom('mdat', item))
}
