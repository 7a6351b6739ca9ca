import { openJson } from '#platform/crypto/at-rest'
import { act, type Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import type { Asker } from '../domain/question.ts'
import { addEvent, loadQuestion } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { ASKER } from './create-question.ts'

/** Who asked and how to reach them: opened for one look, which the history and the ledger remember. */
export async function showAsker(kit: Kit, actor: Actor, id: string): Promise<Asker | null> {
  const { agency } = await loadQuestion(kit.db, id)
  return act(kit, actor, 'dialogue.asker', agency, async (scene) => {
    const { asker } = await tablesOf(scene.db).selectFrom('dialogue.question').select('asker').where('id', '=', id).executeTakeFirstOrThrow()
    await addEvent(scene, id, 'asker')
    await scene.record(id, { asker: true })
    return asker && openJson<Asker>(kit.home, ASKER, asker)
  })
}
