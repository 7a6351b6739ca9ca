import { figuresIn, mapRuns, plainProse, type FigureRun } from '#shared/prose'
import { parseProse, proseHtml } from '#shared/prose-html'
import { addressText, cellLabel, cellsOf, figureAt, figureText, parseAddress } from './narrative-address.ts'
import type { ReportTables } from './tables.ts'

const EMPTY = '（无数据）'

/** What a chip shows now; null when its address names no cell or the cell holds nothing. */
function liveValue(address: string, tables: ReportTables): string | null {
  const cell = parseAddress(address)
  const figure = cell && figureAt(tables, cell)
  return cell && figure !== null ? figureText(cell, figure) : null
}

/** Puts the live value into every chip. `stale` names the addresses that have none: those chips say （无数据）. */
export function bindFigures(html: string, tables: ReportTables): { html: string; stale: string[] } {
  const stale = new Set<string>()
  const bind = (chip: FigureRun): FigureRun => {
    const value = liveValue(chip.address, tables)
    if (value === null) stale.add(chip.address)
    return { ...chip, shown: value ?? EMPTY }
  }
  const bound = mapRuns(parseProse(html), (inline) => (inline.kind === 'figure' ? bind(inline) : inline))
  return { html: proseHtml(bound), stale: [...stale] }
}

/** The text as a reader reads it: one line a paragraph, heading or item; chips as the values they show. */
export const plainText = (html: string): string => plainProse(parseProse(html))

/** The addresses bound in a text, in reading order. */
export const boundAddresses = (html: string): string[] => figuresIn(parseProse(html)).map(({ address }) => address)

export type FigureChoice = { readonly address: string; readonly label: string; readonly value: string }

/** What the picker offers: every cell of the form that holds a figure. */
export const figureChoices = (tables: ReportTables): FigureChoice[] => cellsOf(tables.edition).flatMap((cell) => {
  const figure = figureAt(tables, cell)
  return figure === null ? [] : [{ address: addressText(cell), label: cellLabel(cell), value: figureText(cell, figure) }]
})
