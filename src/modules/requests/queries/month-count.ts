import { sql, type Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'

export type MonthCount = {
  /** 自然月 as YYYY-MM. */
  readonly month: string
  /** The applicant's requests of that month that came before this one. */
  readonly before: number
  readonly all: readonly { readonly id: string; readonly number: string; readonly receivedOn: Day }[]
}

/**
 * What the fee by item counts: this applicant's requests to this agency in the 自然月 of receipt (国办函〔2020〕109号第四条), in the order in which they came.
 * The applicant is known by a keyed hash; without one (an old register) nobody else's are counted.
 */
export async function monthCount(db: Kysely<unknown>, asked: { id: string; agency: AgencyId; applicantKey: string | null; receivedOn: Day }): Promise<MonthCount> {
  const month = asked.receivedOn.slice(0, 7)
  if (asked.applicantKey === null) return { month, before: 0, all: [] }
  const { rows } = await sql<{ id: string; number: string; received_on: Day }>`
    select id, number, received_on from requests.request
    where applicant_key = ${asked.applicantKey} and agency = ${asked.agency}
      and received_on >= ${`${month}-01`}::date and received_on < ${`${month}-01`}::date + interval '1 month'
    order by received_on, id`.execute(db)
  const own = rows.findIndex(({ id }) => id === asked.id)
  return { month, before: own < 0 ? rows.length : own, all: rows.map(({ id, number, received_on: receivedOn }) => ({ id, number, receivedOn })) }
}
