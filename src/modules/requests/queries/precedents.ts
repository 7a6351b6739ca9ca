import { sql, type Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import { likeness } from '#shared/min-hash'
import type { Outcome } from '../domain/outcome.ts'

export type Alike = {
  readonly id: string; readonly number: string; readonly agency: AgencyId; readonly subject: string; readonly receivedOn: Day; readonly outcome: Outcome | null
  readonly sameApplicant: boolean; readonly likeness: number
  /** Answered by a letter: what was withdrawn or merged decided nothing. */
  readonly decided: boolean
}
type Row = { id: string; number: string; agency: AgencyId; subject: string; description: string; received_on: Day; outcome: Outcome | null; same: boolean; decided: boolean }

/** So many candidates are compared in full; the bands bring the nearest first. */
const MOST = 200
/** Below this two texts are about different matters. */
export const ALIKE = 0.3

/** Requests that ask for much the same, here and in other agencies, nearest first: duplicates, 'asked by n others' (条例第四十四条), how the like was decided. */
export async function alikeRequests(db: Kysely<unknown>, asked: { id: string; text: string; bands: readonly number[]; applicantKey: string | null; take?: number }): Promise<Alike[]> {
  if (asked.bands.length === 0) return []
  const { rows } = await sql<Row>`
    select id, number, agency, subject, description, received_on, outcome, coalesce(applicant_key = ${asked.applicantKey}, false) as same, letter_number is not null as decided
    from requests.request where bands && ${[...asked.bands]}::int[] and bands <> '{}' and id <> ${asked.id}
    order by received_on desc limit ${MOST}`.execute(db)
  return rows.map((row) => ({
    id: row.id, number: row.number, agency: row.agency, subject: row.subject, receivedOn: row.received_on, outcome: row.outcome, sameApplicant: row.same, decided: row.decided,
    likeness: likeness(asked.text, `${row.subject}${row.description}`),
  })).filter((one) => one.likeness >= ALIKE).sort((a, b) => b.likeness - a.likeness).slice(0, asked.take ?? 10)
}
