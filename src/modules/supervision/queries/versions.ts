import type { Kysely } from 'kysely'
import { Refusal } from '#shared/refusal'
import { findAssessment, objectionsOf } from '../assessment-store.ts'
import { loadTicket } from '../store.ts'

/** What a step wants to have been seen. */
export const ticketVersion = async (db: Kysely<unknown>, id: string): Promise<number> => (await loadTicket(db, id)).version
/** A year's assessment as a program needs it: who is scored, what people judge, the objection that waits (0 where none does). */
export async function assessmentFacts(db: Kysely<unknown>, year: number): Promise<{ readonly version: number; readonly agencies: readonly string[]; readonly manual: readonly { readonly key: string; readonly weight: number }[]; readonly openObjection: number }> {
  const one = await findAssessment(db, year)
  if (!one) throw new Refusal(404, [`还没有 ${year} 年度考核`])
  return { version: one.version, agencies: one.agencies.map(({ agency }) => agency), manual: one.indicators.filter(({ rule }) => rule.kind === 'manual').map(({ key, weight }) => ({ key, weight })), openObjection: (await objectionsOf(db, year)).find(({ decision }) => decision === null)?.id ?? 0 }
}
