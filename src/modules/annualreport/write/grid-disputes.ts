import { DISPUTE_BLOCK_KEYS, DISPUTE_BLOCKS, DISPUTE_COLUMNS, DISPUTE_KEYS, type DisputeBlock } from '../domain/format.ts'
import type { ReportTables } from '../domain/tables.ts'
import { columnHead, figure } from './grid-cells.ts'
import type { GridRow } from './grid.ts'

const RESULTS = DISPUTE_KEYS.length
const under = (block: DisputeBlock): string | undefined => {
  const words = DISPUTE_BLOCKS[block]
  return 'under' in words ? words.under : undefined
}
const alone = DISPUTE_BLOCK_KEYS.filter((block) => under(block) === undefined)
const nested = DISPUTE_BLOCK_KEYS.filter((block) => under(block) !== undefined)
const parents = [...new Set(nested.map(under))].filter((parent) => parent !== undefined)
const resultHeads = (rows: number): GridRow => DISPUTE_KEYS.map((key) => columnHead(DISPUTE_COLUMNS[key], { rows }))

const HEAD: readonly GridRow[] = [
  [
    ...alone.map((block) => columnHead(DISPUTE_BLOCKS[block].label, { columns: RESULTS })),
    ...parents.map((parent) => columnHead(parent, { columns: RESULTS * nested.filter((block) => under(block) === parent).length })),
  ],
  [...alone.flatMap(() => resultHeads(2)), ...nested.map((block) => columnHead(DISPUTE_BLOCKS[block].label, { columns: RESULTS }))],
  nested.flatMap(() => resultHeads(1)),
]

/** Table 四: one row of fifteen figures under a head of three rows. */
export const disputeRows = (tables: ReportTables): GridRow[] => [
  ...HEAD,
  DISPUTE_BLOCK_KEYS.flatMap((row) => DISPUTE_KEYS.map((column) => figure(tables, { table: '4', row, column }))),
]
