import exceljs from 'exceljs'
import type { CellValue, Worksheet } from 'exceljs'
import { UnreadableReport, type Block, type Cell, type Extracted } from './extracted.ts'
import { refuseLargeZip } from './zip-size.ts'

const MOST_ROWS = 5000
const MOST_COLUMNS = 200

/** What a person sees in the cell. */
function shown(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map((part) => part.text).join('')
  if ('result' in value) return shown(value.result ?? null)
  if ('text' in value) return String(value.text)
  return ''
}

function sheetRows(sheet: Worksheet): Cell[][] {
  const rows: Cell[][] = []
  const width = Math.min(sheet.columnCount, MOST_COLUMNS)
  for (let number = 1; number <= Math.min(sheet.rowCount, MOST_ROWS); number += 1) {
    const row = sheet.getRow(number)
    const cells: Cell[] = []
    for (let column = 1; column <= width; column += 1) {
      const cell = row.getCell(column)
      if (cell.isMerged && cell.master.address !== cell.address) continue
      cells.push({ text: shown(cell.value) })
    }
    while (cells.length > 0 && cells.at(-1)?.text === '' && cells.length > width) cells.pop()
    rows.push(cells)
  }
  return rows
}

/** A row with one text in it is prose; the others are rows of a grid. */
function blocksOf(rows: readonly Cell[][]): Block[] {
  return rows.map((cells): Block => {
    const filled = cells.filter((cell) => cell.text.trim() !== '')
    return filled.length === 1 && cells.length === 1 ? { kind: 'line', text: filled[0]?.text ?? '' } : { kind: 'grid', rows: [cells] }
  })
}

/** Every sheet in order. */
export async function xlsxBlocks(bytes: Uint8Array): Promise<Extracted> {
  refuseLargeZip(bytes)
  const book = new exceljs.Workbook()
  try {
    await book.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof book.xlsx.load>[0])
  } catch {
    throw new UnreadableReport('文件不是完整的 Excel 工作簿（.xlsx）；请用 Excel 或 WPS 重新保存后再试。')
  }
  return { blocks: book.worksheets.flatMap((sheet) => blocksOf(sheetRows(sheet))), titleHint: null }
}
