import { figuresIn, mapRuns, plainProse, type FigureRun } from '#shared/prose'
import { parseProse, proseHtml } from '#shared/prose-html'
import { addressLabel, addressText, allAddresses, figureAt, parseAddress } from './addresses.ts'
import { figureText } from './narrative-address.ts'
import type { CellAddress, ReportTables } from './tables.ts'

const NO_DATA = '（无数据）'

/** What a chip shows now; null when its address names no cell of this edition, or the cell holds nothing. */
function liveValue(text: string, tables: ReportTables): string | null {
  const address = parseAddress(text, tables.edition)
  const figure = address && figureAt(tables, address)
  return address && figure !== null ? figureText(address, figure) : null
}

/** Puts the live value into every chip. `stale` names the addresses that have none: those chips say （无数据）. */
export function bindFigures(html: string, tables: ReportTables): { html: string; stale: string[] } {
  const stale = new Set<string>()
  const bind = (chip: FigureRun): FigureRun => {
    const value = liveValue(chip.address, tables)
    if (value === null) stale.add(chip.address)
    return { ...chip, shown: value ?? NO_DATA }
  }
  const bound = mapRuns(parseProse(html), (inline) => (inline.kind === 'figure' ? bind(inline) : inline))
  return { html: proseHtml(bound), stale: [...stale] }
}

/** The text as a reader reads it: one line a paragraph, heading or item; chips as the values they show. */
export const plainText = (html: string): string => plainProse(parseProse(html))

/** The addresses bound in a text, in reading order. */
export const boundAddresses = (html: string): string[] => figuresIn(parseProse(html)).map(({ address }) => address)

export type FigureChoice = { readonly address: string; readonly label: string; readonly value: string }

/** The rows in the form's order, each with its sum first: prose mostly names the sum, and the first match is what Enter takes. */
const sumsFirst = (addresses: readonly CellAddress[]): CellAddress[] => {
  const rows = Map.groupBy(addresses, ({ table, row }) => `${table}:${row}`)
  return [...rows.values()].flatMap((row) => [...row.filter(({ column }) => column === 'total'), ...row.filter(({ column }) => column !== 'total')])
}

/** What the picker offers: every cell of the form that holds a figure. */
export const figureChoices = (tables: ReportTables): FigureChoice[] => sumsFirst(allAddresses(tables.edition)).flatMap((address) => {
  const figure = figureAt(tables, address)
  return figure === null ? [] : [{ address: addressText(address), label: addressLabel(address), value: figureText(address, figure) }]
})
