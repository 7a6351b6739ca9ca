import { sql, type Kysely } from 'kysely'
import { Refusal } from '#shared/refusal'
import type { CaseEvent } from './domain/case.ts'
import type { CaseHead, Consultation, Decision, FeeNotice, LetterLine, PaperLine, SearchRecord } from './domain/facts.ts'
import { tablesOf, type EventRow, type RequestRow } from './tables.ts'

export const headOf = (row: RequestRow): CaseHead => ({
  id: row.id, number: row.number, agency: row.agency, channel: row.channel, applicantClass: row.applicant_class, applicantMasked: row.applicant_masked,
  subject: row.subject, description: row.description, documentNumber: row.document_number, wantedForm: row.wanted_form, delivery: row.delivery,
  arrivedOn: row.arrived_on, confirmedOn: row.confirmed_on, receivedOn: row.received_on, dueOn: row.due_on, closedOn: row.closed_on,
  outcome: row.outcome, letterNumber: row.letter_number, state: row.state, handler: row.handler, handlerName: row.handler_name, department: row.department,
  version: row.version, parent: row.parent, mergedInto: row.merged_into, help: row.help, nextOn: row.next_on, nextWhat: row.next_what, alarm: row.alarm,
  locator: row.locator, receipt: row.receipt,
})

const eventOf = (row: EventRow): CaseEvent => ({
  id: row.id, move: row.move, on: row.on_day, at: row.at.toISOString(), account: row.account, accountName: row.account_name, note: row.note, data: row.data, struckBy: row.struck_by,
})

/** The row itself; within a deed, held so that two people cannot move it at once. */
export async function loadRow(db: Kysely<unknown>, id: string, hold = false): Promise<RequestRow> {
  const query = tablesOf(db).selectFrom('requests.request').selectAll().where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new Refusal(404, ['登记册里没有这件申请'])
  return row
}

export type CaseRecords = {
  readonly events: readonly CaseEvent[]; readonly consultations: readonly Consultation[]; readonly searches: readonly SearchRecord[]
  readonly decision: Decision | null; readonly fee: FeeNotice | null; readonly letters: readonly LetterLine[]; readonly papers: readonly PaperLine[]
}

/** All lines that belong to a request, without its sealed contents. */
export async function loadRecords(kysely: Kysely<unknown>, request: string): Promise<CaseRecords> {
  const db = tablesOf(kysely)
  const events = (await db.selectFrom('requests.event').selectAll().where('request', '=', request).orderBy('id').execute()).map(eventOf)
  // A consultation whose asking was struck out was never made.
  const struck = new Set(events.filter(({ move, struckBy }) => struckBy !== null && (move === 'ask_third_party' || move === 'ask_agency')).map(({ data }) => data['consultation']))
  const consultations = (await db.selectFrom('requests.consultation').selectAll().where('request', '=', request).orderBy('id').execute()).filter(({ id }) => !struck.has(id)).map((row): Consultation => ({
    id: row.id, kind: row.kind, whom: row.whom, about: row.about, sentOn: row.sent_on, receivedOn: row.received_on, answeredOn: row.answered_on,
    answer: row.answer, reason: row.reason, overrideReason: row.override_reason }))
  const searches = (await db.selectFrom('requests.search_record').selectAll().where('request', '=', request).orderBy('id').execute()).map((row): SearchRecord => ({
    id: row.id, systems: row.systems, words: row.words, period: row.period, on: row.searched_on, by: row.searched_by, results: row.results, found: row.found }))
  const decided = await db.selectFrom('requests.decision').selectAll().where('request', '=', request).executeTakeFirst()
  const noticed = await db.selectFrom('requests.fee').selectAll().where('request', '=', request).executeTakeFirst()
  const letters = (await db.selectFrom('requests.letter').selectAll().where('request', '=', request).orderBy('id').execute()).map((row): LetterLine => ({
    id: row.id, kind: row.kind, number: row.number, dated: row.dated, pdf: row.paper_pdf, docx: row.paper_docx, servedHow: row.served_how, servedOn: row.served_on, proof: row.proof_paper }))
  const papers = (await db.selectFrom('requests.paper').select(['id', 'kind', 'title', 'name', 'media_type', 'size', 'hash', 'made_on', 'made_by', 'shown', 'erased_on'])
    .where('request', '=', request).orderBy('id').execute()).map((row): PaperLine => ({
    id: row.id, kind: row.kind, title: row.title, name: row.name, mediaType: row.media_type, size: row.size, hash: row.hash, on: row.made_on, by: row.made_by, shown: row.shown, erasedOn: row.erased_on }))
  return {
    events, consultations, searches, letters, papers,
    decision: decided ? { outcome: decided.outcome, fields: decided.fields, differsReason: decided.differs_reason, draftedBy: decided.drafted_by,
      departmentOpinion: decided.department_opinion, legalOpinion: decided.legal_opinion, approvalOpinion: decided.approval_opinion } : null,
    fee: noticed ? { basis: noticed.basis, count: noticed.count, before: noticed.before, fen: noticed.fen, steps: noticed.steps as string[],
      noticedOn: noticed.noticed_on, dueOn: noticed.due_on, paidOn: noticed.paid_on } : null,
  }
}

/** The next number of a series in a year: counted in the deed, so that none is given twice and none is lost. */
export async function nextNumber(db: Kysely<unknown>, agency: string, series: string, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into requests.counter (agency, series, year, last) values (${agency}, ${series}, ${year}, 1)
    on conflict (agency, series, year) do update set last = requests.counter.last + 1 returning last`.execute(db)
  return rows[0]?.last ?? 1
}
