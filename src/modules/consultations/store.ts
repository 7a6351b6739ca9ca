import type { Kysely, Selectable } from 'kysely'
import type { Scene } from '#platform/act'
import { Refusal } from '#shared/refusal'
import type { Consultation, Hearing, Question } from './domain/consultation.ts'
import { isConsultationState } from './domain/procedure.ts'
import { tablesOf, type ConsultationRow } from './tables.ts'

export function consultationFrom(row: Selectable<ConsultationRow>): Consultation {
  if (!isConsultationState(row.state)) throw new Error(`${row.id} is no consultation that this version knows`)
  return {
    id: row.id, agency: row.agency, title: row.title, aboutKind: row.about_kind, aboutId: row.about_id, draft: row.draft, explanation: row.explanation, ways: row.ways, from: row.from_on, until: row.until_on, shortReason: row.short_reason, questions: row.questions as Question[], hearing: row.hearing as Hearing | null,
    report: row.report, state: row.state, publishedOn: row.published_on, fedBackOn: row.fed_back_on, clusteredAt: row.clustered_at?.toISOString() ?? null, doers: row.doers, version: row.version,
  }
}
/** The consultation; within a deed, held so that two people cannot change it at once. */
export async function loadConsultation(db: Kysely<unknown>, id: string, hold = false): Promise<Consultation> {
  const query = tablesOf(db).selectFrom('consultations.consultation').selectAll().where('id', '=', id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw new Refusal(404, ['没有这件征求意见'])
  return consultationFrom(row)
}
/** Held, and refused where somebody has changed it since it was seen. */
export async function heldConsultation(scene: Scene, id: string, seen: number): Promise<Consultation> {
  const one = await loadConsultation(scene.db, id, true)
  if (one.version !== seen) throw new Refusal(409, ['这件征求意见刚被别人改过，请看过最新内容后再操作'])
  return one
}
type Changes = Partial<Omit<Selectable<ConsultationRow>, 'id' | 'version' | 'doers' | 'draft'>> & { readonly doers?: Consultation['doers']; readonly draft?: readonly string[] }
/** Writes what changed and counts the version on. */
export async function updateConsultation(scene: Scene, { id, version }: Pick<Consultation, 'id' | 'version'>, { doers, questions, hearing, draft, ...columns }: Changes): Promise<void> {
  const json = Object.fromEntries(Object.entries({ doers, questions, hearing }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value === null ? null : JSON.stringify(value)]])))
  await tablesOf(scene.db).updateTable('consultations.consultation').set({ ...columns, ...json as object, ...(draft ? { draft: [...draft] } : {}), version: version + 1, changed_at: scene.now }).where('id', '=', id).execute()
}
export async function addEvent({ db, actor, now }: Scene, consultation: string, move: string, note = ''): Promise<void> {
  await tablesOf(db).insertInto('consultations.event').values({ consultation, move, at: now, account: actor.account, account_name: actor.name, note }).execute()
}
export async function nextOf(db: Kysely<unknown>, series: string): Promise<number> {
  const { last } = await tablesOf(db).insertInto('consultations.counter').values({ series, last: 1 })
    .onConflict((conflict) => conflict.column('series').doUpdateSet((row) => ({ last: row('consultations.counter.last', '+', 1) }))).returning('last').executeTakeFirstOrThrow()
  return last
}
