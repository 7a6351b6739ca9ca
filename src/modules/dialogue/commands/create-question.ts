import { officeCalendar, settings } from '#settings'
import { sealJson } from '#platform/crypto/at-rest'
import type { Scene } from '#platform/act'
import type { AgencyId } from '#shared/actor'
import { yearOf, type Day } from '#shared/days'
import { answerDue } from '../domain/clock.ts'
import type { Asker } from '../domain/question.ts'
import type { Source, Topic } from '../domain/words.ts'
import { addEvent, nextOf } from '../store.ts'
import { tablesOf } from '../tables.ts'

export const ASKER = 'dialogue:asker'
export type NewQuestion = {
  readonly source: Source; readonly externalNo: string | null; readonly receipt: string | null; readonly agency: AgencyId; readonly title: string; readonly words: string; readonly topic: Topic
  readonly mayPublish: boolean; readonly about: string | null; readonly askedOn: Day; readonly asker: Asker | null; readonly note?: string
}

/** Enters a question in the register, with its number and its day to be answered by; within the deed of whoever brings it. */
export async function createQuestion(scene: Scene, home: string, asked: NewQuestion): Promise<string> {
  const [{ 'dialogue.answerDays': days }, calendar] = await Promise.all([settings(scene.db), officeCalendar(scene.db)])
  const year = yearOf(asked.askedOn)
  const id = `${year}-${String(await nextOf(scene.db, String(year))).padStart(4, '0')}`
  const { asker } = asked
  await tablesOf(scene.db).insertInto('dialogue.question').values({
    id, source: asked.source, external_no: asked.externalNo, receipt: asked.receipt, agency: asked.agency, title: asked.title, words: asked.words, topic: asked.topic, may_publish: asked.mayPublish, about: asked.about,
    state: 'arrived', asked_on: asked.askedOn, due_on: answerDue(asked.askedOn, days, calendar), ended_on: null, address: null, merged_into: null, asker: asker ? sealJson(home, ASKER, asker) : null, created_at: scene.now,
  }).execute()
  await addEvent(scene, id, 'arrive', asked.note ?? '')
  return id
}
