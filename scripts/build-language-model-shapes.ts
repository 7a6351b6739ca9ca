import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'usr/share/rime-data/stroke.dict.yaml'
/** At least this much of the longer stroke order is shared; more of a rare character, of which there are many. */
export const LIKE = 0.66
export const VERY_LIKE = 0.8
/** A shared right-hand or lower part of this many strokes, and this share of the character. */
const SHARED_END = 3
const SHARED_SHARE = 0.41

/** Stroke orders (h 横 s 竖 p 撇 n 捺 z 折) of the unified characters, simplified and not. */
export function strokeOrders(root: string): Map<string, string> {
  const orders = new Map<string, string>()
  for (const line of readFileSync(join(root, FILE), 'utf8').split('\n')) {
    const [character = '', order = ''] = line.split('\t')
    if (/^[一-龥]$/.test(character) && /^[hspnz]+$/.test(order) && !orders.has(character)) orders.set(character, order)
  }
  return orders
}

function distance(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    if (Math.min(...next) > most) return most + 1
    row = next
  }
  return row[b.length] ?? most + 1
}

function sharedEnd(a: string, b: string): number {
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1
  return length
}

/** How alike two stroke orders look, `least` to 1; 0 where it is less. */
export function likeness(a: string, b: string, least: number): number {
  const longer = Math.max(a.length, b.length)
  const most = Math.floor(longer * (1 - least)) + (longer <= 4 ? 1 : 0)
  if (Math.abs(a.length - b.length) <= most) {
    const apart = distance(a, b, most)
    if (apart <= most) return 1 - apart / longer
  }
  const end = sharedEnd(a, b)
  return end >= SHARED_END && end / longer >= SHARED_SHARE ? end / longer : 0
}
