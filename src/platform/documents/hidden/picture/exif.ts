import type { Pass } from '../pass.ts'
import { POINTERS, TAG_SIZES, TAGS, THUMBNAIL } from './tags.ts'
import { tellXmp } from './xmp.ts'

type Entry = { readonly at: number; readonly tag: number; readonly type: number; readonly count: number; readonly valueAt: number; readonly size: number }
type Tiff = { readonly bytes: Uint8Array; readonly view: DataView; readonly little: boolean; readonly pass: Pass; readonly place: string; readonly seen: Set<number>; changed: boolean }
type Words = { readonly text: string; readonly number: number }

// Cameras write places beyond the block's end; what is not there counts as nothing.
const u16 = ({ view, little }: Tiff, at: number): number => (at + 2 <= view.byteLength ? view.getUint16(at, little) : 0)
const u32 = ({ view, little }: Tiff, at: number): number => (at + 4 <= view.byteLength ? view.getUint32(at, little) : 0)

function entriesOf(tiff: Tiff, at: number): Entry[] {
  const { bytes } = tiff
  if (at < 8 || at + 2 > bytes.length || tiff.seen.has(at)) return []
  tiff.seen.add(at)
  const entries: Entry[] = []
  for (let number = 0, from = at + 2; number < Math.min(u16(tiff, at), 1000) && from + 12 <= bytes.length; number += 1, from += 12) {
    const type = u16(tiff, from + 2), count = u32(tiff, from + 4), size = (TAG_SIZES[type] ?? 1) * count
    const valueAt = size <= 4 ? from + 8 : u32(tiff, from + 8)
    entries.push({ at: from, tag: u16(tiff, from), type, count, valueAt, size: Math.min(size, Math.max(0, bytes.length - valueAt)) })
  }
  return entries
}

/** A value in words: text as it stands, fractions reckoned. */
function wordsOf(tiff: Tiff, { type, count, valueAt, size, tag }: Entry): Words {
  const raw = tiff.bytes.subarray(valueAt, valueAt + size)
  if (tag >= 0x9c9b && tag <= 0x9c9f) return { text: new TextDecoder('utf-16le').decode(raw).replaceAll('\u0000', ''), number: 0 }
  if (type === 5 || type === 10) {
    const parts = Array.from({ length: Math.min(count, 3, Math.floor(size / 8)) }, (_, n) => u32(tiff, valueAt + n * 8) / Math.max(u32(tiff, valueAt + n * 8 + 4), 1))
    return { text: '', number: (parts[0] ?? 0) + (parts[1] ?? 0) / 60 + (parts[2] ?? 0) / 3600 }
  }
  const text = [...new TextDecoder('utf-8').decode(raw.subarray(tag === 0x9286 ? 8 : 0, 400))].filter((sign) => sign >= ' ' && sign !== '\ufffd').join('').trim()
  return { text, number: 0 }
}

/** Makes an entry say nothing, where it stands: value of zeros and a tag that nobody reads. Lengths and places stay, so that all the rest does. */
function blank(tiff: Tiff, { at, valueAt, size }: Entry): void {
  tiff.bytes.fill(0, valueAt, Math.min(valueAt + size, tiff.bytes.length))
  tiff.view.setUint16(at, 0xfde8, tiff.little); tiff.view.setUint16(at + 2, 1, tiff.little); tiff.view.setUint32(at + 4, 1, tiff.little); tiff.view.setUint32(at + 8, 0, tiff.little)
  tiff.changed = true
}

function sweepGps(tiff: Tiff, pointer: Entry): void {
  const entries = entriesOf(tiff, u32(tiff, pointer.valueAt))
  const value = (tag: number): Words | undefined => { const entry = entries.find((one) => one.tag === tag); return entry && wordsOf(tiff, entry) }
  const latitude = value(2), longitude = value(4), area = value(28)?.text ?? ''
  // A camera without reception writes an empty block.
  if (!latitude && !longitude && area === '') return
  const text = latitude && longitude ? `${value(3)?.text ?? ''}${longitude.number.toFixed(6)}° ${value(1)?.text ?? ''}${latitude.number.toFixed(6)}° ${area}` : area
  if (!tiff.pass.tell('gps', tiff.place, text)) return
  for (const entry of entries) blank(tiff, entry)
  blank(tiff, pointer)
}

function sweepThumbnail(tiff: Tiff, entries: readonly Entry[]): void {
  const at = entries.find(({ tag }) => tag === THUMBNAIL.at), size = entries.find(({ tag }) => tag === THUMBNAIL.size)
  if (!at || !size) return
  const start = u32(tiff, at.valueAt), length = Math.min(u32(tiff, size.valueAt), Math.max(0, tiff.bytes.length - start))
  if (length === 0 || !tiff.pass.tell('thumbnail', tiff.place, `${length} 字节`)) return
  tiff.bytes.fill(0, start, start + length)
  for (const entry of [at, size]) blank(tiff, entry)
}

function sweepEntries(tiff: Tiff, at: number, level: number): void {
  const entries = entriesOf(tiff, at)
  for (const entry of entries) {
    if (entry.tag === POINTERS.gps) sweepGps(tiff, entry)
    else if (entry.tag === POINTERS.exif && level < 3) sweepEntries(tiff, u32(tiff, entry.valueAt), level + 1)
    else if (entry.tag === 0x02bc) {
      if (tellXmp(new TextDecoder().decode(tiff.bytes.subarray(entry.valueAt, entry.valueAt + entry.size)), tiff.pass, tiff.place)) blank(tiff, entry)
    } else sweepTag(tiff, entry)
  }
  sweepThumbnail(tiff, entries)
}

function sweepTag(tiff: Tiff, entry: Entry): void {
  const [kind, label] = TAGS.get(entry.tag) ?? []
  if (!kind || !label || entry.size === 0 || tiff.bytes.subarray(entry.valueAt, entry.valueAt + entry.size).every((byte) => byte === 0)) return
  const { text } = wordsOf(tiff, entry)
  if (text === '' && entry.tag !== 0x927c) return
  if (tiff.pass.tell(kind, tiff.place, `${label}：${entry.tag === 0x927c ? `${entry.size} 字节` : text}`)) blank(tiff, entry)
}

/** Goes through a block of Exif or a TIFF file, which are one form. Gives a changed copy, or undefined where nothing was changed. */
export function sweepExif(block: Uint8Array, pass: Pass, place: string): Uint8Array | undefined {
  const mark = String.fromCharCode(block[0] ?? 0, block[1] ?? 0)
  if (block.length < 14 || (mark !== 'II' && mark !== 'MM')) return undefined
  const bytes = new Uint8Array(block)
  const tiff: Tiff = { bytes, view: new DataView(bytes.buffer), little: mark === 'II', pass, place, seen: new Set(), changed: false }
  let at = u32(tiff, 4)
  for (let number = 0; number < 200 && at >= 8 && at + 2 <= bytes.length && !tiff.seen.has(at); number += 1) {
    const next = at + 2 + u16(tiff, at) * 12
    sweepEntries(tiff, at, 0)
    at = next + 4 <= bytes.length ? u32(tiff, next) : 0
  }
  return tiff.changed ? bytes : undefined
}
