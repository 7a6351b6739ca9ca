import { addressLabel } from '../domain/addresses.ts'
import { STOCK_KEYS, type Edition, type StockColumn, type Table2Row } from '../domain/format.ts'
import type { Figure, Stock, Table2 } from '../domain/tables.ts'
import { figureOf } from './figures.ts'
import { groupsIn, type Group } from './groups.ts'
import { shape } from './shape.ts'
import { isFigure, type Slot } from './slots.ts'
import { splitStock } from './table-two-runs.ts'
import type { Tally } from './tally.ts'
import type { Stretch, Tape } from './tape.ts'

const LABELS = {
  regulations: '(?<!行政)规章', normativeDocuments: '(?:行政)?规范性文件', licences: '行政许可', penalties: '行政处罚', coercions: '行政强制', fees: '行政事业性收费',
  otherServices: '其他对外管理服务事项', procurement: '政府集中采购',
  block: '第二十条第（?[一二三四五六七八九1-9]）?项', header: '信息内容',
} as const
type Name = keyof typeof LABELS
const NAMES = Object.keys(LABELS) as Name[]
const EVERY = new RegExp(NAMES.map((name) => `(${LABELS[name]})`).join('|'), 'g')
const MOST_LABELS = 200

const name = (row: Table2Row, column: StockColumn | 'value'): string => addressLabel({ table: '2', row, column } as Parameters<typeof addressLabel>[0])

/** The first group behind each label; a label that comes twice keeps its first figures. */
function groupsByLabel(tape: Tape, stretch: Stretch): Map<Name, Group> {
  const found = [...tape.compact.slice(stretch.from, stretch.to).matchAll(EVERY)].slice(0, MOST_LABELS).map((match) => ({
    label: NAMES[match.slice(1).findIndex((group) => group !== undefined)] ?? 'header', from: stretch.from + match.index, to: stretch.from + match.index + match[0].length,
  }))
  const groups = new Map<Name, Group>()
  for (const [index, { label, to }] of found.entries()) {
    const group = groupsIn(tape, { from: to, to: found[index + 1]?.from ?? stretch.to })[0]
    if (group && !groups.has(label) && label !== 'header' && label !== 'block') groups.set(label, group)
  }
  return groups
}

const missing = (tally: Tally, cell: string): null => {
  tally.cell('cell-missing', cell, (cells) => `报告中没有找到以下数字：${cells}。`)
  return null
}
const notHeld = (tally: Tally, cell: string): null => {
  tally.cell('not-held', cell, (cells) => `2019年版格式没有以下数字：${cells}。`)
  return null
}

function stock(row: 'regulations' | 'normativeDocuments', group: Group | undefined, edition: Edition, told: ReadonlySet<number>, tally: Tally): Stock {
  const held = (column: StockColumn): boolean => edition === '2021' || column !== 'repealed'
  const shaped = group ? shape(group, STOCK_KEYS.length) : null
  if (shaped?.kind === 'cells') {
    return STOCK_KEYS.map((column, index) => (held(column) ? figureOf(shaped.cells[index] as Slot, name(row, column), tally) : notHeld(tally, name(row, column)))) as unknown as Stock
  }
  const digits = group && group.slots.length > 0 && group.slots.every((slot) => /^\d+$/.test(slot.text)) ? group.slots.map((slot) => slot.text) : null
  const split = digits ? splitStock(digits, told, STOCK_KEYS.map((column) => name(row, column)), tally) : null
  if (split) return STOCK_KEYS.map((column, index) => (held(column) ? split[index] ?? null : notHeld(tally, name(row, column)))) as unknown as Stock
  return STOCK_KEYS.map((column) => missing(tally, name(row, column))) as unknown as Stock
}

/** In the 2019 form the number of decisions is the last of three cells, after 上一年项目数量 and 本年增/减. */
function single(row: Table2Row, group: Group | undefined, edition: Edition, tally: Tally): Figure {
  const cell = name(row, 'value')
  if (!group) return missing(tally, cell)
  const slots = group.slots.filter((slot, index) => slot.kind !== 'blank' || group.grid || index === 0)
  if (edition === '2019') {
    const shaped = shape(group, 3)
    if (shaped.kind === 'cells') return figureOf(shaped.cells[2] as Slot, cell, tally)
    tally.cell('row-incomplete', cell, (cells) => `以下各行的数字个数不对，没有读取：${cells}。`)
    return null
  }
  const figures = slots.filter(isFigure)
  const only = figures[0] ?? slots[0]
  if (!only) return missing(tally, cell)
  if (figures.length > 1) {
    tally.cell('row-incomplete', `${cell}（有${figures.length}个数）`, (cells) => `以下各行应只有一个数，却有几个，没有读取：${cells}。`)
    return null
  }
  return figureOf(only, cell, tally, row === 'fees')
}

const YUAN_TO_TEN_THOUSAND = 10_000

function fees(tape: Tape, stretch: Stretch, group: Group | undefined, edition: Edition, tally: Tally): Figure {
  const words = tape.compact.slice(stretch.from, stretch.to)
  const cell = name('fees', 'value')
  if (edition === '2019' && !words.includes('收费金额')) return notHeld(tally, cell)
  const figure = single('fees', group, '2021', tally)
  if (figure === null || !/收费金额（?(?:单位)?[:：]?元/.test(words)) return figure
  tally.say('unit-converted', `行政事业性收费以“元”为单位，已换算为万元（${figure}元），请核对。`)
  return figure / YUAN_TO_TEN_THOUSAND
}

/** Table 二 of the stretch. */
export function readTableTwo(tape: Tape, stretch: Stretch, edition: Edition, told: ReadonlySet<number>, tally: Tally): Table2 {
  const groups = groupsByLabel(tape, stretch)
  return {
    regulations: stock('regulations', groups.get('regulations'), edition, told, tally),
    normativeDocuments: stock('normativeDocuments', groups.get('normativeDocuments'), edition, told, tally),
    licences: single('licences', groups.get('licences'), edition, tally),
    penalties: single('penalties', groups.get('penalties'), edition, tally),
    coercions: single('coercions', groups.get('coercions'), edition, tally),
    fees: fees(tape, stretch, groups.get('fees'), edition, tally),
  }
}
