import { sql, type Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'

/** From so many applicants on, the agency may publish the information instead of answering each (条例第四十四条: 多个申请人). */
export const MANY_APPLICANTS = 3

/** How many different applicants stand behind these requests; one without a key counts as one of its own. */
export async function applicantsOf(db: Kysely<unknown>, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct coalesce(applicant_key, id))::int as n from requests.request where id = any(${[...ids]}::text[])`.execute(db)
  return rows[0]?.n ?? 0
}

/** Open requests of the same applicant at the same agency: into which of them one may be merged. */
export async function mergeCandidates(db: Kysely<unknown>, own: { id: string; agency: AgencyId; applicant_key: string | null }): Promise<{ id: string; number: string; subject: string }[]> {
  if (own.applicant_key === null) return []
  const { rows } = await sql<{ id: string; number: string; subject: string }>`
    select id, number, subject from requests.request
    where applicant_key = ${own.applicant_key} and agency = ${own.agency} and closed_on is null and id <> ${own.id} order by received_on, id limit 50`.execute(db)
  return rows
}

export type ApplicantKept = 'kept' | 'erased' | 'none'

/** Whether who asked is still on file: kept under seal, destroyed after its term, or never known (an old register). */
export async function applicantKept(db: Kysely<unknown>, id: string): Promise<ApplicantKept> {
  const { rows } = await sql<{ erased: boolean }>`select sealed is null as erased from requests.applicant where request = ${id}`.execute(db)
  return !rows[0] ? 'none' : rows[0].erased ? 'erased' : 'kept'
}
