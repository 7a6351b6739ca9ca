import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import { KINDS, type DisputeKind } from '../domain/dispute.ts'
import { tablesOf, type DisputeRow } from '../tables.ts'

/** The words that stand at the request: 行政复议纠正（撤销）. */
export const alarmWords = (kind: DisputeKind, words: string | null): string => `${kind === 'reconsideration' ? KINDS.reconsideration : '行政诉讼'}纠正${words ? `（${words}）` : ''}`

/** What a concluded case says to its request: which one, and in what words. Nothing where it was not corrected or no request is known. */
export async function alarmAfter(db: Kysely<unknown>, dispute: string): Promise<{ request: string; words: string } | null> {
  const row = await tablesOf(db).selectFrom('disputes.dispute').select(['request', 'kind', 'result', 'result_words']).where('id', '=', dispute).executeTakeFirst()
  return row?.request && row.result === 'corrected' ? { request: row.request, words: alarmWords(row.kind, row.result_words) } : null
}

export type CorrectedRequest = {
  readonly id: string; readonly number: string; readonly agency: AgencyId; readonly kind: DisputeKind; readonly request: string | null; readonly cause: string; readonly words: string
  readonly concludedOn: Day; readonly performBy: Day | null; readonly performedOn: Day | null
  /** A summary was written. */
  readonly learned: boolean
}
const lineOf = (row: DisputeRow): CorrectedRequest[] => (row.concluded_on === null ? [] : [{
  id: row.id, number: row.number, agency: row.agency, kind: row.kind, request: row.request, cause: row.cause, words: alarmWords(row.kind, row.result_words), concludedOn: row.concluded_on,
  performBy: row.perform_by, performedOn: row.performed_on, learned: row.lessons !== '',
}])

/** Whose answer was corrected: what is still to be performed first, then what is not summed up, newest first. */
export async function correctedRequests(db: Kysely<unknown>, agencies: readonly AgencyId[] | 'all', limit = 200): Promise<CorrectedRequest[]> {
  let query = tablesOf(db).selectFrom('disputes.dispute').where('result', '=', 'corrected')
  if (agencies !== 'all') query = query.where('agency', 'in', [...agencies, ''])
  const lines = (await query.selectAll().orderBy('concluded_on', 'desc').orderBy('id').limit(limit).execute()).flatMap(lineOf)
  const rank = ({ performBy, performedOn, learned }: CorrectedRequest): number => (performBy !== null && performedOn === null ? 0 : learned ? 2 : 1)
  return lines.toSorted((a, b) => rank(a) - rank(b))
}
