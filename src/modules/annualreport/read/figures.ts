import type { Figure } from '../domain/tables.ts'
import type { Slot } from './slots.ts'
import type { Tally } from './tally.ts'

const blank = (cells: string): string => `以下单元格为空白或“/”“-”，按 0 读取，请核对：${cells}。`
const unit = (cells: string): string => `以下单元格的数字带有文字，只读取了数字，请核对：${cells}。`
const words = (cells: string): string => `以下单元格不是数字，没有读取：${cells}。`
const negative = (cells: string): string => `以下单元格是负数，件数不应为负，请核对：${cells}。`
const decimal = (cells: string): string => `以下单元格有小数，件数应为整数，请核对：${cells}。`
const long = (cells: string): string => `以下单元格的数字过长，可能是几个数字连在了一起，没有读取：${cells}。`

/** The figure of a cell, with everything about it that a person should be told. */
export function figureOf(slot: Slot, name: string, tally: Tally, mayHaveDecimals = false): Figure {
  if (slot.kind === 'blank' || slot.kind === 'stroke') {
    tally.cell('blank-cell', name, blank)
    return 0
  }
  if (slot.kind === 'words') {
    tally.cell('not-a-number', `${name}（“${slot.text.slice(0, 20)}”）`, words)
    return null
  }
  if (slot.value === null) {
    tally.cell('too-long', name, long)
    return null
  }
  if (slot.odd === 'unit') tally.cell('cell-text', `${name}（“${slot.text}”）`, unit)
  if (slot.value < 0) tally.cell('negative', `${name}（${slot.value}）`, negative)
  if (!Number.isInteger(slot.value) && !mayHaveDecimals) tally.cell('decimal', `${name}（${slot.value}）`, decimal)
  return slot.value
}
