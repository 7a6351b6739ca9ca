import { parseAddress } from '../../domain/addresses.ts'
import type { Edition } from '../../domain/format.ts'
import type { CellAddress, Finding } from '../../domain/tables.ts'

type Place = Pick<Finding, 'table' | 'row' | 'column'>

/** The cells where a finding's fault may lie: one, or a whole row or nothing when the check says no more. */
export function cellOfFinding({ table, row, column }: Place, edition: Edition): CellAddress | null {
  if (row === null) return null
  const tables = table === 'years' || table === 'narrative' ? ['3', '2', '4'] : [table]
  for (const one of tables) {
    for (const where of column === null ? ['total', 'made', 'value'] : [column]) {
      const address = parseAddress(`${one}:${row}:${where}`, edition)
      if (address) return address
    }
  }
  return null
}
