import { TABLE3_ROWS, type Table3Row } from '../domain/format.ts'
import { groupsIn, type Group } from './groups.ts'
import { findLabels, type Label } from './labels.ts'
import { chop, shape } from './shape.ts'
import { isFigure } from './slots.ts'
import type { Stretch, Tape } from './tape.ts'

export type Placed = { readonly group: Group; readonly inferred: boolean; readonly joined: boolean }
export type Aligned = {
  readonly placed: ReadonlyMap<Table3Row, Placed>
  readonly duplicates: readonly Table3Row[]
  /** Groups as wide as a row that found none. */
  readonly leftOver: number
}

const ORDER = Object.keys(TABLE3_ROWS) as Table3Row[]
const RANK = new Map(ORDER.map((row, rank) => [row, rank]))
const rank = (row: Table3Row): number => RANK.get(row) ?? -1
/** A report has some fifty labels; what has far more is not one, and must not cost quadratic time. */
const MOST_LABELS = 300

/** The tape's rows in order: a label with its own figures, a label without, or figures without a label. */
type Item = { row: Table3Row | null; group: Group | null; grid: boolean; joined: boolean }

const fits = (group: Group, width: number): boolean => shape(group, width).kind !== 'none'

/** A row broken over lines: its parts are put together when they make exactly one row. */
function joinBroken(groups: readonly Group[], width: number): { groups: Group[]; joined: boolean } {
  const [first, ...rest] = groups
  if (!first?.own || fits(first, width)) return { groups: [...groups], joined: false }
  let slots = first.slots
  for (const [index, next] of rest.entries()) {
    slots = [...slots, ...next.slots]
    if (slots.filter(isFigure).length > width) break
    if (slots.filter(isFigure).length === width || slots.length === width) return { groups: [{ ...first, slots }, ...rest.slice(index + 1)], joined: true }
  }
  return { groups: [...groups], joined: false }
}

function itemsOf(label: Label, groups: readonly Group[], width: number): Item[] {
  const row = label.name === 'heading' ? null : label.name
  const whole = joinBroken(groups, width)
  const parts = whole.groups.flatMap((group) => chop(group, width)).filter((group) => group.own || fits(group, width))
  const [first, ...rest] = parts
  const loose = (group: Group): Item => ({ row: null, group, grid: group.grid, joined: false })
  if (row === null) return parts.map(loose)
  if (!first?.own) return [{ row, group: null, grid: false, joined: false }, ...parts.map(loose)]
  return [{ row, group: first, grid: first.grid, joined: whole.joined }, ...rest.map(loose)]
}

/** In lines a label may stand before or behind its figures. Where one label has none and other figures have no label, nothing between is sure. */
function distrust(items: readonly Item[]): void {
  const pending = items.flatMap((item, index) => (item.row && !item.group ? [index] : []))
  const loose = items.flatMap((item, index) => (!item.row && item.group && !item.grid ? [index] : []))
  if (pending.length === 0 || loose.length === 0) return
  const from = Math.min(pending[0] ?? 0, loose[0] ?? 0)
  const to = Math.max(pending.at(-1) ?? 0, loose.at(-1) ?? 0)
  for (const item of items.slice(from, to + 1)) if (item.group && !item.grid) item.row = null
}

/** The heaviest run of anchors in the form's order; a row of a grid weighs more than a line. */
function anchorsInOrder(items: readonly Item[]): Set<Item> {
  const anchors = items.filter((item) => item.row && item.group)
  const best = anchors.map((item): number => (item.grid ? 3 : 1))
  const before = anchors.map(() => -1)
  for (let index = 0; index < anchors.length; index += 1) {
    for (let earlier = 0; earlier < index; earlier += 1) {
      const weight = (best[earlier] ?? 0) + (anchors[index]?.grid ? 3 : 1)
      if (rank(anchors[earlier]?.row ?? 'new') < rank(anchors[index]?.row ?? 'new') && weight > (best[index] ?? 0)) {
        best[index] = weight
        before[index] = earlier
      }
    }
  }
  const kept = new Set<Item>()
  for (let index = best.indexOf(Math.max(...best)); index >= 0; index = before[index] ?? -1) {
    const item = anchors[index]
    if (item) kept.add(item)
  }
  return kept
}

/** Rows between two anchors take the unlabelled groups between them in order, when there are exactly as many. */
function fillBetween(rows: readonly Table3Row[], groups: readonly Group[], mentioned: ReadonlySet<Table3Row>, placed: Map<Table3Row, Placed>): number {
  const named = rows.filter((row) => mentioned.has(row))
  const taken = groups.length === rows.length ? rows : groups.length === named.length ? named : []
  for (const [index, row] of taken.entries()) {
    const group = groups[index]
    if (group) placed.set(row, { group, inferred: true, joined: false })
  }
  return taken.length === 0 ? groups.length : 0
}

/** Puts every group of figures into its row. */
export function align(tape: Tape, stretch: Stretch, width: number, expected: readonly Table3Row[], accept: (label: Label) => boolean): Aligned {
  const labels = findLabels(tape, stretch).filter(accept).slice(0, MOST_LABELS)
  const lead = labels[0] ? groupsIn(tape, { from: stretch.from, to: labels[0].from }) : []
  const items: Item[] = lead.filter((group) => fits(group, width) && group.slots.filter(isFigure).length >= width)
    .map((group) => ({ row: null, group, grid: group.grid, joined: false }))
  for (const [index, label] of labels.entries()) {
    items.push(...itemsOf(label, groupsIn(tape, { from: label.to, to: labels[index + 1]?.from ?? stretch.to }), width))
  }
  const mentioned = new Set(items.flatMap((item) => (item.row && !item.group ? [item.row] : [])))
  for (const item of items) if (item.row && !expected.includes(item.row)) item.row = null
  const said = items.flatMap((item) => (item.row && item.group ? [item.row] : []))
  distrust(items)
  for (const row of said) if (!items.some((item) => item.row === row && item.group)) mentioned.add(row)
  return placeAll(items, anchorsInOrder(items), expected, mentioned, new Set(said.filter((row, index) => said.indexOf(row) !== index)))
}

function placeAll(items: readonly Item[], kept: ReadonlySet<Item>, expected: readonly Table3Row[], mentioned: ReadonlySet<Table3Row>, twice: ReadonlySet<Table3Row>): Aligned {
  const placed = new Map<Table3Row, Placed>()
  let next = 0
  let loose: Group[] = []
  let leftOver = 0
  for (const item of items) {
    if (!item.group) continue
    if (item.row && kept.has(item)) {
      const at = expected.indexOf(item.row)
      leftOver += fillBetween(expected.slice(next, at), loose, mentioned, placed)
      placed.set(item.row, { group: item.group, inferred: false, joined: item.joined })
      next = at + 1
      loose = []
    } else if (!item.row || !twice.has(item.row)) loose.push(item.group)
  }
  leftOver += fillBetween(expected.slice(next), loose, mentioned, placed)
  return { placed, duplicates: [...twice], leftOver }
}
