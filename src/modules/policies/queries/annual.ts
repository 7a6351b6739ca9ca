import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import type { RegisterRecord } from '#shared/register-record'
import { paths } from '../paths.ts'

export type Where = { readonly agencies: readonly AgencyId[] | 'all'; readonly year: number }
export type StockRow = 'regulations' | 'normativeDocuments'
export type StockColumn = 'made' | 'repealed' | 'inForce'
export type Count = { readonly row: StockRow; readonly column: StockColumn; readonly n: number }

const KIND_OF_ROW: Readonly<Record<string, string>> = { regulations: 'regulation', normativeDocuments: 'normative' }
const STOCK: readonly StockColumn[] = ['made', 'repealed', 'inForce']

/** Which documents a column of table 二（一）counts, said once for the count and for the list. In force are those that are so on 31 December. */
function inColumn(column: string, year: number): RawBuilder<boolean> {
  const start = sql`${`${year}-01-01`}::date`
  const next = sql`${`${year + 1}-01-01`}::date`
  if (column === 'made') return sql`(issued_on >= ${start} and issued_on < ${next})`
  if (column === 'repealed') return sql`(out_of_force_on >= ${start} and out_of_force_on < ${next})`
  return sql`(issued_on < ${next} and (out_of_force_on is null or out_of_force_on >= ${next}))`
}
const ofAgencies = ({ agencies }: Where): RawBuilder<boolean> => (agencies === 'all' ? sql`true` : sql`agency = any(${[...agencies]}::text[])`)

/** The non-zero cells of table 二（一）. */
export async function annualCounts(db: Kysely<unknown>, where: Where): Promise<Count[]> {
  const { rows } = await sql<{ kind: string } & Record<StockColumn, number>>`
    select kind, count(*) filter (where ${inColumn('made', where.year)})::int as "made",
      count(*) filter (where ${inColumn('repealed', where.year)})::int as "repealed", count(*) filter (where ${inColumn('inForce', where.year)})::int as "inForce"
    from policies.document where ${ofAgencies(where)} group by kind`.execute(db)
  return rows.flatMap((counts) => STOCK.map((column) => ({ row: counts.kind === 'regulation' ? 'regulations' as const : 'normativeDocuments' as const, column, n: counts[column] }))).filter(({ n }) => n > 0)
}

type Row = { id: string; doc_no: string; title: string; agency: string; issued_on: Day; out_of_force_on: Day | null; ended_as: string | null }

/** The documents behind a cell of table 二（一）. */
export async function countedPolicies(db: Kysely<unknown>, asked: Where & { row: string; column: string; page: number; size: number }): Promise<{ total: number; records: RegisterRecord[] }> {
  const wanted = sql`from policies.document where ${ofAgencies(asked)} and kind = ${KIND_OF_ROW[asked.row] ?? ''} and ${inColumn(asked.column, asked.year)}`
  const count = await sql<{ n: number }>`select count(*)::int as n ${wanted}`.execute(db)
  const { rows } = await sql<Row>`select id, doc_no, title, agency, issued_on, out_of_force_on, ended_as ${wanted} order by issued_on, id limit ${asked.size} offset ${(asked.page - 1) * asked.size}`.execute(db)
  return {
    total: count.rows[0]?.n ?? 0,
    records: rows.map((row) => ({
      id: row.id, number: row.doc_no, title: row.title, agency: row.agency, day: row.issued_on,
      note: row.out_of_force_on && row.out_of_force_on < `${asked.year + 1}` ? `${row.out_of_force_on} ${row.ended_as === 'repealed' ? '废止' : '失效'}` : '有效', href: paths.policy(row.id),
    })),
  }
}
