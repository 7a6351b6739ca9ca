import { allAgencies } from '#agencies'
import { inboxTroubles } from '#publishing'
import { settings } from '#settings'
import type { AskedBy, Route } from '#platform/http/types'
import type { Kit } from '#platform/act'
import { mayDo } from '#shared/actor'
import { dayOf } from '#shared/days'
import { PAGE_SIZE, pageOf } from '#shared/paging'
import { paths } from '../../paths.ts'
import { inbox, inboxCounts, isView } from '../../queries/inbox.ts'
import { InboxPage } from './inbox-page.tsx'
import { TroublesPage } from './troubles-page.tsx'

async function showInbox(kit: Kit, { actor, query }: AskedBy) {
  const today = dayOf(kit.now())
  const counts = await inboxCounts(kit.db, { actor, today })
  const asked = query['view']
  const view = isView(asked) ? asked : counts.turn > 0 ? 'turn' : 'all'
  const page = pageOf(query['page'])
  const { total, rows } = await inbox(kit.db, { actor, today, view, state: query['state'] || undefined, agency: query['agency'] || undefined, text: (query['q'] ?? '').trim().slice(0, 100), page })
  const agencies = (await allAgencies(kit.db)).filter(({ id }) => mayDo(actor, 'requests.read', id)).map(({ id, shortName }) => ({ value: id, label: shortName }))
  const { 'requests.confirmWithinDays': confirmWithin } = await settings(kit.db)
  const troubles = mayDo(actor, 'requests.register') ? (await inboxTroubles(kit.db)).length : 0
  return { page: <InboxPage view={view} counts={counts} rows={rows} total={total} page={page} size={PAGE_SIZE} today={today} query={{ ...query, view }} agencies={agencies}
    mayRegister={mayDo(actor, 'requests.register')} troubles={troubles} confirmWithin={confirmWithin} /> }
}

export const inboxRoutes: readonly Route[] = [
  { at: paths.inbox, method: 'GET', deed: 'requests.read', handle: showInbox },
  { at: paths.troubles, method: 'GET', deed: 'requests.register', handle: async (kit) => ({ page: <TroublesPage items={await inboxTroubles(kit.db)} /> }) },
]
