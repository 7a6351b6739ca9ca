import type { Pass } from '../pass.ts'
import { sweepExif } from './exif.ts'
import { tellXmp } from './xmp.ts'

const PLACE = '照片信息'
type Atom = { readonly type: string; readonly from: number; readonly to: number }
type Item = { readonly id: number; readonly type: string; readonly mime: string }

function atoms(view: DataView, from: number, to: number): Atom[] {
  const found: Atom[] = []
  for (let at = from; at + 8 <= to && found.length < 10_000;) {
    const small = view.getUint32(at), wide = small === 1 && at + 16 <= to
    const size = wide ? Number(view.getBigUint64(at + 8)) : small === 0 ? to - at : small
    if (size < 8 || at + size > to) break
    found.push({ type: String.fromCharCode(...[4, 5, 6, 7].map((n) => view.getUint8(at + n))), from: at + (wide ? 16 : 8), to: at + size })
    at += size
  }
  return found
}

function itemsOf(view: DataView, info: Atom): Item[] {
  const wide = view.getUint8(info.from) > 0
  return atoms(view, info.from + (wide ? 8 : 6), info.to).filter(({ type }) => type === 'infe').map(({ from, to }) => {
    const version = view.getUint8(from), idSize = version >= 3 ? 4 : 2, typeAt = from + 4 + idSize + 2
    const text = (at: number, end: number): string => Array.from({ length: Math.max(0, end - at) }, (_, n) => String.fromCharCode(view.getUint8(at + n))).join('')
    return { id: idSize === 4 ? view.getUint32(from + 4) : view.getUint16(from + 4), type: version >= 2 ? text(typeAt, typeAt + 4) : '', mime: version >= 2 ? text(typeAt + 4, Math.min(to, typeAt + 120)) : '' }
  })
}

/** Where each item's bytes lie in the file (items in other forms of storage are left out). */
function placesOf(view: DataView, atom: Atom): Map<number, { at: number; size: number }> {
  const found = new Map<number, { at: number; size: number }>()
  const version = view.getUint8(atom.from), sizes = view.getUint16(atom.from + 4)
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, version > 0 ? sizes & 15 : 0]
  let at = atom.from + 6
  const take = (size: number): number => { at += size; return size === 8 ? Number(view.getBigUint64(at - 8)) : size === 4 ? view.getUint32(at - 4) : size === 2 ? view.getUint16(at - 2) : 0 }
  const count = take(version < 2 ? 2 : 4)
  for (let number = 0; number < Math.min(count, 10_000) && at < atom.to; number += 1) {
    const id = take(version < 2 ? 2 : 4), method = version > 0 ? take(2) & 15 : 0
    take(2)
    const base = take(baseSize), extents = take(2)
    for (let extent = 0; extent < extents && at < atom.to; extent += 1) {
      take(indexSize)
      const offset = take(offsetSize), size = take(lengthSize)
      if (method === 0 && extent === 0) found.set(id, { at: base + offset, size })
    }
  }
  return found
}

/** A HEIC or AVIF: its items of Exif and XMP are emptied where they lie, so that every other place in the file stays right. */
export function sweepHeic(bytes: Uint8Array, pass: Pass): Uint8Array {
  const made = new Uint8Array(bytes), view = new DataView(made.buffer)
  const meta = atoms(view, 0, made.length).find(({ type }) => type === 'meta')
  const inner = meta ? atoms(view, meta.from + 4, meta.to) : []
  const info = inner.find(({ type }) => type === 'iinf'), location = inner.find(({ type }) => type === 'iloc')
  if (!info || !location) return bytes
  const places = placesOf(view, location)
  let changed = false
  for (const { id, type, mime } of itemsOf(view, info)) {
    const place = places.get(id)
    if (!place || place.at + place.size > made.length) continue
    const data = made.subarray(place.at, place.at + place.size)
    if (type === 'Exif' && data.length > 4) {
      const skip = 4 + view.getUint32(place.at), block = skip < data.length ? sweepExif(data.subarray(skip), pass, PLACE) : undefined
      if (block) { made.set(block, place.at + skip); changed = true }
    } else if (type === 'mime' && /rdf\+xml/.test(mime) && tellXmp(new TextDecoder().decode(data), pass, PLACE)) { data.fill(32); changed = true }
  }
  return changed ? made : bytes
}
