import { AlignmentType, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx'
import { FONTS, TYPE_AREA_WIDTH } from '#platform/documents/docx-official'
import type { CellAddress } from '../../domain/tables.ts'
import type { Grid, GridCell } from '../grid.ts'

/** Half points, and space above and below in twips: table 三 stands whole on one page. */
const LOOKS: Readonly<Record<CellAddress['table'], { size: number; pad: number; side: number }>> = {
  '2': { size: 24, pad: 70, side: 100 }, '3': { size: 18, pad: 44, side: 50 }, '4': { size: 18, pad: 80, side: 40 },
}
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** In a narrow column a figure is never broken: one of more than five digits is set smaller instead. */
const fitted = ({ text, address }: GridCell, { columns }: Grid, size: number): number =>
  (address && columns.length > 4 && text.length > 5 ? Math.floor((size * 5) / text.length) : size)

function cell(it: GridCell, grid: Grid, keepNext: boolean): TableCell {
  const { text, rowSpan, colSpan, align } = it
  const { size, pad, side } = LOOKS[grid.table]
  const spacing = { line: size * 12, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
  const words = new TextRun({ text, font: FONTS.song, size: fitted(it, grid, size), characterSpacing: 0 })
  return new TableCell({
    rowSpan, columnSpan: colSpan, verticalAlign: VerticalAlign.CENTER, margins: { top: pad, bottom: pad, left: side, right: side },
    children: [new Paragraph({ alignment: ALIGN[align], spacing, keepNext, children: [words] })],
  })
}

/** A table of the form. Its rows keep together, so that it is not torn over two pages. */
export function gridTable(grid: Grid): Table {
  const whole = grid.columns.reduce((sum, width) => sum + width, 0)
  return new Table({
    layout: TableLayoutType.FIXED, width: { size: TYPE_AREA_WIDTH, type: WidthType.DXA },
    columnWidths: grid.columns.map((width) => Math.round((width / whole) * TYPE_AREA_WIDTH)),
    rows: grid.rows.map((row, i) => new TableRow({
      cantSplit: true, tableHeader: i < grid.headRows, children: row.map((it) => cell(it, grid, i < grid.rows.length - 1)),
    })),
  })
}
