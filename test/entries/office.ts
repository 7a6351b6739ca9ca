import type { Kysely } from 'kysely'
import { seedAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import { ROLES, type RoleName } from '#identity'
import type { Actor, AgencyId, Deed } from '#shared/actor'
import { createEntry } from '../../src/modules/publishing/entries/commands/write-entry.ts'
import { emptyContent, type EntryContent } from '../../src/modules/publishing/entries/domain/content.ts'
import type { Publicity, Risk } from '../../src/modules/publishing/entries/domain/kinds.ts'
import { loadEntry } from '../../src/modules/publishing/entries/store.ts'

export const [ROOT, TOWN, OTHER] = ['shi', 'linhe', 'nanpu'] as const
const agency = (id: AgencyId, name: string, position: number) => ({
  id, name, shortName: name, kind: position === 0 ? 'government' as const : 'town' as const, parent: position === 0 ? null : ROOT, signsAs: name, reports: true, position, address: '', phone: '',
})
export const seedTree = (db: Kysely<unknown>): Promise<void> => seedAgencies(db, [agency(ROOT, '某市', 0), agency(TOWN, '临禾镇', 1), agency(OTHER, '南浦镇', 2)])

/** Somebody with a role as it is granted, at one agency. */
export const holder = (account: string, role: RoleName, at: AgencyId): Actor =>
  ({ account, name: `${account}某`, agency: at, grants: new Map((ROLES[role].deeds as readonly Deed[]).map((deed) => [deed, new Set([at])])) })

export const PEOPLE = {
  clerk: holder('clerk', 'agency_clerk', TOWN), second_clerk: holder('clerk2', 'agency_clerk', TOWN),
  first: holder('first', 'first_reviewer', TOWN), second: holder('second', 'second_reviewer', TOWN), final: holder('final', 'final_reviewer', TOWN),
  stranger: holder('stranger', 'agency_clerk', OTHER), strange_final: holder('strange-final', 'final_reviewer', OTHER), inspector: holder('inspector', 'inspector', TOWN),
  /** One person with all three reviews and the pen: what may be done is decided by who did what. */
  all: { account: 'all', name: '全某', agency: TOWN, grants: new Map(['entries.read', 'entries.write', 'entries.publish', 'entries.publish-urgent', 'entries.withdraw', 'entries.review-first', 'entries.review-second', 'entries.review-final'].map((deed) => [deed, new Set([TOWN as string])])) },
} as const satisfies Record<string, Actor>

export function kitOn(db: Kysely<unknown>): { kit: Kit; turnTo: (moment: string) => void } {
  let now = new Date('2026-03-20T01:00:00Z')
  return { kit: { db, now: () => now, home: '/nowhere', reactions: {} }, turnTo: (moment) => { now = new Date(moment) } }
}

export const notice = (more: Partial<EntryContent> = {}): EntryContent => ({
  ...emptyContent('notice', 'statutory-20-1', '临禾镇人民政府'), title: '关于春灌用水安排的通告', body: '<p>自三月二十五日起分片供水。</p>', formedOn: '2026-03-19', ...more,
})

/** A finished draft of the clerk's. */
export async function draft(kit: Kit, more: Partial<EntryContent> = {}, { publicity = 'open', publicityReason = '', risk }: { publicity?: Publicity; publicityReason?: string; risk?: Risk } = {}): Promise<string> {
  const { id } = await createEntry(kit, PEOPLE.clerk, { agency: TOWN, content: notice(more), publicity, publicityReason, risk })
  return id
}
export const entryNow = (kit: Kit, id: string) => loadEntry(kit.db, id)
