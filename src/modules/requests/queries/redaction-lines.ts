import { sql, type Kysely } from 'kysely'
import type { Day } from '#shared/days'

export type RedactionLine = { readonly paper: string; readonly page: number; readonly reason: string; readonly by: string; readonly on: Day }

/** What was painted out of the papers of a case, and why: goes into the case file. */
export async function redactionLines(db: Kysely<unknown>, request: string): Promise<RedactionLine[]> {
  const { rows } = await sql<RedactionLine>`
    select paper.title as paper, redaction.page, redaction.reason, redaction.made_by_name as by, redaction.made_on as on
    from requests.redaction join requests.paper on paper.id = redaction.paper where paper.request = ${request} order by redaction.id`.execute(db)
  return rows
}
