import type { Kysely } from 'kysely'
import { currentSnapshot, snapshotsWithData } from '#publishing'
import type { PieceContent } from '../domain/piece.ts'
import type { Listed, PublicQuestion, Tie } from '../domain/public-question.ts'
import type { PublicStatistics } from '../domain/statistics.ts'
import { portalPaths } from '../paths.ts'

/** All published questions. Reads the public side only. */
export const publicQuestions = async (db: Kysely<unknown>): Promise<Listed[]> =>
  (await snapshotsWithData(db, 'question')).map(({ address, title, agency, agencyName, publishedOn, data }) => ({ address, title, agency, agencyName, publishedOn, data: data as PublicQuestion }))

export type PublicPiece = Omit<Listed, 'data'> & { readonly content: PieceContent; readonly ties: readonly Tie[] }
/** All published frequent questions, or responses to concerns. */
export const publicPieces = async (db: Kysely<unknown>, kind: 'frequent-question' | 'concern'): Promise<PublicPiece[]> =>
  (await snapshotsWithData(db, kind)).map(({ address, title, agency, agencyName, publishedOn, data }) => ({ address, title, agency, agencyName, publishedOn, ...data as { content: PieceContent; ties: readonly Tie[] } }))

/** What the public list tells of received and answered questions. */
export async function publicStatistics(db: Kysely<unknown>): Promise<readonly PublicStatistics[]> {
  const found = await currentSnapshot(db, portalPaths.questions)
  return found ? (found.snapshot.data as { years: readonly PublicStatistics[] }).years : []
}

/** An agency that can be asked, as the guide of 依申请公开 publishes them. */
export type AskAgency = { readonly id: string; readonly name: string; readonly phone: string }
export async function askAgencies(db: Kysely<unknown>): Promise<AskAgency[]> {
  const guide = await currentSnapshot(db, '/apply-guide')
  return guide ? (guide.snapshot.data as { agencies: AskAgency[] }).agencies.map(({ id, name, phone }) => ({ id, name, phone })) : []
}
