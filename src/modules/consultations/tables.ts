import type { Generated, Kysely } from 'kysely'
import type { Day } from '#shared/days'

export type ConsultationRow = {
  id: string; agency: string; title: string; about_kind: Generated<string>; about_id: Generated<string>; draft: readonly string[]; explanation: string; ways: string; from_on: Day; until_on: Day; short_reason: string; questions: Generated<unknown>; hearing: Generated<unknown>; report: Generated<string>
  state: string; published_on: Generated<Day | null>; fed_back_on: Generated<Day | null>; clustered_at: Generated<Date | null>; doers: Generated<Readonly<Record<string, string>>>; version: Generated<number>; changed_at: Date
}
export type CommentRow = { id: Generated<number>; consultation: string; receipt: string | null; browser: string | null; source: string; passage: number; words: string; person: Buffer | null; at: Date; replaced: Generated<boolean>; cluster: Generated<number | null> }
export type ConsultationsTables = {
  'consultations.consultation': ConsultationRow
  'consultations.event': { id: Generated<number>; consultation: string; move: string; at: Date; account: string; account_name: string; note: Generated<string> }
  'consultations.counter': { series: string; last: number }
  'consultations.cluster': { consultation: string; n: number; size: number; sample: string; verdict: Generated<string | null>; reason: Generated<string>; answered_by: Generated<string> }
  'consultations.comment': CommentRow
  'consultations.survey': { consultation: string; browser: string; answers: unknown; at: Date }
  'consultations.registration': { consultation: string; n: number; receipt: string; browser: string; grouping: string; reason: string; person: Buffer; masked: string; at: Date; chosen: Generated<boolean> }
}
export const tablesOf = (db: Kysely<unknown>): Kysely<ConsultationsTables> => db.withTables<ConsultationsTables>()
