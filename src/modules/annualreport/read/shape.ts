import type { Group } from './groups.ts'
import { isDigits, isFigure, type Slot } from './slots.ts'

/** A group brought to the width of its row: cells in their places, digits run together, or nothing that fits. */
export type Shaped =
  | { readonly kind: 'cells'; readonly cells: readonly Slot[]; readonly doubtful: boolean }
  | { readonly kind: 'run'; readonly digits: readonly string[] }
  | { readonly kind: 'none' }

const APPLICANTS = 7
const NONE: Shaped = { kind: 'none' }
const isEmptyLine = (slot: Slot): boolean => slot.kind === 'blank' && slot.text === ''
const cells = (slots: readonly Slot[], doubtful = false): Shaped => ({ kind: 'cells', cells: slots, doubtful })

/** Drops what is not a figure from the front, then from the back, until the row has its width. */
function strip(slots: readonly Slot[], width: number): Shaped {
  let from = 0
  let to = slots.length
  while (to - from > width && slots[from] && !isFigure(slots[from] as Slot)) from += 1
  const couldLeaveLead = from > 0
  let cutBack = false
  while (to - from > width && !isFigure(slots[to - 1] as Slot)) {
    to -= 1
    cutBack = true
  }
  return to - from === width ? cells(slots.slice(from, to), couldLeaveLead && cutBack) : NONE
}

/** Six figures whose last is the sum of the others may be a row that lost its first cell: nobody can tell. */
const mayHaveLostACell = (figures: readonly Slot[]): boolean => {
  const values = figures.map((slot) => slot.value ?? 0)
  const last = values.pop() ?? 0
  return last > 0 && values.reduce((sum, value) => sum + value, 0) === last
}

/** Where a value has a line of its own an empty line may be a cell: then the lines must come out exactly, for nothing else says where the blank was. */
function shapeLines(slots: readonly Slot[], width: number, packed: boolean): Shaped {
  const figures = slots.filter(isFigure)
  if (figures.length === width) return cells(figures)
  if (packed || figures.length > width) return NONE
  const first = slots.findIndex((slot) => !isEmptyLine(slot))
  const marked = slots.some((slot) => slot.kind === 'blank' && !isEmptyLine(slot))
  const end = marked ? slots.findIndex((slot, index) => index > first && isEmptyLine(slot)) : -1
  const row = marked ? slots.slice(first, end < 0 ? slots.length : end) : slots
  const last = row.at(-1)
  if (row.length !== width || (width === APPLICANTS && last && !isFigure(last) && mayHaveLostACell(figures))) return NONE
  return cells(row)
}

function shapeGrid(slots: readonly Slot[], width: number): Shaped {
  const figures = slots.filter(isFigure)
  if (slots.length === width) return cells(slots)
  const shaped = strip(slots, width)
  if (shaped.kind === 'cells') return shaped
  return figures.length === width ? cells(figures, true) : NONE
}

/** No office has so many documents or requests that one figure takes more digits. */
const LONGEST_FIGURE = 5

/** The digits of a group whose cells ran together: too few figures, and digits enough for all cells. */
function runOf(group: Group, width: number): Shaped {
  const figures = group.slots.filter(isFigure)
  if (figures.length === 0 || figures.length >= width || width === 1 || !group.slots.every((slot) => isDigits(slot) || slot.kind === 'blank')) return NONE
  const digits = figures.map((slot) => slot.text)
  const impossible = digits.some((text) => text.length > LONGEST_FIGURE || (text.length > 1 && text.startsWith('0')))
  return digits.join('').length >= width && (impossible || figures.length === 1) ? { kind: 'run', digits } : NONE
}

/** Brings a group to `width` cells. */
export function shape(group: Group, width: number): Shaped {
  const run = runOf(group, width)
  const shaped = group.grid ? shapeGrid(group.slots, width) : shapeLines(group.slots, width, group.packed ?? false)
  if (run.kind === 'none') return shaped
  const plain = shaped.kind === 'cells' && (group.grid || group.slots.every((slot) => slot.text.length <= LONGEST_FIGURE)) && !group.slots.some((slot) => /^0\d/.test(slot.text))
  return plain ? shaped : run
}

/** Rows of figures that follow each other without a word between: as many groups as whole rows. */
export function chop(group: Group, width: number): Group[] {
  const figures = group.slots.filter(isFigure)
  if (group.grid || figures.length <= width || figures.length % width !== 0) return [group]
  return Array.from({ length: figures.length / width }, (_, index) =>
    ({ ...group, own: group.own && index === 0, slots: figures.slice(index * width, (index + 1) * width) }))
}
