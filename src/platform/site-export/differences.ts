import { BLOCK, sha256, type ExportedFile } from './manifest.ts'

/** Bytes from (counted) to (not counted) of what is served now. */
export type ByteRange = { readonly from: number; readonly to: number }

/** Neighbours are one. */
function joined(ranges: readonly ByteRange[]): ByteRange[] {
  const out: { from: number; to: number }[] = []
  for (const { from, to } of ranges) {
    const last = out.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else out.push({ from, to })
  }
  return out
}

/** Where bytes differ from their original, to the byte. Where something was put in or taken out, from the first to the last place that differs. */
export function rangesAgainst(original: Uint8Array, now: Uint8Array): ByteRange[] {
  if (original.length === now.length) {
    const ranges: ByteRange[] = []
    for (let at = 0; at < now.length; at += 1) if (original[at] !== now[at]) ranges.push({ from: at, to: at + 1 })
    return joined(ranges)
  }
  const shorter = Math.min(original.length, now.length)
  let start = 0, end = 0
  while (start < shorter && original[start] === now[start]) start += 1
  while (end < shorter - start && original[original.length - 1 - end] === now[now.length - 1 - end]) end += 1
  return [{ from: start, to: now.length - end }]
}

/** Where bytes differ from what the manifest says of them, to the block: without the original. */
export function rangesByBlocks({ size, blocks }: Pick<ExportedFile, 'size' | 'blocks'>, now: Uint8Array): ByteRange[] {
  const marks = blocks.match(/.{6}/g) ?? [], shift = now.length - size
  const holds = (block: number, moved: number): boolean => {
    const from = block * BLOCK + moved, to = Math.min(size, (block + 1) * BLOCK) + moved
    return from >= 0 && to <= now.length && sha256(now.subarray(from, to)).slice(0, 6) === marks[block]
  }
  if (shift === 0) return joined(marks.flatMap((_, block) => (holds(block, 0) ? [] : [{ from: block * BLOCK, to: Math.min(size, (block + 1) * BLOCK) }])))
  let start = 0, end = marks.length
  while (start < marks.length && holds(start, 0)) start += 1
  while (end > start && holds(end - 1, shift)) end -= 1
  const from = Math.min(start * BLOCK, size, now.length), to = Math.max(from, Math.min(size, end * BLOCK) + shift)
  return [{ from, to }]
}
