import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'

/** How disputes ended, as their own register counts them for table 四; handed in by app.ts, since disputes stand on the same floor. */
export type CountRemedies = (db: Kysely<unknown>, where: { readonly agencies: readonly AgencyId[] | 'all'; readonly year: number }) => Promise<readonly { readonly row: string; readonly column: string; readonly n: number }[]>

export const REMEDY_ROWS = { reconsideration: '行政复议', litigationDirect: '未经复议直接起诉', litigationAfter: '复议后起诉' } as const
export const REMEDY_COLUMNS = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果', pending: '尚未审结' } as const
export type RemedyLine = { readonly row: string; readonly label: string; readonly figures: readonly number[]; readonly total: number }

export function remedyLines(counts: Awaited<ReturnType<CountRemedies>>): RemedyLine[] {
  return Object.entries(REMEDY_ROWS).map(([row, label]) => {
    const figures = Object.keys(REMEDY_COLUMNS).map((column) => counts.find((count) => count.row === row && count.column === column)?.n ?? 0)
    return { row, label, figures, total: figures.reduce((sum, n) => sum + n, 0) }
  })
}
