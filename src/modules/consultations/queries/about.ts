import type { Kysely } from 'kysely'
import type { Day } from '#shared/days'
import type { ConsultationState } from '../domain/procedure.ts'
import { consultationFrom, loadConsultation } from '../store.ts'
import { tablesOf } from '../tables.ts'
import { countsOf } from './file.ts'

/** What other modules know of a consultation of theirs. */
export type ConsultationStanding = { readonly id: string; readonly title: string; readonly state: ConsultationState; readonly from: Day; readonly until: Day; readonly shortReason: string; readonly publishedOn: Day | null; readonly fedBackOn: Day | null; readonly comments: number; readonly version: number }
export async function consultationOf(db: Kysely<unknown>, id: string): Promise<ConsultationStanding> {
  const { title, state, from: begins, until, shortReason, publishedOn, fedBackOn, version } = await loadConsultation(db, id), { comments } = await countsOf(db, id)
  return { id, title, state, from: begins, until, shortReason, publishedOn, fedBackOn, comments, version }
}
/** Those that were asked for about something of another module's, the latest first. */
export async function consultationsAbout(db: Kysely<unknown>, kind: string, id: string): Promise<ConsultationStanding[]> {
  const rows = await tablesOf(db).selectFrom('consultations.consultation').selectAll().where('about_kind', '=', kind).where('about_id', '=', id).orderBy('id', 'desc').execute()
  return Promise.all(rows.map((row) => consultationOf(db, consultationFrom(row).id)))
}
