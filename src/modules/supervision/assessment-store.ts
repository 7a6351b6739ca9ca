import type { Kysely, Selectable } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { ASSESSMENT_STATES, type Assessment, type AssessmentState, type Objection, type Score } from './domain/assessment.ts'
import { scoreOf, type CountedRecord, type Indicator, type Judgement } from './domain/indicators.ts'
import { tablesOf, type AssessmentRow, type ObjectionRow, type ScoreRow } from './tables.ts'

export function assessmentFrom({ state, announced_on: announcedOn, published_on: publishedOn, ...same }: Selectable<AssessmentRow>): Assessment {
  if (!Object.hasOwn(ASSESSMENT_STATES, state)) throw new Error(`${same.year} is no assessment that this version knows`)
  return { ...same, state: state as AssessmentState, announcedOn, publishedOn }
}
export async function findAssessment(db: Kysely<unknown>, year: number, hold = false): Promise<Assessment | null> {
  const query = tablesOf(db).selectFrom('supervision.assessment').selectAll().where('year', '=', year), row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  return row ? assessmentFrom(row) : null
}
/** The year's assessment, held within a deed; somebody's change since it was seen refuses. */
export async function heldAssessment(db: Kysely<unknown>, year: number, seen: number): Promise<Assessment> {
  const one = await findAssessment(db, year, true)
  if (!one) throw new Refusal(404, [`还没有 ${year} 年度考核`])
  if (one.version !== seen) throw new Refusal(409, ['这次考核刚被别人改动过，请看过最新情况后再操作'])
  return one
}
const scoreFrom = ({ indicator, agency, points, records, judged, self_points: selfPoints, self_words: selfWords, self_evidence: selfEvidence }: Selectable<ScoreRow>): Score => ({ indicator, agency, points, records, judged, selfPoints, selfWords, selfEvidence })
export const scoresOf = async (db: Kysely<unknown>, year: number): Promise<Score[]> => (await tablesOf(db).selectFrom('supervision.score').selectAll().where('year', '=', year).orderBy('agency').orderBy('indicator').execute()).map(scoreFrom)
const objectionFrom = ({ raised_on: raisedOn, raised_by: raisedBy, points_before: before, points_after: after, decided_on: decidedOn, decided_by: decidedBy, decision, id, ...same }: Selectable<ObjectionRow>): Objection => ({ ...same, id: Number(id), raisedOn, raisedBy, before, after, decidedOn, decidedBy, decision: decision === 'upheld' || decision === 'rejected' ? decision : null })
export const objectionsOf = async (db: Kysely<unknown>, year: number): Promise<Objection[]> => (await tablesOf(db).selectFrom('supervision.objection').selectAll().where('year', '=', year).orderBy('id').execute()).map(objectionFrom)

type Written = { readonly records?: readonly CountedRecord[]; readonly judged?: Judgement | null; readonly self?: { readonly points: number | null; readonly words: string; readonly evidence: string } }
/** Writes what is known of one agency's indicator and counts its points again from it. */
export async function writeScore(db: Kysely<unknown>, year: number, indicator: Indicator, agency: AgencyId, { records, judged, self }: Written): Promise<void> {
  const tables = tablesOf(db), known = await tables.selectFrom('supervision.score').selectAll().where('year', '=', year).where('indicator', '=', indicator.key).where('agency', '=', agency).forUpdate().executeTakeFirst()
  const struck = new Map((known?.records ?? []).flatMap(({ id, struck: why }) => (why === undefined ? [] : [[id, why] as const])))
  const counted = records?.map((record) => ({ ...record, ...(struck.has(record.id) && record.struck === undefined ? { struck: struck.get(record.id) as string } : {}) })) ?? known?.records ?? [], verdict = judged === undefined ? known?.judged ?? null : judged
  const values = { points: scoreOf(indicator, counted, verdict), records: JSON.stringify(counted) as never, judged: (verdict === null ? null : JSON.stringify(verdict)) as never, self_points: self ? self.points : known?.self_points ?? null, self_words: self ? self.words : known?.self_words ?? '', self_evidence: self ? self.evidence : known?.self_evidence ?? '' }
  await tables.insertInto('supervision.score').values({ year, indicator: indicator.key, agency, ...values }).onConflict((conflict) => conflict.columns(['year', 'indicator', 'agency']).doUpdateSet({ ...values, version: (known?.version ?? 0) + 1 })).execute()
}
