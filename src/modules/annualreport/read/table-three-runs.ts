import { addressLabel } from '../domain/addresses.ts'
import type { Table3Column, Table3Row } from '../domain/format.ts'
import type { Figure } from '../domain/tables.ts'
import { solutions, type Solution, type Vector } from './solve.ts'
import { allSplits, MOST_SPLITS, splitsWithTotal } from './split.ts'
import type { Tally } from './tally.ts'

/** A row whose cells ran together. */
export type Run = { readonly row: Table3Row; readonly digits: readonly string[] }

const rowName = (row: Table3Row): string => addressLabel({ table: '3', row, column: 'total' }).replace(/ · [^·]*$/, '')

function optionsOf(run: Run, columns: readonly Table3Column[]): number[][] {
  const byLaw = columns.includes('total') ? splitsWithTotal(run.digits, columns.length) : allSplits(run.digits, columns.length)
  if (byLaw.length > 0) return byLaw
  // As many digits as cells: each cell has one, whether or not the row adds up.
  return run.digits.join('').length === columns.length ? [[...run.digits.join('')].map(Number)] : []
}

/** How many figures of a solution the prose names too. */
const support = (solution: Solution, told: ReadonlySet<number>): number =>
  [...solution.values()].flat().filter((value) => value > 9 && told.has(value)).length

/** Each row's most plausible option when no choice satisfies the columns. */
function oneByOne(options: ReadonlyMap<Table3Row, readonly (readonly number[])[]>, told: ReadonlySet<number>): Solution {
  return new Map([...options].flatMap(([row, choices]) => {
    const best = [...choices].sort((one, other) => support(new Map([[row, other]]), told) - support(new Map([[row, one]]), told))[0]
    return best ? [[row, best] as const] : []
  }))
}

function sayDoubt(found: readonly Solution[], best: Solution, columns: readonly Table3Column[], tally: Tally): void {
  for (const [row, values] of best) {
    for (const [index, column] of columns.entries()) {
      const others = new Set(found.flatMap((solution) => solution.get(row)?.[index] ?? []))
      if (others.size > 1) {
        tally.cell('run-together-uncertain', `${addressLabel({ table: '3', row, column })}（取${values[index]}）`,
          (cells) => `以下单元格的数字连在一起，有不止一种拆法都符合勾稽关系，所取的值不能确定，务必核对原件：${cells}。`)
      }
    }
  }
}

/** Parts the digits of run-together rows by the row law first, then by the column laws over all rows. */
export function solveRuns(fixed: ReadonlyMap<Table3Row, Vector>, runs: readonly Run[], leaves: readonly Table3Row[], columns: readonly Table3Column[],
  told: ReadonlySet<number>, tally: Tally): Map<Table3Row, Figure[]> {
  const options = new Map<Table3Row, number[][]>()
  for (const run of runs) {
    const choices = optionsOf(run, columns)
    if (choices.length > 0) options.set(run.row, choices)
    else tally.cell('run-together-unsolved', `${rowName(run.row)}（${run.digits.join(' ')}）`, (rows) => `以下各行的数字连在一起，没有一种拆法符合勾稽关系，没有读取：${rows}。`)
  }
  if (options.size === 0) return new Map()
  const { found, complete } = solutions(fixed, options, leaves, columns.length)
  const best = [...found].sort((one, other) => support(other, told) - support(one, told))[0] ?? oneByOne(options, told)
  const sure = complete && found.length === 1 && [...options.values()].every((choices) => choices.length < MOST_SPLITS)
  const how = sure ? '按勾稽关系拆分，只有这一种拆法成立' : found.length === 0 ? '按各行合计拆分，但各列勾稽关系不成立，务必核对' : '按勾稽关系拆分，但拆法不唯一，务必核对'
  tally.say('run-together', `以下各行的数字连在一起，${how}：${[...options.keys()].map(rowName).join('；')}。`)
  if (!sure) sayDoubt(complete && found.length > 0 ? found : everyChoice(options), best, columns, tally)
  return new Map([...best].map(([row, values]) => [row, [...values]]))
}

const everyChoice = (options: ReadonlyMap<Table3Row, readonly (readonly number[])[]>): Solution[] =>
  [...options].flatMap(([row, choices]) => choices.map((choice): Solution => new Map([[row, choice]])))
