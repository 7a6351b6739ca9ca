import { join } from 'node:path'
import { createElement, Fragment, type ReactElement } from 'react'
import type { Kysely } from 'kysely'
import type { Pool } from 'pg'
import { agenciesRoutesWith, agencyById, allAgencies, withAllBelow } from '#agencies'
import { annualreportDeskRoutes, annualreportPortalRoutes, jobs as annualreportJobs, reportHomePanel, returnsRoutes } from '#annualreport'
import { auditRoutesWith, jobs as auditJobs } from '#audit'
import { dashboardPortalRoutes, deskHomeRoutes } from '#dashboard'
import { alarmAfter, annualCounts as countDisputes, disputesRoutesWith } from '#disputes'
import { benefitsDeskRoutes, benefitsPortalRoutes, benefitTakers, jobs as benefitJobs } from '#benefits'
import { commitmentsDeskRoutes, commitmentsPortalRoutes, commitmentTakers, jobs as commitmentJobs } from '#commitments'
import { consultationsDeskRoutes, consultationsPortalRoutes, consultationTakers, jobs as consultationJobs } from '#consultations'
import { decisionsDeskRoutes, decisionsPortalRoutes, decisionTakers, jobs as decisionJobs } from '#decisions'
import { DEEDS, activeAccountsAt, actorOf, identityRoutesWith, postsOf, staffAt } from '#identity'
import { jobs as mediaJobs, mediaDeskRoutes } from '#media'
import { noticesDeskRoutes, noticesJobs, noticesPortalRoutes, noticesTakers, wakeNotices } from '#notices'
import { jobs as notificationJobs, notificationsRoutesWith, unseenCount } from '#notifications'
import type { Kit } from '#platform/act'
import { formSecret } from '#platform/form-secret'
import { listenTo } from '#platform/inbox-listener'
import type { Actor } from '#shared/actor'
import { createServer, type Side } from '#platform/http/server'
import type { Asked, Route } from '#platform/http/types'
import { requireOfficeRecipient } from '#platform/crypto/keys'
import { startWorker, type Jobs } from '#platform/jobs'
import { citizenSignInRoutes } from '#platform/openid/routes'
import { citationFindings, cleanUpDeskRoutes, cleanUpPortalRoutes, decorateCitations, extractPolicy, jobs as policyJobs, makingRoutes, policiesHomePanel, policiesPortalRoutes, policiesRoutes } from '#policies'
import { screeningRoutes } from '#screening'
import { catalogueDeskRoutes, catalogueJobs, checkJobs, checkRoutes, cataloguePortalRoutes, entriesDeskRoutes, entriesHomePanel, entriesPortalRoutes, entryJobs, jobs as publishingJobs, publishingPortalRoutes, drainInbox, type EntryHooks, type InboxTakers } from '#publishing'
import { findRequests, jobs as requestJobs, markAlarm, requestOf, requestTakers, letterTexts, requestsPortalRoutes, requestsRoutesWith } from '#requests'
import { jobs as searchJobs, searchDeskRoutesWith, searchPortalRoutes } from '#search'
import { dialogueDeskRoutes, dialoguePortalRoutes, dialogueTakers, jobs as dialogueJobs, questionCards } from '#dialogue'
import { opendataPortalRoutesWith } from '#opendata'
import { jobs as opinionJobs, opinionDeskRoutesWith, opinionPortalRoutes } from '#opinion'
import { settingsRoutesWith } from '#settings'
import { supervisionDeskRoutesWith, supervisionJobsWith, supervisionPortalRoutes } from '#supervision'
import { ALARM_SOURCES } from './alarm-sources.ts'
import { SCORE_SOURCES } from './score-sources.ts'
import { jobs as zoneJobs, policyGuides, zonesDeskRoutes, zonesPortalRoutes, zoneTakers } from '#zones'
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

/**
 * At 00:10 in China the ledger's day is closed and its root published; at 09:00 late returns are reminded of; at 02:00 what is past its archive term is destroyed.
 * The inbox is emptied when something falls in, and every minute in case that was not heard. Patterns are in UTC.
 */
const TIMED = {
  'audit.close-day': '10 16 * * *', 'annualreport.remind-returns': '0 1 * * *', 'publishing.drain': '* * * * *', 'requests.publish-guide': '*/10 * * * *', 'publishing.publish-due': '* * * * *', 'search.settle': '*/5 * * * *', 'requests.erase-expired': '0 18 * * *',
  'notices.round': '* * * * *', 'notices.erase': '40 17 * * *', 'notices.publish-guide': '*/15 * * * *',
  'policies.publish-states': '20 16 * * *', 'policies.link-entries': '*/15 * * * *', 'policies.remind': '10 1 * * *', 'publishing.publish-catalogue': '*/15 * * * *', 'publishing.screen-published': '30 17 * * *', 'dialogue.remind': '5 1 * * *', 'dialogue.republish-rated': '40 17 * * *', 'dialogue.publish-statistics': '50 17 * * *', 'zones.forget-words': '20 17 1 * *', 'benefits.stop-ended': '30 16 * * *', 'consultations.close-ended': '5 16 * * *', 'commitments.open-rounds': '15 16 * * *', 'commitments.remind': '15 1 * * *', 'benefits.tell': '*/10 * * * *', 'supervision.watch': '*/10 * * * *', 'media.read-feeds': '25 * * * *', 'opinion.poll': '* * * * *', 'opinion.clocks': '*/5 * * * *', 'supervision.remind': '20 1 * * *',
} as const

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

