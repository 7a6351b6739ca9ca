import { sql, type Kysely } from 'kysely'
import { officeCalendar } from '#settings'
import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import { obligationOf, type Obligation } from '../domain/obligation.ts'
import type { StandardItem } from '../domain/standard-item.ts'
import { standardItems } from './items.ts'

/** One duty: a row of the standard catalogue, the agency that owes it, and how it stands. */
export type Duty = Obligation & { readonly item: StandardItem; readonly agency: AgencyId; readonly count: number }
type Reach = 'all' | readonly AgencyId[]

/** What stands published under each row, by agency: how many and when last. */
async function published(db: Kysely<unknown>): Promise<ReadonlyMap<string, { last: Day; n: number }>> {
  const { rows } = await sql<{ item: string; agency: string; last: Day; n: number }>`
    select link.item, entry.agency, max(entry.published_on) as last, count(*)::int as n
    from publishing.item_entry link join publishing.entry entry on entry.id = link.entry
    where entry.published_revision is not null and entry.withdrawn_on is null
    group by link.item, entry.agency`.execute(db)
  return new Map(rows.map(({ item, agency, last, n }) => [`${item} ${agency}`, { last, n }]))
}

/** What the agencies owe by the standard catalogues, and how each duty stands today. Rows that are open on request only ask for nothing. */
export async function obligationsOf(db: Kysely<unknown>, { agencies, today }: { readonly agencies: Reach; readonly today: Day }): Promise<Duty[]> {
  const [items, done, calendar] = await Promise.all([standardItems(db), published(db), officeCalendar(db)])
  // Past the last year whose holidays are known, lateness is counted up to its end: the page says so.
  const until = today > calendar.knownUntil ? calendar.knownUntil : today
  const known = new Map<string, Obligation>()
  return items
    .filter(({ way }) => way === '主动')
    .flatMap((item) =>
      item.dutyAgencies
        .filter((agency) => agencies === 'all' || agencies.includes(agency))
        .map((agency): Duty => {
          const there = done.get(`${item.id} ${agency}`)
          const last = there?.last ?? null
          const key = JSON.stringify([item.limit, item.since, last])
          const obligation = known.get(key) ?? obligationOf({ limit: item.limit, since: item.since, last }, until, calendar)
          known.set(key, obligation)
          return { ...obligation, item, agency, count: there?.n ?? 0 }
        }),
    )
}
