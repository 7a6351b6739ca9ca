import type { Kysely } from 'kysely'
import type { Consultation } from '../domain/consultation.ts'
import { tablesOf } from '../tables.ts'

const SHOWN = 100
type Result = { readonly label: string; readonly bars: readonly { readonly label: string; readonly value: number }[] | null; readonly texts: readonly string[] }
/** Each question with how often each choice was taken, or with what was written. */
export async function surveyResults(db: Kysely<unknown>, { id, questions }: Consultation): Promise<Result[]> {
  if (questions.length === 0) return []
  const answers = (await tablesOf(db).selectFrom('consultations.survey').select('answers').where('consultation', '=', id).orderBy('at').execute()).map((row) => row.answers as string[][])
  return questions.map(({ label, kind, options }, i) => ({ label, bars: kind === 'text' ? null : options.map((option) => ({ label: option, value: answers.filter((one) => one[i]?.includes(option)).length })), texts: kind === 'text' ? [...new Set(answers.flatMap((one) => one[i] ?? []))].slice(0, SHOWN) : [] }))
}
