import { agencyById } from '#agencies'
import type { Scene } from '#platform/act'
import { publishSnapshot } from '#publishing'
import { dayOf, yearOf } from '#shared/days'
import type { PublicQuestion } from '../domain/public-question.ts'
import type { Question } from '../domain/question.ts'
import { SOURCES } from '../domain/words.ts'
import { portalPaths } from '../paths.ts'
import { tiesOf } from '../queries/ties.ts'

/** Puts question and answer before the public, through the gate: what was written for it, and nothing of who asked. */
export async function publishQuestion(scene: Scene, question: Question, reason = ''): Promise<string> {
  const address = portalPaths.question(question.id), answeredOn = question.endedOn ?? dayOf(scene.now)
  const { name: agencyName } = await agencyById(scene.db, question.agency)
  const data: PublicQuestion = {
    number: question.id, topic: question.topic, asked: question.publicWords, askedOn: question.askedOn, answer: question.answer, answeredOn, sourceName: SOURCES[question.source],
    ties: await tiesOf(scene.db, [...new Set([...(question.about ? [question.about] : []), ...question.ties])]), helpful: question.helpful, unhelpful: question.unhelpful,
  }
  await publishSnapshot(scene, { address, kind: 'question', column: '政策咨询', agency: question.agency, agencyName, title: question.publicTitle, year: yearOf(answeredOn), publishedOn: answeredOn, data, files: [] }, reason)
  await scene.later('dialogue.index', { address })
  return address
}
