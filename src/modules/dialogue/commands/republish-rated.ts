import { act, type Kit } from '#platform/act'
import { systemActor } from '#platform/system-actor'
import { loadQuestion, updateQuestion } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { publishQuestion } from './publish-question.ts'

const DEED = 'dialogue.republish-rated'

/** Every night: pages whose answers were rated since show the new counts. */
export async function republishRated(kit: Kit): Promise<void> {
  const rows = await tablesOf(kit.db).selectFrom('dialogue.question').select(['id', 'agency']).where('state', '=', 'published').whereRef('published_ratings', '!=', (eb) => eb('helpful', '+', eb.ref('unhelpful'))).orderBy('id').execute()
  for (const { id, agency } of rows) {
    await act(kit, systemActor(agency, [DEED]), DEED, agency, async (scene) => {
      const question = await loadQuestion(scene.db, id, true)
      if (question.state === 'published') await publishQuestion(scene, question, '更新评价数')
      await updateQuestion(scene, question, { published_ratings: question.helpful + question.unhelpful })
      await scene.record(id, { ratings: question.helpful + question.unhelpful })
    })
  }
}
