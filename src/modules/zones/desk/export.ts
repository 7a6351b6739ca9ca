import ExcelJS from 'exceljs'
import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer } from '#platform/http/types'
import { exceptionLine, weekLines } from '../domain/hours.ts'
import { EQUIPMENT, LEVELS, SERVICES, type RegisteredZone } from '../domain/zone.ts'
import { allZones } from '../queries/zones.ts'

/** A spreadsheet runs text that begins like a formula; an apostrophe keeps it text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
/** Lines as CSV (RFC 4180), with a byte order mark so that spreadsheets read the Chinese. */
export const csvOf = (lines: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${lines.map((line) => line.map((cell) => quoted(harmless(cell))).join(',')).join('\r\n')}\r\n`)

const COLUMNS: readonly (readonly [string, (zone: RegisteredZone, agencyName: string) => string])[] = [
  ['代码', ({ id }) => id], ['名称', ({ name }) => name], ['级别', ({ level }) => LEVELS[level].label], ['管理单位', (_zone, agencyName) => agencyName], ['地址', ({ address }) => address], ['电话', ({ phone }) => phone],
  ['经度', ({ position }) => (position ? String(position[0]) : '')], ['纬度', ({ position }) => (position ? String(position[1]) : '')], ['开放时间', ({ hours }) => weekLines(hours).map(({ days, text }) => `${days}：${text}`).join('；')],
  ['法定节假日', ({ followsHolidays }) => (followsHolidays ? '休息' : '照常开放')], ['另有安排', ({ exceptions }) => exceptions.map(exceptionLine).join('；')],
  ['设备', ({ equipment, otherEquipment }) => [...equipment.map((id) => EQUIPMENT[id]), otherEquipment].filter((one) => one !== '').join('、')], ['能办的事', ({ services }) => services.map((id) => SERVICES[id]).join('、')],
  ['工作人员', ({ staff }) => staff.map(({ name, duty }) => `${name}（${duty}）`).join('、')], ['状态', ({ closedOn, closedReason }) => (closedOn ? `${closedOn} 起停用：${closedReason}` : '在用')], ['说明', ({ note }) => note],
]

async function linesOf(kit: Kit): Promise<string[][]> {
  const names = new Map((await allAgencies(kit.db)).map(({ id, name }) => [id, name]))
  return [COLUMNS.map(([head]) => head), ...(await allZones(kit.db)).map((zone) => COLUMNS.map(([, cell]) => cell(zone, names.get(zone.agency) ?? zone.agency)))]
}

export const downloadCsv = async (kit: Kit): Promise<Answer> => ({ file: { bytes: csvOf(await linesOf(kit)), mediaType: 'text/csv; charset=utf-8', name: '政务公开专区.csv' } })

export async function downloadXlsx(kit: Kit): Promise<Answer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('政务公开专区', { views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }] })
  const [heads = [], ...lines] = await linesOf(kit)
  sheet.columns = heads.map(() => ({ width: 22, style: { alignment: { wrapText: true, vertical: 'top' as const } } }))
  sheet.addRow(heads).font = { bold: true }
  for (const line of lines) sheet.addRow(line)
  return { file: { bytes: new Uint8Array(await book.xlsx.writeBuffer()), mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: '政务公开专区.xlsx' } }
}
