import type { Generated, Kysely } from 'kysely'
import type { Day } from '#shared/days'
import type { RequestState } from './domain/procedure.ts'
import type { ApplicantClass, Channel, Outcome } from './domain/outcome.ts'

export type RequestRow = {
  id: string; number: string; agency: string; channel: Channel; applicant_class: ApplicantClass; applicant_masked: string; subject: string
  received_on: Day; due_on: Day | null; closed_on: Day | null; outcome: Outcome | null; letter_number: string | null; version: number
  state: RequestState; description: string; document_number: string; wanted_form: string; delivery: string; arrived_on: Day; confirmed_on: Day | null
  handler: string | null; handler_name: string | null; department: string; applicant_key: string | null; bands: number[]; receipt: string | null
  locator: string | null; parent: string | null; merged_into: string | null; help: string[]; next_on: Day | null; next_what: string; alarm: string
}
/** A row as a seed or an old register gives it: what came after Part 1 follows from it. */
export type NewRequest = NewRequestBase & Partial<RequestRow>
type NewRequestBase = Pick<RequestRow, 'id' | 'number' | 'agency' | 'channel' | 'applicant_class' | 'applicant_masked' | 'subject' | 'received_on' | 'due_on' | 'closed_on'
  | 'outcome' | 'letter_number'>

export type EventRow = {
  id: number; request: string; move: string; on_day: Day; at: Date; account: string; account_name: string; note: string
  data: Record<string, unknown>; struck_by: number | null
}
export type PaperRow = {
  id: number; request: string; kind: string; title: string; name: string; media_type: string; size: number; hash: string; sealed: Buffer | null
  erased_on: Day | null; made_on: Day; made_at: Date; made_by: string; shown: boolean; let_stand: string
}
export type ConsultationRow = {
  id: number; request: string; kind: 'third_party' | 'agency' | 'joint_maker'; whom: string; sealed_contact: Buffer | null; about: string; sent_on: Day
  received_on: Day | null; answered_on: Day | null; answer: 'agrees' | 'agrees_in_part' | 'refuses' | 'no_answer' | null; reason: string; override_reason: string
}
export type SearchRow = {
  id: number; request: string; systems: string; words: string; period: string; searched_on: Day; searched_by: string; results: string; found: boolean; at: Date
}
export type FeeRow = {
  request: string; basis: 'items' | 'pages'; count: number; before: number; fen: number; steps: unknown; noticed_on: Day | null; due_on: Day | null
  paid_on: Day | null; voucher: string
}
export type DecisionRow = {
  request: string; outcome: Outcome; fields: Record<string, string>; differs_reason: string; drafted_by: string; drafted_at: Date
  department_opinion: string; legal_opinion: string; approval_opinion: string
}
export type LetterRow = {
  id: number; request: string; kind: string; number: string; dated: Day; paper_pdf: number | null; paper_docx: number | null; served_how: string | null
  served_on: Day | null; proof_paper: number | null; sealed: Buffer | null
}
/** Columns that the database fills where an insert says nothing. */
type Defaulted<Row, Names extends keyof Row> = Omit<Row, Names> & { readonly [Name in Names]: Generated<Row[Name]> }
type LaterColumns = Exclude<keyof RequestRow, keyof NewRequestBase | 'state' | 'arrived_on'>

export type RequestTables = {
  'requests.request': Defaulted<RequestRow, LaterColumns>
  'requests.applicant': { request: string; sealed: Buffer | null; erased_on: Day | null }
  'requests.event': Defaulted<EventRow, 'id' | 'struck_by' | 'data'>
  'requests.paper': Defaulted<PaperRow, 'id' | 'erased_on' | 'shown' | 'let_stand'>
  'requests.consultation': Defaulted<ConsultationRow, 'id' | 'sealed_contact' | 'received_on' | 'answered_on' | 'answer' | 'reason' | 'override_reason'>
  'requests.search_record': Defaulted<SearchRow, 'id'>
  'requests.fee': Defaulted<FeeRow, 'voucher' | 'before' | 'noticed_on' | 'due_on' | 'paid_on'>
  'requests.decision': Defaulted<DecisionRow, 'differs_reason' | 'department_opinion' | 'legal_opinion' | 'approval_opinion'>
  'requests.letter': Defaulted<LetterRow, 'id' | 'paper_pdf' | 'paper_docx' | 'served_how' | 'served_on' | 'proof_paper'>
  'requests.counter': { agency: string; series: string; year: number; last: number }
  'requests.rating': { request: string; stars: number; words: string; rated_on: Day }
}
export const tablesOf = (db: Kysely<unknown>): Kysely<RequestTables> => db.withTables<RequestTables>()
