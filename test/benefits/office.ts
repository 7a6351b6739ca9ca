import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Rule } from '#benefits'
import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import type { Amount } from '../../src/modules/benefits/domain/benefit.ts'
import { EMPTY_FACTS, type FactsForm } from '../../src/modules/benefits/domain/facts-form.ts'
import type { BenefitMove } from '../../src/modules/benefits/domain/procedure.ts'
import { makeMove } from '../../src/modules/benefits/commands/make-move.ts'
import { createItem } from '../../src/modules/benefits/commands/write-item.ts'
import { loadItem } from '../../src/modules/benefits/store.ts'
import { holder, ROOT, seedTree, TOWN } from '../entries/office.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

const reach = (actor: Actor): Actor => ({ ...actor, grants: new Map([...actor.grants.keys()].map((deed) => [deed, new Set([ROOT, TOWN])])) })
export const PEOPLE = { clerk: reach(holder('chen', 'office_clerk', ROOT)), head: reach(holder('lin', 'office_head', ROOT)), stranger: holder('nan', 'agency_clerk', 'nanpu') } as const
export type Office = { readonly database: TestDatabase; readonly kit: Kit; readonly portal: Kit; readonly home: string; turnTo(moment: string): void; close(): Promise<void> }
export async function openOffice(): Promise<Office> {
  const database = await testDatabase(), home = mkdtempSync(join(tmpdir(), 'gongkai-benefits-'))
  await seedTree(database.office)
  let now = new Date('2026-01-08T01:00:00Z')
  const common = { home, now: () => now, reactions: {}, machineNow: () => new Date() }
  return { database, home, kit: { ...common, db: database.office }, portal: { ...common, db: database.portal }, turnTo: (moment) => { now = new Date(moment) }, async close() { await database.drop(); rmSync(home, { recursive: true, force: true }) } }
}
export const FORM: FactsForm = { ...EMPTY_FACTS, agency: ROOT, title: '企业研发补助', policyTitle: '科技扶持办法', subject: 'enterprise', materials: '审计报告', place: '政务服务中心', phone: '12345', begin: '2026-01-01' }
export const RULE: Rule = { all: [{ fact: 'size', is: 'one-of', values: ['small', 'micro'] }, { fact: 'research', is: 'at-least', value: 50_000_000 }] }
export const AMOUNT: Amount = { kind: 'rate', of: 'research', perMille: 100, mostFen: 10_000_000, per: 'once' }
export const create = (kit: Kit, form: Partial<FactsForm> = {}, more: { rule?: Rule; amount?: Amount } = {}): Promise<string> => createItem(kit, PEOPLE.clerk, { ...FORM, ...form }, { rule: RULE, amount: AMOUNT, ...more })
export async function move(kit: Kit, actor: Actor, id: string, name: BenefitMove, note = '说明'): Promise<void> { await makeMove(kit, actor, name, { id, seen: (await loadItem(kit.db, id)).version, values: { note } }) }
export async function published(kit: Kit, form: Partial<FactsForm> = {}, more: { rule?: Rule; amount?: Amount } = {}): Promise<string> {
  const id = await create(kit, form, more)
  await move(kit, PEOPLE.clerk, id, 'submit')
  await move(kit, PEOPLE.head, id, 'publish')
  return id
}
