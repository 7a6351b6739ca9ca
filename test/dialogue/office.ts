import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import assert from 'node:assert/strict'
import { createQuestion, type NewQuestion } from '#dialogue'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { draftAnswer } from '../../src/modules/dialogue/commands/draft-answer.ts'
import { makeMove } from '../../src/modules/dialogue/commands/make-move.ts'
import type { StepMove, Values } from '../../src/modules/dialogue/domain/steps.ts'
import { loadQuestion } from '../../src/modules/dialogue/store.ts'
import { holder, OTHER, ROOT, seedTree, TOWN } from '../entries/office.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'

const reach = (actor: Actor): Actor => ({ ...actor, grants: new Map([...actor.grants.keys()].map((deed) => [deed, new Set([ROOT, TOWN, OTHER])])) })
/** The office's people reach the agencies below it; an agency's only itself. */
export const PEOPLE = {
  clerk: reach(holder('chen', 'office_clerk', ROOT)), head: reach(holder('lin', 'office_head', ROOT)),
  town: holder('he', 'agency_clerk', TOWN), reviewer: holder('lv', 'agency_reviewer', TOWN), stranger: holder('nan', 'agency_clerk', OTHER), inspector: holder('zhou', 'inspector', TOWN),
} as const

export type Office = { readonly database: TestDatabase; readonly kit: Kit; readonly portal: Kit; readonly home: string; turnTo(moment: string): void; close(): Promise<void> }

/** A small city with its keys, on the morning of Thursday 8 January 2026. */
export async function openOffice(): Promise<Office> {
  const database = await testDatabase(), home = mkdtempSync(join(tmpdir(), 'gongkai-dialogue-'))
  await seedTree(database.office)
  let now = new Date('2026-01-08T01:00:00Z')
  const common = { home, now: () => now, reactions: {}, machineNow: () => new Date() }
  return {
    database, home, kit: { ...common, db: database.office }, portal: { ...common, db: database.portal }, turnTo: (moment) => { now = new Date(moment) },
    async close() {
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

export const ASKED: NewQuestion = {
  source: 'portal', externalNo: null, receipt: null, agency: ROOT, title: '灵活就业人员怎样参加医疗保险', words: '我没有单位，想参加职工医保，要带什么材料？', topic: 'health', mayPublish: true, about: null, askedOn: '2026-01-08', asker: { name: '王某', phone: '13800001234', email: '', locator: '', viewKey: '' },
}
export const GOOD = { publicTitle: '灵活就业人员怎样参加职工医疗保险', publicWords: '没有单位，想参加职工医疗保险，需要什么材料？', answer: '可以参加。请带身份证到镇便民服务中心医保窗口办理，当月缴费，次月生效。', ties: '' } as const

/** A question in the register. */
export const ask = (kit: Kit, more: Partial<NewQuestion> = {}): Promise<string> => act(kit, systemActor(ROOT, ['dialogue.ask']), 'dialogue.ask', ROOT, async (scene) => {
  const id = await createQuestion(scene, kit.home, { ...ASKED, ...more })
  await scene.record(id, {})
  return id
})

/** One move on the question as it stands. */
export async function move(kit: Kit, actor: Actor, id: string, name: StepMove, values: Values = {}): Promise<void> {
  const { version } = await loadQuestion(kit.db, id)
  await makeMove(kit, actor, name, { id, seen: version, values })
}
export async function draft(kit: Kit, actor: Actor, id: string, more: Partial<Record<keyof typeof GOOD, string>> = {}): Promise<void> {
  const { version } = await loadQuestion(kit.db, id)
  await draftAnswer(kit, actor, { ...GOOD, ...more, id, seen: version })
}
export const refused = (work: Promise<unknown>, status: number, words: RegExp): Promise<void> =>
  assert.rejects(work, (error) => error instanceof Refusal && error.status === status && words.test(error.reasons.join('；')), String(words))
