import { sql, type Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { PAGE_SIZE } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { containing } from '#shared/search-pattern'
import { tablesOf, type CleanUpRow } from '../../tables.ts'
import { isDecision, type Decision, type Progress } from '../domain/clean-up.ts'

export async function loadCleanUp(db: Kysely<unknown>, id: string, hold = false): Promise<CleanUpRow> {
  const query = tablesOf(db).selectFrom('policies.clean_up').selectAll().where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这次清理'])
  return row
}

/** How far a campaign is: in all, or one agency's part. */
export async function progressOf(db: Kysely<unknown>, cleanUp: string, agency?: AgencyId): Promise<Progress> {
  const { rows } = await sql<{ decision: Decision | null; n: number; returned: number }>`
    select decision, count(*)::int as n, count(*) filter (where returned <> '')::int as returned from policies.clean_up_item where clean_up = ${cleanUp} and ${agency ? sql`agency = ${agency}` : sql`true`} group by decision`.execute(db)
  const counts = { keep: 0, amend: 0, repeal: 0, lapse: 0 }
  for (const { decision, n } of rows) if (decision) counts[decision] = n
  return { total: rows.reduce((sum, { n }) => sum + n, 0), decided: Object.values(counts).reduce((sum, n) => sum + n, 0), counts, returned: rows.reduce((sum, { returned }) => sum + returned, 0) }
}

export const cleanUps = (db: Kysely<unknown>): Promise<CleanUpRow[]> => tablesOf(db).selectFrom('policies.clean_up').selectAll().orderBy('started_on', 'desc').orderBy('id', 'desc').execute()

export type ItemLine = {
  readonly document: string; readonly title: string; readonly docNo: string; readonly agency: string; readonly issuedOn: string; readonly validUntil: string | null
  readonly decision: Decision | null; readonly reason: string; readonly until: string | null; readonly by: string | null; readonly returned: string
}
export type AskedItems = { readonly agencies: readonly AgencyId[] | 'all'; readonly agency?: string | undefined; readonly decision?: string | undefined; readonly text: string; readonly page: number; readonly size?: number }

/** The documents of a campaign: those sent back and the undecided first, so that what is left to do stands on top. */
export async function cleanUpItems(db: Kysely<unknown>, cleanUp: string, asked: AskedItems): Promise<{ total: number; rows: ItemLine[] }> {
  const where = sql`i.clean_up = ${cleanUp} and ${asked.agencies === 'all' ? sql`true` : sql`i.agency = any(${[...asked.agencies]}::text[])`} and ${asked.agency ? sql`i.agency = ${asked.agency}` : sql`true`}
    and ${asked.decision === 'none' ? sql`i.decision is null` : isDecision(asked.decision) ? sql`i.decision = ${asked.decision}` : sql`true`}
    and ${asked.text ? sql`(d.title like ${containing(asked.text)} or d.doc_no like ${containing(asked.text)})` : sql`true`}`
  const size = asked.size ?? PAGE_SIZE
  const from = sql`from policies.clean_up_item as i join policies.document as d on d.id = i.document where ${where}`
  const count = await sql<{ n: number }>`select count(*)::int as n ${from}`.execute(db)
  const { rows } = await sql<ItemLine>`
    select i.document, d.title, d.doc_no as "docNo", i.agency, d.issued_on as "issuedOn", d.valid_until as "validUntil", i.decision, i.reason, i.until, i.account_name as by, i.returned
    ${from} order by (i.returned <> '') desc, (i.decision is null) desc, d.issued_on, d.id limit ${size} offset ${(asked.page - 1) * size}`.execute(db)
  return { total: count.rows[0]?.n ?? 0, rows }
}
