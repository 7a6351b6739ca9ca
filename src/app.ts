import { join } from 'node:path'
import type { ReactElement } from 'react'
import type { Kysely } from 'kysely'
import type { Pool } from 'pg'
import { agenciesRoutesWith, agencyById, allAgencies, withAllBelow } from '#agencies'
import { annualreportDeskRoutes, annualreportPortalRoutes, jobs as annualreportJobs, reportHomePanel, returnsRoutes } from '#annualreport'
import { auditRoutesWith, jobs as auditJobs } from '#audit'
import { dashboardPortalRoutes, deskHomeRoutes } from '#dashboard'
import { disputesRoutes } from '#disputes'
import { DEEDS, activeAccountsAt, actorOf, identityRoutesWith, postsOf } from '#identity'
import { jobs as notificationJobs, notificationsRoutesWith, unseenCount } from '#notifications'
import type { Kit } from '#platform/act'
import { formSecret } from '#platform/form-secret'
import type { Actor } from '#shared/actor'
import { createServer, type Side } from '#platform/http/server'
import type { Asked } from '#platform/http/types'
import { startWorker } from '#platform/jobs'
import { policiesRoutes } from '#policies'
import { jobs as publishingJobs, publishingPortalRoutes } from '#publishing'
import { requestsRoutes } from '#requests'
import { renderDocument } from '#ui/document'
import { TroubleDesk, TroublePortal } from '#ui/trouble-page'
import { SUBSCRIPTIONS } from './subscriptions.ts'

export type ProcessKind = 'portal' | 'desk' | 'worker'
export type AppOptions = {
  readonly kinds: readonly ProcessKind[]
  readonly office: Kysely<unknown>
  readonly portal: Kysely<unknown>
  readonly officePool: Pool
  readonly ports: { readonly portal: number; readonly desk: number }
  readonly host: string
  readonly home: string
  readonly now: () => Date
  /** Where the project's own files are (built styles and scripts). */
  readonly root: string
}
export type App = { readonly addresses: Partial<Record<'portal' | 'desk', string>>; close(): Promise<void> }

/** At 00:10 in China the ledger's day is closed and its root published; at 09:00 late returns are reminded of. Patterns are in UTC. */
const TIMED = { 'audit.close-day': '10 16 * * *', 'annualreport.remind-returns': '0 1 * * *' } as const

/** What stands around a page for this person: gathered once a request, with the session. */
const around = new WeakMap<Actor, { agencyName: string; unseen: number }>()
const postsOfAccount = (db: Kysely<unknown>, account: string) => postsOf(db, account, (agency) => withAllBelow(db, agency))
const render = (page: ReactElement, asked: Asked): string =>
  renderDocument(page, { path: asked.path, csrf: asked.csrf, actor: asked.actor, notice: asked.notice, look: asked.look },
    (asked.actor && around.get(asked.actor)) ?? {})

async function whoIs(kit: Kit, token: string): Promise<Actor | null> {
  const actor = await actorOf(kit, token, (agency) => withAllBelow(kit.db, agency))
  if (!actor) return null
  const [{ shortName }, posts] = await Promise.all([agencyById(kit.db, actor.agency), postsOfAccount(kit.db, actor.account)])
  around.set(actor, { agencyName: shortName, unseen: await unseenCount(kit.db, { account: actor.account, posts }) })
  return actor
}

const deskRoutes = [
  ...deskHomeRoutes([{ name: 'annualreport', show: reportHomePanel }]), ...identityRoutesWith({ all: allAgencies }), ...agenciesRoutesWith(activeAccountsAt), ...auditRoutesWith({ agencies: allAgencies, deeds: DEEDS }), ...notificationsRoutesWith(postsOfAccount),
  ...requestsRoutes, ...disputesRoutes, ...policiesRoutes, ...annualreportDeskRoutes, ...returnsRoutes,
]
const portalRoutes = [...dashboardPortalRoutes, ...publishingPortalRoutes, ...annualreportPortalRoutes]
const jobs = { ...auditJobs, ...publishingJobs, ...notificationJobs, ...annualreportJobs }

/** Starts the chosen processes of the program on databases that are ready and migrated. */
export async function startApp(options: AppOptions): Promise<App> {
  const kit = (db: Kysely<unknown>): Kit => ({ db, now: options.now, home: options.home, reactions: SUBSCRIPTIONS, machineNow: () => new Date() })
  const common = { secret: formSecret(options.home), publicFolder: join(options.root, 'dist', 'public'), render }
  const desk: Side = {
    ...common, kit: kit(options.office), routes: deskRoutes, requestsPerMinute: 1200, signInAt: '/sign-in',
    whoIs: (token) => whoIs(kit(options.office), token),
    troublePage: (status, reasons) => TroubleDesk({ status, reasons }),
  }
  const portal: Side = {
    ...common, kit: kit(options.portal), routes: portalRoutes, requestsPerMinute: 6000, signInAt: null, whoIs: async () => null,
    troublePage: (status, reasons) => TroublePortal({ status, reasons }),
  }
  const addresses: Partial<Record<'portal' | 'desk', string>> = {}
  const closers: (() => Promise<void>)[] = []
  for (const [name, side] of [['portal', portal], ['desk', desk]] as const) {
    if (!options.kinds.includes(name)) continue
    const server = await createServer(side)
    addresses[name] = await server.listen({ host: options.host, port: options.ports[name] })
    closers.push(() => server.close())
  }
  if (options.kinds.includes('worker')) {
    const runner = await startWorker(options.officePool, kit(options.office), jobs, TIMED)
    closers.push(() => runner.stop())
  }
  return { addresses, async close() { for (const closer of closers) await closer() } }
}
