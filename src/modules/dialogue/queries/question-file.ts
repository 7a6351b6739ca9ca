import type { Kysely } from 'kysely'
import { agencyById, allAgencies } from '#agencies'
import { screenSubject, type Finding, type Part } from '#screening'
import type { Day } from '#shared/days'
import type { Question, QuestionFacts } from '../domain/question.ts'

/** Whose dismissals count for a question's words. */
export const subjectOf = (id: string): string => `question:${id}`
export type QuestionFile = Omit<QuestionFacts, 'findings'> & { readonly findings: readonly Finding[]; readonly agencyName: string }

const part = (name: string, place: string, kind: Part['kind'], text: string): Part[] => (text === '' ? [] : [{ name, place, kind, text }])
/** What will leave the office: the answer, and where it is to be published the question as the public reads it. */
const partsOf = ({ publicTitle, publicWords, answer, mayPublish }: Question): Part[] =>
  [...(mayPublish ? [...part('title', '公布用的标题', 'title', publicTitle), ...part('words', '公布用的问题', 'paragraph', publicWords)] : []), ...part('answer', '答复', 'paragraph', answer)]

/** A question with all that its moves depend on: what the checks say of the text that will leave. */
export async function questionFile(db: Kysely<unknown>, question: Question, day: Day): Promise<QuestionFile> {
  const [{ name: agencyName }, agencies] = await Promise.all([agencyById(db, question.agency), allAgencies(db)])
  const parts = partsOf(question)
  const findings = parts.length === 0 ? [] : await screenSubject(db, subjectOf(question.id), parts, { day, agencyName })
  return { question, root: agencies.find(({ parent }) => parent === null)?.id ?? '', findings, agencyName }
}
