import { crc32, inflateSync } from 'node:zlib'
import { damaged } from '../limits.ts'
import type { Pass } from '../pass.ts'
import type { HiddenKind } from '../thing.ts'
import { sweepExif } from './exif.ts'
import { readable } from './jpeg.ts'
import { tellXmp } from './xmp.ts'

const PLACE = '图片信息'
const KEYS: Readonly<Record<string, HiddenKind>> = { author: 'author', artist: 'author', copyright: 'author', software: 'software', 'creation time': 'software', 'date:create': 'software', 'date:modify': 'software', 'date:timestamp': 'software' }
type Chunk = { readonly type: string; readonly data: Uint8Array }

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const inflated = (bytes: Uint8Array): Uint8Array => { try { return inflateSync(bytes, { maxOutputLength: 4_000_000 }) } catch { return new Uint8Array() } }

function wordsOf({ type, data }: Chunk): { key: string; text: string } {
  const zero = data.indexOf(0), key = latin(data.subarray(0, Math.max(zero, 0))), rest = data.subarray(zero + 1)
  if (type === 'tEXt') return { key, text: latin(rest) }
  if (type === 'zTXt') return { key, text: latin(inflated(rest.subarray(1))) }
  const language = rest.indexOf(0, 2), start = rest.indexOf(0, language + 1) + 1
  return { key, text: new TextDecoder().decode(rest[0] === 1 ? inflated(rest.subarray(start)) : rest.subarray(start)) }
}

function sweepChunk(chunk: Chunk, pass: Pass): Chunk | undefined {
  const { type, data } = chunk
  if (type === 'eXIf') { const made = sweepExif(data, pass, PLACE); return made ? { type, data: made } : chunk }
  if (type !== 'tEXt' && type !== 'zTXt' && type !== 'iTXt') return chunk
  const { key, text } = wordsOf(chunk)
  if (key === 'XML:com.adobe.xmp') return tellXmp(text, pass, PLACE) ? undefined : chunk
  if (text.trim() === '') return chunk
  return pass.tell(KEYS[key.toLowerCase()] ?? 'metadata', PLACE, `${key}：${text}`) ? undefined : chunk
}

const written = ({ type, data }: Chunk): Uint8Array => {
  const made = Buffer.alloc(data.length + 12)
  made.writeUInt32BE(data.length); made.write(type, 4, 'latin1'); made.set(data, 8)
  made.writeUInt32BE(crc32(made.subarray(4, data.length + 8)), data.length + 8)
  return made
}

/** A PNG: text chunks, photograph's data, what stands after the end. */
export function sweepPng(bytes: Uint8Array, pass: Pass): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const list: Uint8Array[] = [bytes.subarray(0, 8)]
  let at = 8, changed = false, ended = false
  while (!ended && at + 12 <= bytes.length) {
    const size = view.getUint32(at), chunk = { type: latin(bytes.subarray(at + 4, at + 8)), data: bytes.subarray(at + 8, at + 8 + size) }
    if (at + 12 + size > bytes.length) throw damaged()
    const made = sweepChunk(chunk, pass)
    if (made === chunk) list.push(bytes.subarray(at, at + 12 + size))
    else { changed = true; if (made) list.push(written(made)) }
    at += 12 + size
    ended = chunk.type === 'IEND'
  }
  if (!ended) throw damaged()
  const rest = bytes.subarray(at)
  if (rest.some((byte) => byte !== 0 && byte !== 10 && byte !== 13)) {
    if (pass.tell('trailing-data', '图片末尾', `${rest.length} 字节 ${readable(rest)}`)) changed = true
    else list.push(rest)
  }
  return changed ? new Uint8Array(Buffer.concat(list)) : bytes
}
