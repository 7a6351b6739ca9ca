import { sql, type Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import type { Counted } from '../domain/statistics.ts'

/** The questions of a year as the statistics count them. */
export async function countedQuestions(db: Kysely<unknown>, { year, agencies }: { readonly year: number; readonly agencies: 'all' | readonly AgencyId[] }): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select state, asked_on as "askedOn", due_on as "dueOn", ended_on as "endedOn", helpful, unhelpful, agency, topic from dialogue.question
    where asked_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date and ${agencies === 'all' ? sql`true` : sql`agency = any(${[...agencies]}::text[])`}`.execute(db)
  return rows
}
