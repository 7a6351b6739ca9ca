import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, whereMay, type Actor } from '#shared/actor'
import { PAGE_SIZE, pageOf } from '#shared/paging'
import { agencyFilter } from '#shared/register-filters'
import { columnsOf } from '../../catalogue/index.ts'
import { STATES } from '../domain/procedure.ts'
import { listEntries, unreviewedUrgent, waitingCounts } from '../queries/list-entries.ts'
import { ACTS, listPublications } from '../queries/publications.ts'
import { KIND_FILTER, ListPage, STATE_FILTER, type Waiting } from './list-page.tsx'
import { PublicationsPage } from './publications-page.tsx'

const DEED = 'entries.read'
/** Which state waits for whom. */
const WAITS = [['first', 'entries.review-first'], ['second', 'entries.review-second'], ['final', 'entries.review-final'], ['cleared', 'entries.publish']] as const

/** What waits for this very person, by state. */
export async function waitingFor(kit: Kit, actor: Actor): Promise<Waiting[]> {
  const mine = WAITS.filter(([, deed]) => mayDo(actor, deed))
  const counts = await waitingCounts(kit.db, mine.map(([state, deed]) => ({ state, agencies: whereMay(actor, deed) })))
  return mine.flatMap(([state]) => (counts.get(state) ? [{ state, label: STATES[state].label, n: counts.get(state) ?? 0 }] : []))
}

export async function showList(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const [agencies, columns] = await Promise.all([allAgencies(kit.db), columnsOf(kit.db)])
  const page = pageOf(query['page'])
  const { total, rows } = await listEntries(kit.db, {
    agencies: whereMay(actor, DEED), text: (query['q'] ?? '').trim().slice(0, 100), agency: query['agency'], state: query['state'], kind: query['kind'], column: query['column'], page,
  })
  const reviews = [...new Set(['entries.review-first', 'entries.review-second'].flatMap((deed) => { const where = whereMay(actor, deed); return where === 'all' ? [] : where }))]
  return { page: <ListPage query={query} rows={rows} total={total} page={page} size={PAGE_SIZE} mayWrite={mayDo(actor, 'entries.write')}
    names={new Map(agencies.map(({ id, shortName }) => [id, shortName]))} columns={new Map(columns.map(({ id, title }) => [id, title]))}
    waiting={await waitingFor(kit, actor)} urgent={reviews.length > 0 ? await unreviewedUrgent(kit.db, reviews) : []}
    filters={[agencyFilter(agencies, actor, DEED), STATE_FILTER, KIND_FILTER]} /> }
}

export async function showPublications(kit: Kit, { actor, query }: AskedBy): Promise<Answer> {
  const agencies = await allAgencies(kit.db)
  const page = pageOf(query['page'])
  const { total, rows } = await listPublications(kit.db, { agencies: whereMay(actor, DEED), agency: query['agency'], act: query['act'], text: (query['q'] ?? '').trim().slice(0, 100), page })
  return { page: <PublicationsPage query={query} rows={rows} total={total} page={page} size={PAGE_SIZE} names={new Map(agencies.map(({ id, shortName }) => [id, shortName]))}
    filters={[agencyFilter(agencies, actor, DEED), { name: 'act', label: '操作', blank: '全部操作', options: Object.entries(ACTS).map(([value, label]) => ({ value, label })) }]} /> }
}
