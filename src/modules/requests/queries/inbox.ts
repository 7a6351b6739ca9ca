import { sql, type Kysely, type RawBuilder } from 'kysely'
import { whereMay, type Actor } from '#shared/actor'
import { addDays, type Day } from '#shared/days'
import { PAGE_SIZE } from '#shared/paging'
import { containing } from '#shared/search-pattern'
import { STATES, type RequestState } from '../domain/procedure.ts'
import { TURN } from '../domain/whose-turn.ts'
import type { RequestRow } from '../tables.ts'

/** Views of the inbox: what is open, what waits for me, what is mine, what is late, what has been answered and not filed, what calls. */
export const VIEWS = { turn: '等我办', mine: '我经办', all: '全部在办', late: '已超期', soon: '五天内到期', file: '待归档', alarm: '有提示' } as const
export type InboxView = keyof typeof VIEWS
export const isView = (text: string | undefined): text is InboxView => text !== undefined && Object.hasOwn(VIEWS, text)

type Asked = { readonly actor: Actor; readonly today: Day }
const OPEN = sql<boolean>`closed_on is null`

const within = (agencies: 'all' | readonly string[]): RawBuilder<boolean> => (agencies === 'all' ? sql`true` : sql`agency = any(${[...agencies]}::text[])`)

/** The states in which it is this person's turn, each at the agencies where it is. */
function myTurn(actor: Actor): RawBuilder<boolean> {
  const states = (Object.keys(STATES) as RequestState[]).flatMap((state) => {
    const turn = TURN[state]
    if (!turn || turn.who === '申请人') return []
    const where = whereMay(actor, turn.deed)
    return where !== 'all' && where.length === 0 ? [] : [sql`(state = ${state} and ${within(where)})`]
  })
  return states.length === 0 ? sql`false` : sql`(${sql.join(states, sql` or `)})`
}

const CONDITIONS: Readonly<Record<InboxView, (asked: Asked) => RawBuilder<boolean>>> = {
  turn: ({ actor }) => sql`(closed_on is null or state = 'replied') and ${myTurn(actor)}`,
  mine: ({ actor }) => sql`closed_on is null and handler = ${actor.account}`,
  all: () => OPEN,
  late: ({ today }) => sql`closed_on is null and next_on < ${today}::date`,
  soon: ({ today }) => sql`closed_on is null and next_on >= ${today}::date and next_on <= ${addDays(today, 5)}::date`,
  file: () => sql`state = 'replied'`,
  alarm: () => sql`alarm <> ''`,
}

export type InboxAsked = Asked & { readonly view: InboxView; readonly state: string | undefined; readonly agency: string | undefined; readonly text: string; readonly page: number }

/** The inbox by urgency: what is due first stands first; what waits for the applicant stands by its own day. */
export async function inbox(db: Kysely<unknown>, asked: InboxAsked): Promise<{ total: number; rows: RequestRow[] }> {
  const wanted = sql`${within(whereMay(asked.actor, 'requests.read'))} and ${CONDITIONS[asked.view](asked)}
    ${asked.state ? sql`and state = ${asked.state}` : sql``} ${asked.agency ? sql`and agency = ${asked.agency}` : sql``}
    ${asked.text ? sql`and (subject like ${containing(asked.text)} or number like ${containing(asked.text)})` : sql``}`
  const counted = await sql<{ n: number }>`select count(*)::int as n from requests.request where ${wanted}`.execute(db)
  const { rows } = await sql<RequestRow>`select * from requests.request where ${wanted} order by next_on nulls last, id limit ${PAGE_SIZE} offset ${(asked.page - 1) * PAGE_SIZE}`.execute(db)
  return { total: counted.rows[0]?.n ?? 0, rows }
}

/** How many stand in each view, for its tab. */
export async function inboxCounts(db: Kysely<unknown>, asked: Asked): Promise<Record<InboxView, number>> {
  const counts = Object.entries(CONDITIONS).map(([view, condition]) => sql`count(*) filter (where ${condition(asked)})::int as ${sql.ref(view)}`)
  const { rows } = await sql<Record<InboxView, number>>`
    select ${sql.join(counts)} from requests.request
    where ${within(whereMay(asked.actor, 'requests.read'))} and (closed_on is null or state = 'replied' or alarm <> '')`.execute(db)
  return rows[0] ?? { turn: 0, mine: 0, all: 0, late: 0, soon: 0, file: 0, alarm: 0 }
}
