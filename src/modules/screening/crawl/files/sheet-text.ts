import exceljs, { type CellValue } from 'exceljs'
import { Refusal } from '#shared/refusal'
import type { CheckedText } from '../../domain/checked-text.ts'
import { assembled, type Block } from '../page/blocks.ts'

const MOST_CELLS = 400_000
const SIGNIFICANT = 12

function shown(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'number') return String(Number.isInteger(value) ? value : Number(value.toPrecision(SIGNIFICANT)))
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map((part) => part.text).join('')
  if ('result' in value) return shown(value.result ?? null)
  return 'text' in value ? String(value.text) : ''
}

/** The cells of every sheet, each sheet a table; its first row with two cells or more is the head. */
export async function sheetText(name: string, bytes: Uint8Array): Promise<CheckedText> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof book.xlsx.load>[0])
    .catch(() => { throw new Refusal(422, [`“${name}”不是完整的 Excel 工作簿（.xlsx），请用 Excel 或 WPS 打开后另存`]) })
  const blocks: Block[] = []
  for (const [table, sheet] of book.worksheets.entries()) {
    blocks.push({ kind: 'heading', text: sheet.name, links: [], isShared: false, place: `工作表“${sheet.name}”` })
    let headRow = -1
    sheet.eachRow((row, number) => {
      const cells: { column: number; text: string }[] = []
      row.eachCell((cell, column) => {
        const text = cell.isMerged && cell.master.address !== cell.address ? '' : shown(cell.value).trim()
        if (text !== '') cells.push({ column, text })
      })
      if (headRow < 0 && cells.length > 1) headRow = number
      for (const { column, text } of cells) blocks.push({ kind: 'cell', text, links: [], isShared: false, table: table + 1, row: number - 1, column: column - 1, ...(number === headRow ? { head: true } : {}), place: `工作表“${sheet.name}”第${number}行第${column}列` })
      if (blocks.length > MOST_CELLS) throw new Refusal(422, [`“${name}”超过 ${MOST_CELLS} 个单元格，请拆分后再检查`])
    })
  }
  return assembled(blocks).checked
}
