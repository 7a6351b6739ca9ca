import ExcelJS from 'exceljs'
import { Refusal } from '#shared/refusal'

/** The words of a workbook's sheets, a row a line. Numbers stand as they are kept, so that long ones are not rounded. */
export async function workbookWords(bytes: Uint8Array): Promise<string> {
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(Buffer.from(bytes) as never)
  } catch {
    throw new Refusal(422, ['表格文件已经损坏或者加了密码'])
  }
  const lines: string[] = []
  for (const sheet of book.worksheets) {
    lines.push(sheet.name)
    sheet.eachRow((row) => {
      const cells: string[] = []
      row.eachCell((cell) => { if (cell.text !== '' && (!cell.isMerged || cell.master === cell)) cells.push(cell.text) })
      if (cells.length > 0) lines.push(cells.join('\t'))
    })
  }
  return lines.join('\n')
}
