import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { Refusal } from '#shared/refusal'

const LARGEST = 5 * 1024 * 1024
/** The rows of a table with the line that each stands in. */
type Grid = readonly { readonly line: number; readonly cells: readonly string[] }[]
/** Rows below the headings, by the names of the headings' fields. */
export type SheetLine<F extends string> = { readonly line: number; readonly cells: Readonly<Record<F, string>> }

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('result' in value) return textOf(value.result ?? null)
  return 'text' in value ? String(value.text) : ''
}

async function xlsxGrid(bytes: Uint8Array): Promise<Grid> {
  const book = new ExcelJS.Workbook()
  try {
    await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
  } catch { throw new Refusal(422, ['这个文件不是能读的 XLSX 表格，请用 Excel 或 WPS 另存为 .xlsx 后再导入']) }
  const grid: { line: number; cells: string[] }[] = []
  book.worksheets[0]?.eachRow((row, line) => { grid.push({ line, cells: Array.from({ length: Math.min(row.cellCount, 40) }, (_, at) => textOf(row.getCell(at + 1).value).trim()) }) })
  return grid
}

/** UTF-8 where it reads as such, else GB18030, which Excel and WPS write in China. */
function csvGrid(bytes: Uint8Array): Grid {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch { text = new TextDecoder('gb18030').decode(bytes) }
  try {
    const records = parse(text, { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true, info: true }) as unknown as { record: string[]; info: { lines: number } }[]
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch { throw new Refusal(422, ['这个文件不是能读的 CSV 表格，请用 Excel 或 WPS 另存后再导入']) }
}

async function readGrid(name: string, bytes: Uint8Array, largest: number): Promise<Grid> {
  if (bytes.length > largest) throw new Refusal(422, [`文件超过 ${Math.round(largest / 1024 / 1024)} MB，请分开导入`])
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return xlsxGrid(bytes)
  if (/\.xls$/i.test(name)) throw new Refusal(422, ['不能读旧的 .xls 表格，请另存为 .xlsx 后再导入'])
  return csvGrid(bytes)
}

export type SheetForm<F extends string> = { /** Each field's heading. */ readonly heads: Readonly<Record<F, string>>; readonly must: readonly NoInfer<F>[]; /** Most lines. */ readonly most: number; /** Most bytes; 5 MB unless said. */ readonly largest?: number }
/** A table (XLSX or CSV) as lines by their headings, whatever order these stand in. Lines above the headings, such as a title, are passed over. */
export async function readSheet<F extends string>(name: string, bytes: Uint8Array, { heads: names, must, most, largest = LARGEST }: SheetForm<F>): Promise<SheetLine<F>[]> {
  const grid = await readGrid(name, bytes, largest)
  const at = grid.findIndex(({ cells }) => must.filter((field) => cells.includes(names[field])).length >= Math.min(2, must.length))
  const heads = grid[at]?.cells ?? []
  const missing = must.filter((field) => !heads.includes(names[field])).map((field) => names[field])
  if (missing.length > 0) throw new Refusal(422, [`表头缺少：${missing.join('、')}`])
  const lines = grid.slice(at + 1).filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (lines.length > most) throw new Refusal(422, [`一次最多导入${most}行，请分开导入`])
  if (lines.length === 0) throw new Refusal(422, ['表头下面没有内容'])
  const places = (Object.keys(names) as F[]).map((field) => [field, heads.indexOf(names[field])] as const)
  return lines.map(({ line, cells }) => ({ line, cells: Object.fromEntries(places.map(([field, place]) => [field, place < 0 ? '' : cells[place] ?? ''])) as Record<F, string> }))
}
