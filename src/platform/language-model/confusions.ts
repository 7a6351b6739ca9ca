/** How a character is mistaken for another. */
export const SAME_TONE = 1
export const SAME_SOUND = 2
export const NEAR_SOUND = 3
export const SHAPE = 4

/** For each UTF-16 unit the place of its look-alikes and sound-alikes, and of what kind each is. */
export type Confusions = { readonly start: Uint32Array; readonly other: Uint16Array; readonly kind: Uint8Array }

const MAGIC = 0x676b6331
const UNITS = 65_536

/** The bytes of a confusion table: magic, number of entries, where each unit's entries start, the other units, the kinds. */
export function savedConfusions({ start, other, kind }: Confusions): Uint8Array {
  const bytes = new Uint8Array(8 + start.byteLength + other.byteLength + kind.byteLength)
  new Uint32Array(bytes.buffer, 0, 2).set([MAGIC, other.length])
  let at = 8
  for (const part of [start, other, kind]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return bytes
}

/** The table in a buffer, without copying it. */
export function confusionsIn(buffer: ArrayBufferLike): Confusions {
  const [magic, length = 0] = new Uint32Array(buffer, 0, 2)
  if (magic !== MAGIC) throw new Error('这不是形近音近字表，请重新构建 data/language-model')
  const others = 8 + (UNITS + 1) * 4
  return { start: new Uint32Array(buffer, 8, UNITS + 1), other: new Uint16Array(buffer, others, length), kind: new Uint8Array(buffer, others + length * 2, length) }
}
