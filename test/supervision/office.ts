import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { holder, ROOT, seedTree, TOWN } from '../entries/office.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

const reach = (actor: Actor): Actor => ({ ...actor, grants: new Map([...actor.grants.keys()].map((deed) => [deed, new Set([ROOT, TOWN])])) })
/** The office's clerk and head reach the town; the town has a clerk and a reviewer of its own. */
export const PEOPLE = { chen: reach(holder('chen', 'office_clerk', ROOT)), lin: reach(holder('lin', 'office_head', ROOT)), he: holder('he', 'agency_clerk', TOWN), lv: holder('lv', 'agency_reviewer', TOWN) } as const
export type Office = { readonly database: TestDatabase; readonly kit: Kit; turnTo(moment: string): void; close(): Promise<void> }
/** An office on a database of its own, whose clock the test turns. */
export async function openOffice(at = '2026-01-08T01:00:00Z'): Promise<Office> {
  const database = await testDatabase(), home = mkdtempSync(join(tmpdir(), 'gongkai-part7-'))
  await seedTree(database.office)
  let now = new Date(at)
  return { database, kit: { home, now: () => now, reactions: {}, machineNow: () => new Date(), db: database.office }, turnTo: (moment) => { now = new Date(moment) }, async close() { await database.drop(); rmSync(home, { recursive: true, force: true }) } }
}
