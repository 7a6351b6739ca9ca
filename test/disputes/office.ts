import { sql, type Kysely } from 'kysely'
import { seedAgencies } from '#agencies'
import type { LinkedRequest, RequestLinks } from '#disputes'
import type { Kit } from '#platform/act'
import type { Actor, AgencyId, Deed } from '#shared/actor'
import type { RegisterDispute } from '../../src/modules/disputes/commands/register-dispute.ts'

export const [ROOT, ROADS, WATER] = ['shi', 'lu', 'shui'] as const
const agency = (id: AgencyId, name: string, position: number) => ({
  id, name, shortName: name, kind: position === 0 ? 'government' as const : 'department' as const, parent: position === 0 ? null : ROOT, signsAs: name, reports: true, position, address: '', phone: '',
})
export const seedTree = (db: Kysely<unknown>): Promise<void> => seedAgencies(db, [agency(ROOT, '某市', 0), agency(ROADS, '道路局', 1), agency(WATER, '水务局', 2)])

const person = (account: string, name: string, at: readonly AgencyId[], deeds: readonly Deed[]): Actor => ({ account, name, agency: at[0] ?? ROOT, grants: new Map(deeds.map((deed) => [deed, new Set(at)])) })
const CLERK = ['disputes.read', 'disputes.register', 'disputes.record']
/** The roles as they are granted: clerks register and record, the second person also concludes. */
export const PEOPLE = {
  clerk: person('clerk', '赵某', [ROADS], CLERK), reviewer: person('reviewer', '钱某', [ROADS], [...CLERK, 'disputes.conclude']), head: person('head', '吴某', [ROOT, ROADS, WATER], [...CLERK, 'disputes.conclude']),
  inspector: person('inspector', '郑某', [ROOT, ROADS, WATER], ['disputes.read']), stranger: person('stranger', '孙某', [WATER], [...CLERK, 'disputes.conclude']),
} as const satisfies Record<string, Actor>

/** A kit whose day the test turns. */
export function kitOn(db: Kysely<unknown>, reactions: Kit['reactions'] = {}): { kit: Kit; turnTo: (day: string) => void } {
  let now = new Date('2026-03-20T01:00:00Z')
  return { kit: { db, now: () => now, home: '/nowhere', reactions }, turnTo: (day) => { now = new Date(`${day}T01:00:00Z`) } }
}

/** A reconsideration as a notice says it. */
export const review = (number: string, more: Partial<RegisterDispute> = {}): RegisterDispute => ({
  agency: ROADS, kind: 'reconsideration', number, body: '某市人民政府', cause: '不服不予公开的决定', asker: '陈小明', askerClass: 'natural', procedure: 'ordinary', request: { id: 'r-1', agency: ROADS }, earlier: null,
  appliedOn: '2026-03-01', acceptedOn: '2026-03-02', noticeOn: null, ...more,
})

const REQUESTS: readonly LinkedRequest[] = [
  { id: 'r-1', number: '路申〔2026〕1号', subject: '某桥的检测报告', agency: ROADS, outcome: 'denied_internal', closedOn: '2026-02-20' },
  { id: 'r-2', number: '路申〔2026〕2号', subject: '某路的养护合同', agency: ROADS, outcome: 'granted', closedOn: '2026-02-21' },
  { id: 'w-1', number: '水申〔2026〕1号', subject: '水厂的检测报告', agency: WATER, outcome: 'granted', closedOn: '2026-02-21' },
]
/** A register of requests in memory: the neighbour on the same floor, as app.ts hands it in. */
export const LINKS: RequestLinks = {
  requestOf: async (_, id) => REQUESTS.find((one) => one.id === id) ?? null,
  findRequests: async (_, text, agencies) => REQUESTS.filter(({ number, subject, agency: at }) => (agencies === 'all' || agencies.includes(at)) && `${number} ${subject}`.includes(text)),
}

/** Ledger lines and lines of the history: what a refused deed must not add. */
export async function trace(db: Kysely<unknown>): Promise<{ ledger: number; events: number; jobs: number }> {
  const { rows: [counts] } = await sql<{ ledger: number; events: number; jobs: number }>`
    select (select count(*) from audit.entry)::int as ledger, (select count(*) from disputes.event)::int as events, (select count(*) from graphile_worker._private_jobs)::int as jobs`.execute(db)
  if (!counts) throw new Error('no counts')
  return counts
}
