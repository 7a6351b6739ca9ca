import type { Kysely } from 'kysely'
import { allAgencies, reportDueDay, type Agency } from '#agencies'
import { mayDo, type Actor } from '#shared/actor'
import { daysBetween, type Day } from '#shared/days'
import { reasonsAgainst, type Doers } from '#shared/procedure'
import { REPORT, type ReportMove } from '../domain/report.ts'
import { RETURN, type ReturnMove } from '../domain/returns.ts'
import { tablesOf as returnTables } from '../returns/tables.ts'
import { tablesOf } from '../tables.ts'

/** One thing that waits for this very person: which agency's report or return of which year, what to do, until when. */
export type Matter = { readonly of: 'report' | 'return'; readonly agency: Agency; readonly year: number; readonly deed: string; readonly dueDay: Day; readonly daysLeft: number }
type Asked = { readonly actor: Actor; /** The year whose reports are being written. */ readonly year: number; readonly today: Day }
type Found = Omit<Matter, 'agency' | 'daysLeft'> & { readonly agency: string }

/** Who drafts and fills in does so for the agency of their own post; who reviews sees all that their role reaches. */
const BY_OWN_POST: ReadonlySet<string> = new Set(['submit', 'fill'])

async function reportMatters(db: Kysely<unknown>, { actor, year }: Asked, agencies: ReadonlyMap<string, Agency>): Promise<Found[]> {
  const reports = await tablesOf(db).selectFrom('annualreport.report').select(['agency', 'year', 'state', 'doers']).where((eb) => eb.or([eb('state', '!=', 'published'), eb('year', '=', year)])).execute()
  const own = agencies.get(actor.agency)
  const notBegun = own?.reports && own.active && mayDo(actor, 'annualreport.write', own.id) && !reports.some((one) => one.agency === own.id && one.year === year)
  const waiting = reports.flatMap((one): Found[] => {
    const agency = agencies.get(one.agency)
    const move = (['submit', 'approve', 'publish'] as const satisfies readonly ReportMove[])
      .find((name) => (!BY_OWN_POST.has(name) || one.agency === actor.agency) && mayDo(actor, REPORT.moves[name].deed, one.agency)
        && reasonsAgainst(REPORT, name, { state: one.state, actor: actor.account, doers: one.doers as Doers }).length === 0)
    if (!move || !agency) return []
    return [{ of: 'report', agency: one.agency, year: one.year, deed: { submit: '编制', approve: '审核', publish: '发布' }[move], dueDay: reportDueDay(agency.kind, one.year) }]
  })
  return notBegun ? [{ of: 'report', agency: own.id, year, deed: '开始编制', dueDay: reportDueDay(own.kind, year) }, ...waiting] : waiting
}

async function returnMatters(db: Kysely<unknown>, { actor }: Asked): Promise<Found[]> {
  const rows = await returnTables(db).selectFrom('annualreport.agency_return as one').innerJoin('annualreport.round as round', 'round.year', 'one.year')
    .select(['one.agency', 'one.year', 'one.state', 'one.doers', 'round.due_on']).where('one.state', '!=', 'confirmed').execute()
  return rows.flatMap((one): Found[] => {
    const move = (['fill', 'confirm'] as const satisfies readonly ReturnMove[])
      .find((name) => (!BY_OWN_POST.has(name) || one.agency === actor.agency) && mayDo(actor, RETURN.moves[name].deed, one.agency)
        && reasonsAgainst(RETURN, name, { state: one.state, actor: actor.account, doers: one.doers as Doers }).length === 0)
    return move ? [{ of: 'return', agency: one.agency, year: one.year, deed: { fill: '填报', confirm: '确认' }[move], dueDay: one.due_on }] : []
  })
}

/** What this person can do now about annual reports and returns: the soonest due first, those of their own agency before others. */
export async function mattersFor(db: Kysely<unknown>, asked: Asked): Promise<Matter[]> {
  const all = await allAgencies(db)
  const agencies = new Map(all.map((agency) => [agency.id, agency]))
  const order = new Map(all.map(({ id }, position) => [id, id === asked.actor.agency ? -1 : position]))
  const found = (await Promise.all([reportMatters(db, asked, agencies), returnMatters(db, asked)])).flat()
  return found
    .flatMap((one): Matter[] => {
      const agency = agencies.get(one.agency)
      return agency ? [{ ...one, agency, daysLeft: daysBetween(asked.today, one.dueDay) }] : []
    })
    .sort((a, b) => (a.dueDay === b.dueDay ? (order.get(a.agency.id) ?? 0) - (order.get(b.agency.id) ?? 0) : a.dueDay < b.dueDay ? -1 : 1))
}