const rootAgency = async (db: Kysely<unknown>) => (await allAgencies(db)).find(({ parent }) => parent === null)?.id ?? ''
/** What modules upstairs know of an entry's text. */
const HOOKS: EntryHooks = {
  findings: citationFindings, decorate: decorateCitations, beside: questionCards,
  propose: (lines) => Object.fromEntries(Object.entries(extractPolicy(lines)).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
}
/** At the foot of a policy: how to go about it, and what was asked about it. */
const besidePolicy = async (db: Kysely<unknown>, address: string): Promise<ReactElement> => createElement(Fragment, null, await policyGuides(db, address), await questionCards(db, address))
const deskRoutes = [
  ...deskHomeRoutes([{ name: 'publishing', show: entriesHomePanel }, { name: 'policies', show: policiesHomePanel }, { name: 'annualreport', show: reportHomePanel }]), ...identityRoutesWith({ all: allAgencies }), ...agenciesRoutesWith(activeAccountsAt), ...auditRoutesWith({ agencies: allAgencies, deeds: DEEDS }), ...notificationsRoutesWith(postsOfAccount),
  ...settingsRoutesWith(rootAgency), ...requestsRoutesWith(countDisputes), ...disputesRoutesWith({ requestOf, findRequests }), ...entriesDeskRoutes(HOOKS), ...catalogueDeskRoutes, ...screeningRoutes, ...checkRoutes(HOOKS), ...noticesDeskRoutes, ...searchDeskRoutesWith((address) => `/entries/at?${new URLSearchParams({ address })}`), ...policiesRoutes, ...makingRoutes, ...cleanUpDeskRoutes, ...dialogueDeskRoutes, ...annualreportDeskRoutes, ...returnsRoutes, ...zonesDeskRoutes,
  ...consultationsDeskRoutes, ...decisionsDeskRoutes, ...commitmentsDeskRoutes, ...benefitsDeskRoutes,
  ...mediaDeskRoutes, ...supervisionDeskRoutesWith(SCORE_SOURCES), ...opinionDeskRoutesWith((kit, agency) => staffAt(kit.db, agency)),
]
export const portalRoutes: readonly Route[] = [...dashboardPortalRoutes, ...publishingPortalRoutes, ...entriesPortalRoutes(HOOKS), ...cataloguePortalRoutes, ...cleanUpPortalRoutes, ...policiesPortalRoutes(besidePolicy), ...searchPortalRoutes, ...annualreportPortalRoutes, ...noticesPortalRoutes('/feeds'), ...citizenSignInRoutes(), ...dialoguePortalRoutes, ...requestsPortalRoutes, ...zonesPortalRoutes, ...consultationsPortalRoutes, ...decisionsPortalRoutes, ...commitmentsPortalRoutes, ...benefitsPortalRoutes, ...supervisionPortalRoutes, ...opinionPortalRoutes, ...opendataPortalRoutesWith(() => portalRoutes.flatMap(({ at, method }) => (method === 'GET' ? [at] : [])))]
/** Who takes which kind of submission out of the inbox. */
const TAKERS: InboxTakers = { ...noticesTakers, ...requestTakers, ...dialogueTakers, ...zoneTakers, ...consultationTakers, ...decisionTakers, ...commitmentTakers, ...benefitTakers }
const jobs: Jobs = {
  'publishing.drain': async (kit) => { await drainInbox(kit, TAKERS) },
  ...auditJobs, ...publishingJobs, ...entryJobs(HOOKS), ...checkJobs(HOOKS, letterTexts), ...catalogueJobs, ...policyJobs, ...searchJobs, ...notificationJobs, ...noticesJobs, ...annualreportJobs, ...requestJobs, ...dialogueJobs, ...zoneJobs, ...consultationJobs, ...decisionJobs, ...commitmentJobs, ...benefitJobs, ...supervisionJobsWith(ALARM_SOURCES), ...opinionJobs, ...mediaJobs,
  // Disputes and requests stand on one floor: what a dispute found reaches its request here.
  'requests.mark-alarm': async (kit, data) => markAlarm(kit, await alarmAfter(kit.db, (data as { subject: string }).subject)),
}

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
  // A portal alone cannot open what it seals: it must be told the office's key.
  if (options.kinds.join() === 'portal') requireOfficeRecipient(options.home)
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
    await requestJobs['requests.publish-guide']?.(kit(options.office), {})
    await catalogueJobs['publishing.publish-catalogue']?.(kit(options.office), {})
    await wakeNotices(kit(options.office))
    const listener = await listenTo(options.officePool, 'gongkai_inbox', async () => { await drainInbox(kit(options.office), TAKERS) })
    closers.push(() => listener.stop())
  }
  return { addresses, async close() { for (const closer of closers) await closer() } }
}
