import { sql, type Kysely } from 'kysely'
import { officeCalendar } from '#settings'
import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { publishBy, workdaysLate } from '../domain/limits.ts'

/** Information that was formed and is to be public, and is not yet. */
export type Waiting = {
  readonly id: string
  readonly title: string
  readonly agency: AgencyId
  readonly state: string
  readonly column: string
  readonly formedOn: Day
  readonly due: Day | null
  readonly late: number
}
type Row = { id: string; title: string; agency: string; state: string; column_id: string; formed_on: Day }

/** A term that reaches beyond the years whose holidays are known has no day yet. */
function dayOrNone(reckon: () => Day): Day | null {
  try {
    return reckon()
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** 条例第二十六条: what is to be public must be within twenty working days of its forming. What is past that comes first. */
export async function formedNotPublished(
  db: Kysely<unknown>,
  { agencies, today }: { readonly agencies: 'all' | readonly AgencyId[]; readonly today: Day },
): Promise<Waiting[]> {
  const calendar = await officeCalendar(db)
  const { rows } = await sql<Row>`
    select id, title, agency, state, column_id, formed_on from publishing.entry
    where publicity = 'open' and published_on is null and formed_on is not null and state not in ('discarded', 'kept', 'withdrawn')
      and ${agencies === 'all' ? sql`true` : sql`agency = any(${[...agencies]}::text[])`}
    order by formed_on, id limit 2000`.execute(db)
  const until = today > calendar.knownUntil ? calendar.knownUntil : today
  const day = (formedOn: Day): { due: Day | null; late: number } => {
    const due = dayOrNone(() => publishBy(formedOn, calendar))
    return { due, late: due === null ? 0 : workdaysLate(due, until, calendar) }
  }
  return rows
    .map(({ column_id, formed_on, ...row }) => ({ ...row, column: column_id, formedOn: formed_on, ...day(formed_on) }))
    .sort((a, b) => b.late - a.late)
}
