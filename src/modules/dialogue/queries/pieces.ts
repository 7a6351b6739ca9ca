import type { Kysely } from 'kysely'
import { agencyById } from '#agencies'
import { screenSubject, type Finding } from '#screening'
import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import { PIECE_KINDS, type Piece, type PieceKind } from '../domain/piece.ts'
import { pieceOf } from '../store.ts'
import { tablesOf } from '../tables.ts'

/** Whose dismissals count for a piece's words. */
export const pieceSubject = (id: string): string => `piece:${id}`

/** What the checks say of a piece's words. */
export async function pieceFindings(db: Kysely<unknown>, { id, kind, agency, title, content }: Piece, day: Day): Promise<Finding[]> {
  const words = PIECE_KINDS[kind].fields.filter(({ kind: type, name }) => (type === 'line' || type === 'text') && (content[name] ?? '') !== '')
  const { name: agencyName } = await agencyById(db, agency)
  return screenSubject(db, pieceSubject(id), [{ name: 'title', place: PIECE_KINDS[kind].titleLabel, kind: 'title', text: title }, ...words.map(({ name, label }) => ({ name, place: label, kind: 'paragraph' as const, text: content[name] ?? '' }))], { day, agencyName })
}

/** The pieces of a kind that a person may see, changed last first. */
export async function listPieces(db: Kysely<unknown>, kind: PieceKind, agencies: 'all' | readonly AgencyId[]): Promise<Piece[]> {
  const query = tablesOf(db).selectFrom('dialogue.piece').selectAll().where('kind', '=', kind).orderBy('changed_at', 'desc').orderBy('id', 'desc').limit(500)
  return (await (agencies === 'all' ? query : query.where('agency', 'in', [...agencies, ''])).execute()).map(pieceOf)
}

/** The frequent questions that answer for others: those the public can read. */
export async function publishedFrequent(db: Kysely<unknown>): Promise<Piece[]> {
  const rows = await tablesOf(db).selectFrom('dialogue.piece').selectAll().where('kind', '=', 'frequent').where('state', 'in', ['published', 'changed']).orderBy('title').execute()
  return rows.map(pieceOf)
}
