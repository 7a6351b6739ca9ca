import { allAgencies, type Agency } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, whereMay } from '#shared/actor'
import { dayOf } from '#shared/days'
import { PAGE_SIZE, pageOf } from '#shared/paging'
import { Refusal } from '#shared/refusal'
import { officeCalendar } from '#settings'
import { matchEntries } from '../commands/match-entries.ts'
import { MANDATED } from '../domain/columns.ts'
import { isStanding, STANDINGS } from '../domain/obligation.ts'
import { formedNotPublished } from '../queries/formed.ts'
import { obligationsOf, type Duty } from '../queries/obligations.ts'
import { AgenciesPage, type AgencyLine } from './agencies-page.tsx'
import { DutiesPage } from './duties-page.tsx'
import { deskPaths } from './paths.ts'
import { WaitingPage } from './waiting-page.tsx'

const DEED = 'catalogue.read'
const ORDER = Object.keys(STANDINGS)
const readable = async (kit: Kit, { actor }: AskedBy): Promise<Agency[]> => (await allAgencies(kit.db)).filter(({ id }) => mayDo(actor, DEED, id))
const countsOf = (duties: readonly Duty[]) => new Map(ORDER.map((standing) => [standing, duties.filter((duty) => duty.standing === standing).length]))

/** What is mine by the standard catalogues: overdue first, then what is due. */
export async function showDuties(kit: Kit, asked: AskedBy): Promise<Answer> {
  const { actor, query } = asked
  const today = dayOf(kit.now())
  const [duties, agencies, calendar] = await Promise.all([
    obligationsOf(kit.db, { agencies: whereMay(actor, DEED), today }),
    readable(kit, asked),
    officeCalendar(kit.db),
  ])
  const words = (query['q'] ?? '').trim().slice(0, 50)
  const scoped = duties.filter(
    ({ item, agency }) =>
      (!query['agency'] || agency === query['agency']) &&
      (!query['field'] || item.column === query['field']) &&
      (words === '' || `${item.item}${item.subItem}${item.elements}`.includes(words)),
  )
  const shown = scoped
    .filter(({ standing }) => !query['standing'] || !isStanding(query['standing']) || standing === query['standing'])
    .toSorted((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) || b.late - a.late || (a.due ?? '9').localeCompare(b.due ?? '9'))
  const page = pageOf(query['page'])
  const owing = new Set(duties.map(({ agency }) => agency))
  const one = owing.size === 1 ? [...owing][0] : query['agency']
  return {
    page: (
      <DutiesPage
        query={query}
        rows={shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
        total={shown.length}
        page={page}
        size={PAGE_SIZE}
        counts={countsOf(scoped)}
        agencies={agencies.filter(({ id }) => owing.has(id))}
        fields={MANDATED.filter(({ parent }) => parent === 'fields')}
        matchFor={one && mayDo(actor, 'entries.write', one) ? one : null}
        knownUntil={today > calendar.knownUntil ? calendar.knownUntil : null}
      />
    ),
  }
}

/** The whole city at one look: how each agency stands. */
export async function showAgencies(kit: Kit, asked: AskedBy): Promise<Answer> {
  const reach = whereMay(asked.actor, DEED),
    today = dayOf(kit.now())
  const [duties, waiting, agencies] = await Promise.all([
    obligationsOf(kit.db, { agencies: reach, today }),
    formedNotPublished(kit.db, { agencies: reach, today }),
    readable(kit, asked),
  ])
  const byAgency = Map.groupBy(duties, ({ agency }) => agency)
  const lines = agencies.flatMap((agency): AgencyLine[] => {
    const own = byAgency.get(agency.id) ?? []
    const lateDrafts = waiting.filter((one) => one.agency === agency.id && one.late > 0).length
    if (own.length === 0 && lateDrafts === 0) return []
    const counts = countsOf(own)
    const of = (standing: string): number => counts.get(standing) ?? 0
    return [
      {
        agency,
        total: own.length,
        filled: of('filled'),
        due: of('due'),
        overdue: of('overdue'),
        empty: of('empty'),
        worst: Math.max(0, ...own.map(({ late }) => late)),
        lateDrafts,
      },
    ]
  })
  return { page: <AgenciesPage lines={lines} /> }
}

/** 条例第二十六条: what was formed and is not public yet. */
export async function showWaiting(kit: Kit, asked: AskedBy): Promise<Answer> {
  const agencies = await readable(kit, asked)
  const all = await formedNotPublished(kit.db, { agencies: whereMay(asked.actor, DEED), today: dayOf(kit.now()) })
  const rows = asked.query['agency'] ? all.filter(({ agency }) => agency === asked.query['agency']) : all
  const page = pageOf(asked.query['page'])
  return {
    page: (
      <WaitingPage
        query={asked.query}
        rows={rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
        total={rows.length}
        late={rows.filter(({ late }) => late > 0).length}
        page={page}
        size={PAGE_SIZE}
        agencies={agencies}
      />
    ),
  }
}

export async function postMatch(kit: Kit, { actor, form }: AskedBy): Promise<Answer> {
  const agency = form['agency'] ?? ''
  if (!mayDo(actor, 'entries.write', agency)) throw new Refusal(403, ['您不能办理这个单位的信息'])
  const linked = await matchEntries(kit, actor, agency)
  return {
    goTo: `${deskPaths.duties}?agency=${agency}`,
    notice: linked === 0 ? '没有标题能对应上的信息，请到各事项页面选择' : `已按标题把 ${linked} 条信息归到对应事项，请核对`,
  }
}
