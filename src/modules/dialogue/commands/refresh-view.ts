import { agencyById } from '#agencies'
import { openJson } from '#platform/crypto/at-rest'
import { sealView } from '#platform/crypto/query-code'
import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { publishCaseView } from '#publishing'
import { ANSWERED } from '../domain/procedure.ts'
import type { Asker, ProgressView, Question } from '../domain/question.ts'
import { loadQuestion } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { ASKER } from './create-question.ts'

const DEED = 'dialogue.refresh-view'

const viewOf = (question: Question, agencyName: string): ProgressView => ({
  number: question.id, title: question.title, words: question.words, askedOn: question.askedOn, dueOn: question.dueOn, agencyName, state: question.state,
  answer: ANSWERED.includes(question.state) ? question.answer : '', address: question.state === 'published' ? question.address : null, note: question.outcomeNote, endedOn: question.endedOn,
})

/** Brings what the person who asked sees to how the question stands; for those that came through the portal. Safe to run twice. */
export async function refreshView(kit: Kit, id: string): Promise<void> {
  const question = await loadQuestion(kit.db, id)
  const { asker } = await tablesOf(kit.db).selectFrom('dialogue.question').select('asker').where('id', '=', id).executeTakeFirstOrThrow()
  const known = asker && openJson<Asker>(kit.home, ASKER, asker)
  if (!known || known.locator === '') return
  const { name } = await agencyById(kit.db, question.agency)
  await act(kit, systemActor(question.agency, [DEED]), DEED, question.agency, async (scene) => {
    await publishCaseView(scene, { locator: known.locator, sealed: sealView(Buffer.from(known.viewKey, 'base64'), Buffer.from(JSON.stringify(viewOf(question, name)))), files: [] })
    await scene.record(id, {})
  })
}
