import type { Kysely, Selectable } from 'kysely'
import type { Scene } from '#platform/act'
import { Refusal } from '#shared/refusal'
import { isPieceKind, PIECE_STATES, type Piece, type PieceContent, type PieceState } from './domain/piece.ts'
import { isQuestionState } from './domain/procedure.ts'
import type { Question, QuestionEvent } from './domain/question.ts'
import { isSource, isTopic } from './domain/words.ts'
import { tablesOf, type PieceRow, type QuestionRow } from './tables.ts'

export function questionOf(row: Omit<Selectable<QuestionRow>, 'asker'>): Question {
  if (!isQuestionState(row.state) || !isSource(row.source) || !isTopic(row.topic)) throw new Error(`${row.id} is no question that this version knows`)
  return {
    id: row.id, source: row.source, externalNo: row.external_no, receipt: row.receipt, agency: row.agency, title: row.title, words: row.words, topic: row.topic, mayPublish: row.may_publish, about: row.about, state: row.state,
    askedOn: row.asked_on, dueOn: row.due_on, endedOn: row.ended_on, answer: row.answer, publicTitle: row.public_title, publicWords: row.public_words, ties: row.ties, address: row.address, mergedInto: row.merged_into,
    outcomeNote: row.outcome_note, doers: row.doers, helpful: row.helpful, unhelpful: row.unhelpful, publishedRatings: row.published_ratings, version: row.version,
  }
}

/** The question; within a deed, held so that two people cannot move it at once. */
export async function loadQuestion(db: Kysely<unknown>, id: string, hold = false): Promise<Question> {
  const query = tablesOf(db).selectFrom('dialogue.question').selectAll().where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这件咨询'])
  return questionOf(row)
}

/** Writes what changed and counts the version on. */
export async function updateQuestion(scene: Scene, { id, version }: Question, set: Partial<Omit<Selectable<QuestionRow>, 'id' | 'version' | 'doers' | 'ties'>> & { readonly doers?: Question['doers']; readonly ties?: readonly string[] }): Promise<void> {
  const { doers, ties, ...columns } = set
  await tablesOf(scene.db).updateTable('dialogue.question').set({ ...columns, ...(doers ? { doers: JSON.stringify(doers) as never } : {}), ...(ties ? { ties: [...ties] } : {}), version: version + 1 }).where('id', '=', id).execute()
}

/** One line of a question's history. */
export async function addEvent({ db, actor, now }: Scene, question: string, move: string, note = ''): Promise<void> {
  await tablesOf(db).insertInto('dialogue.event').values({ question, move, at: now, account: actor.account, account_name: actor.name, note }).execute()
}
export async function eventsOf(db: Kysely<unknown>, question: string): Promise<QuestionEvent[]> {
  const rows = await tablesOf(db).selectFrom('dialogue.event').selectAll().where('question', '=', question).orderBy('id').execute()
  return rows.map(({ id, move, at, account, account_name, note }) => ({ id, move, at: at.toISOString(), account, accountName: account_name, note }))
}

/** The next number of a series, taken within the deed. */
export async function nextOf(db: Kysely<unknown>, series: string): Promise<number> {
  const { last } = await tablesOf(db).insertInto('dialogue.counter').values({ series, last: 1 })
    .onConflict((conflict) => conflict.column('series').doUpdateSet((row) => ({ last: row('dialogue.counter.last', '+', 1) }))).returning('last').executeTakeFirstOrThrow()
  return last
}

const isPieceState = (text: string): text is PieceState => Object.hasOwn(PIECE_STATES, text)
export function pieceOf(row: Selectable<PieceRow>): Piece {
  if (!isPieceKind(row.kind) || !isPieceState(row.state)) throw new Error(`${row.id} is no piece that this version knows`)
  return { id: row.id, kind: row.kind, agency: row.agency, title: row.title, content: row.content as PieceContent, ties: row.ties, state: row.state, address: row.address, publishedOn: row.published_on, doers: row.doers, version: row.version }
}
export async function loadPiece(db: Kysely<unknown>, id: string, hold = false): Promise<Piece> {
  const query = tablesOf(db).selectFrom('dialogue.piece').selectAll().where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这条内容'])
  return pieceOf(row)
}
