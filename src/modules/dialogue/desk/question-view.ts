import { allAgencies, type Agency } from '#agencies'
import type { Kit } from '#platform/act'
import type { AskedBy } from '#platform/http/types'
import { mayDo, type Actor } from '#shared/actor'
import { dayOf, type Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import type { QuestionEvent } from '../domain/question.ts'
import { questionFile, type QuestionFile } from '../queries/question-file.ts'
import { ratingWords, type RatingLine } from '../queries/ratings.ts'
import { eventsOf, loadQuestion } from '../store.ts'

/** A question as one person sees it at the desk. */
export type DeskQuestion = QuestionFile & { readonly actor: Actor; readonly today: Day; readonly events: readonly QuestionEvent[]; readonly ratings: readonly RatingLine[]; readonly agencies: readonly Agency[] }

/** Seen by whoever may read the register of the agency that answers. */
export async function deskQuestion(kit: Kit, { actor, params }: AskedBy): Promise<DeskQuestion> {
  const question = await loadQuestion(kit.db, params['id'] ?? ''), today = dayOf(kit.now())
  if (!mayDo(actor, 'dialogue.read', question.agency)) throw new Refusal(403, ['这件咨询由其他单位办理，您不能查看'])
  const [file, events, ratings, agencies] = await Promise.all([questionFile(kit.db, question, today), eventsOf(kit.db, question.id), ratingWords(kit.db, question.id), allAgencies(kit.db)])
  return { ...file, actor, today, events, ratings, agencies }
}
