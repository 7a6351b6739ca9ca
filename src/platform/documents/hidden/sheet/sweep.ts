import type { OfficePackage } from '../office/package.ts'
import { eachCell, isHiddenSheet, openBook } from './book.ts'
import { sweepSheetComments, sweepTraces } from './comments.ts'
import { sweepCoveredCells, sweepHiddenCells } from './hidden-cells.ts'
import { sweepHiddenLines } from './hidden-rows.ts'
import { sweepHiddenSheets } from './hidden-sheets.ts'
import { settle, tellUnused } from './settle.ts'
import { sweepConnections, sweepExternalBooks, sweepHiddenNames, sweepPivots } from './sources.ts'

/** An Excel file. Gives back its words, as far as they are seen. */
export async function sweepSheets(file: OfficePackage, main: string): Promise<string> {
  const book = openBook(file, main)
  const dropUnused = tellUnused(book)
  sweepHiddenSheets(book)
  const shown = book.sheets.filter((sheet) => !isHiddenSheet(sheet))
  for (const sheet of book.sheets) sweepSheetComments(book, sheet)
  for (const sheet of shown) {
    sweepHiddenLines(book, sheet)
    sweepCoveredCells(book, sheet)
    sweepHiddenCells(book, sheet)
  }
  sweepPivots(book)
  sweepExternalBooks(book)
  sweepHiddenNames(book)
  sweepConnections(book)
  sweepTraces(book)
  settle(book, dropUnused)
  return [...shown.map(({ name }) => name), ...shown.flatMap(({ part }) => eachCell(book, part).map(({ text }) => text))].join('\n')
}
