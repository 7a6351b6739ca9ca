import type { Kit } from '#platform/act'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { isArticle } from '../domain/lessons.ts'
import { makeMove, type MoveInput } from './make-move.ts'

export type WriteLessons = MoveInput & { readonly articles: readonly string[]; readonly lessons: string; readonly measures: string }

/** What the case teaches, filed under the articles it turned on; it can be written anew. */
export const writeLessons = (kit: Kit, actor: Actor, input: WriteLessons): Promise<void> => makeMove(kit, actor, 'learn', input, ({ one }) => {
  const articles = [...new Set(input.articles)]
  const wrong = [
    ...(articles.length === 0 || !articles.every(isArticle) ? ['请选择“涉及条款”，至少一项'] : []),
    ...(input.lessons.trim() === '' ? ['请填写“经验教训”'] : []),
    ...(one.result === 'corrected' && input.measures.trim() === '' ? ['案件被纠正，请填写“改进措施”'] : []),
  ]
  if (wrong.length > 0) throw new Refusal(422, wrong)
  return { change: { articles, lessons: input.lessons.trim(), measures: input.measures.trim() }, data: { articles } }
})
