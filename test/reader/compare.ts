import { addressLabel, allAddresses, figureAt } from '../../src/modules/annualreport/domain/addresses.ts'
import type { CellAddress, ReportTables } from '../../src/modules/annualreport/domain/tables.ts'
import type { ReadReport } from '../../src/modules/annualreport/read/interpret.ts'

const differs = (truth: ReportTables, read: ReadReport): CellAddress[] => allAddresses(truth.edition).filter((address) => figureAt(truth, address) !== figureAt(read.tables, address))
const shown = (truth: ReportTables, read: ReadReport) => (address: CellAddress): string => `${addressLabel(address)}: ${figureAt(truth, address)} -> ${figureAt(read.tables, address)}`

/** Cells that were read otherwise than they were written. */
export const wrongCells = (truth: ReportTables, read: ReadReport): string[] => differs(truth, read).map(shown(truth, read))

/** A warning tells of a cell when it names its row, or its whole table. That some cells of the row are blank tells nothing of the others. */
function isTold(read: ReadReport, address: CellAddress): boolean {
  const [table = '', row = ''] = addressLabel(address).split(' · ')
  return read.warnings.some(({ code, message }) => code !== 'blank-cell' && ((message.includes(table) && message.includes(row)) || message.includes(`找到${table}`) || message.includes(`${table}应有`) || message.startsWith(`${table}的`)))
}

/** The worst fault of a reader: a figure that is neither right nor told of. */
export const silentlyWrong = (truth: ReportTables, read: ReadReport): string[] => differs(truth, read).filter((address) => !isTold(read, address)).map(shown(truth, read))
