import { DROPPED, foldingTable, MANY, manyFor } from './folding-table.ts'

/** A folded text as units; `starts` and `ends` say where each unit came from, and are missing where every place stayed. */
export type FoldedUnits = { readonly units: Uint16Array; readonly starts?: Int32Array; readonly ends?: Int32Array }

const codeAt = (text: string, at: number): number => text.codePointAt(at) ?? 0

/** How many units the folded text has; -1 where each unit becomes one unit. */
function lengthOf(text: string, table: Uint16Array): number {
  let length = 0
  let moved = false
  for (let at = 0; at < text.length; at += 1) {
    const folded = table[text.charCodeAt(at)] ?? 0
    if (folded < DROPPED) length += 1
    else {
      moved = true
      if (folded === MANY) {
        const code = codeAt(text, at)
        if (code > 0xffff) at += 1
        length += manyFor(code).length
      }
    }
  }
  return moved ? length : -1
}

function moved(text: string, table: Uint16Array, length: number): FoldedUnits {
  const [units, starts, ends] = [new Uint16Array(length), new Int32Array(length), new Int32Array(length)]
  let to = 0
  const put = (unit: number, start: number, end: number): void => {
    units[to] = unit
    starts[to] = start
    ends[to++] = end
  }
  for (let at = 0; at < text.length; at += 1) {
    const folded = table[text.charCodeAt(at)] ?? 0
    if (folded < DROPPED) put(folded, at, at + 1)
    else if (folded === MANY) {
      const code = codeAt(text, at)
      const end = at + (code > 0xffff ? 2 : 1)
      const many = manyFor(code)
      for (let nth = 0; nth < many.length; nth += 1) put(many.charCodeAt(nth), at, end)
      at = end - 1
    }
  }
  return { units, starts, ends }
}

/** The text sign by sign as it is compared. */
export function foldedUnits(text: string): FoldedUnits {
  const table = foldingTable()
  const length = lengthOf(text, table)
  if (length >= 0) return moved(text, table, length)
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at += 1) units[at] = table[text.charCodeAt(at)] ?? 0
  return { units }
}
