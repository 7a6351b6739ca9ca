import { addressLabel } from '../domain/addresses.ts'
import { DISPUTE_BLOCK_KEYS, DISPUTE_KEYS, type DisputeBlock } from '../domain/format.ts'
import type { Figure, Results, Table4 } from '../domain/tables.ts'
import { figureOf } from './figures.ts'
import { groupsIn, type Group } from './groups.ts'
import { shape } from './shape.ts'
import { isFigure, type Slot } from './slots.ts'
import { splitDisputes } from './table-four-runs.ts'
import type { Tally } from './tally.ts'
import { ROW, textEnd, textIndex, type Stretch, type Tape } from './tape.ts'

const WIDTH = DISPUTE_BLOCK_KEYS.length * DISPUTE_KEYS.length
const cellName = (row: DisputeBlock, column: (typeof DISPUTE_KEYS)[number]): string => addressLabel({ table: '4', row, column })
const NOTHING: Results = [null, null, null, null, null]

/** The figures stand behind the last word of the header, whichever way the header was broken. */
function afterHeader(tape: Tape, stretch: Stretch): Stretch {
  const words = tape.compact.slice(stretch.from, stretch.to)
  const from = Math.max(words.indexOf('复议后起诉') + '复议后起诉'.length, words.lastIndexOf('尚未审结总计') + '尚未审结总计'.length, 0)
  return { from: stretch.from + (from > 5 ? from : 0), to: stretch.to }
}

/** A row of figures may be broken; parts are joined until there are fifteen. */
function joined(groups: readonly Group[]): Group | null {
  const [first, ...rest] = groups.filter((group) => group.slots.some(isFigure))
  if (!first) return null
  let slots = first.slots
  for (const group of rest) {
    if (shape({ ...first, slots }, WIDTH).kind !== 'none' || slots.length >= WIDTH) break
    slots = [...slots, ...group.slots]
  }
  return { ...first, slots }
}

/** Rows that are blank from end to end hold no figure, yet they are the row of a form that nobody filled in. */
function blankRow(tape: Tape, stretch: Stretch): Slot[] | null {
  const text = tape.text.slice(textEnd(tape, stretch.from), textIndex(tape, stretch.to))
  const blank = text.split('\n').some((line) => line.startsWith(ROW) && line.slice(1).replace(/\t/g, '') === '' && line.split('\t').length === WIDTH)
  return blank ? Array.from({ length: WIDTH }, () => ({ kind: 'blank' as const, text: '', value: 0 })) : null
}

function fromCells(cells: readonly Slot[], tally: Tally): Table4 {
  const read = (block: DisputeBlock, offset: number): Results => {
    const own = cells.slice(offset, offset + DISPUTE_KEYS.length)
    const parts = own.slice(0, -1)
    return own.map((slot, index): Figure => {
      const column = DISPUTE_KEYS[index] ?? 'total'
      if (column === 'total' && (slot.kind === 'blank' || slot.kind === 'stroke') && parts.some((part) => part.kind === 'words' || part.value !== 0)) {
        tally.cell('blank-total', cellName(block, column), (names) => `以下总计为空白，而其各项并非全为零，按没有数字处理，请补填：${names}。`)
        return null
      }
      return figureOf(slot, cellName(block, column), tally)
    }) as unknown as Results
  }
  const [first, second, third] = DISPUTE_BLOCK_KEYS.map((block, index) => read(block, index * DISPUTE_KEYS.length))
  return { reconsideration: first ?? NOTHING, litigationDirect: second ?? NOTHING, litigationAfter: third ?? NOTHING }
}

/** Table 四 of the stretch. */
export function readTableFour(tape: Tape, stretch: Stretch, told: ReadonlySet<number>, tally: Tally): Table4 {
  const place = afterHeader(tape, stretch)
  const groups = groupsIn(tape, place)
  const group = joined(groups)
  const shaped = group ? shape(group, WIDTH) : null
  if (shaped?.kind === 'cells') {
    if (shaped.doubtful) tally.say('doubtful-row', '表四的单元格数与表头不符，按位置读取，请核对。')
    return fromCells(shaped.cells, tally)
  }
  const split = shaped?.kind === 'run' ? splitDisputes(shaped.digits, told, tally) : null
  if (split) return split
  const blanks = group ? null : blankRow(tape, place)
  if (blanks) return fromCells(blanks, tally)
  tally.say('row-incomplete', `表四应有${WIDTH}个数，只认出${group ? group.slots.filter(isFigure).length : 0}个，没有读取。`)
  return { reconsideration: NOTHING, litigationDirect: NOTHING, litigationAfter: NOTHING }
}
