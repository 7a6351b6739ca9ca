import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import { PAGE_SIZE } from '#shared/paging'
import { containing } from '#shared/search-pattern'
import { isQuestionState } from '../domain/procedure.ts'
import type { Question } from '../domain/question.ts'
import { isSource, isTopic } from '../domain/words.ts'
import { questionOf } from '../store.ts'
import { tablesOf } from '../tables.ts'

export const CLOCKS = { overdue: '逾期未办结', soon: '今明两天到期', open: '未办结', late: '逾期办结' } as const
export type ListAsked = {
  readonly agencies: 'all' | readonly AgencyId[]; readonly text: string; readonly state?: string | undefined; readonly agency?: string | undefined; readonly source?: string | undefined
  readonly topic?: string | undefined; readonly clock?: string | undefined; readonly today: Day; readonly soonUntil: Day; readonly page: number
}

/** The register: what waits first, by its day; then what is done, newest first. */
export async function listRegister(db: Kysely<unknown>, asked: ListAsked): Promise<{ total: number; rows: Question[] }> {
  const { agencies, text, state, agency, source, topic, clock, today, soonUntil, page } = asked
  let query = tablesOf(db).selectFrom('dialogue.question')
  if (agencies !== 'all') query = query.where('agency', 'in', [...agencies, ''])
  if (isQuestionState(state)) query = query.where('state', '=', state)
  if (agency) query = query.where('agency', '=', agency)
  if (isSource(source)) query = query.where('source', '=', source)
  if (isTopic(topic)) query = query.where('topic', '=', topic)
  if (clock === 'overdue') query = query.where('ended_on', 'is', null).where('due_on', '<', today)
  if (clock === 'soon') query = query.where('ended_on', 'is', null).where('due_on', '>=', today).where('due_on', '<=', soonUntil)
  if (clock === 'open') query = query.where('ended_on', 'is', null)
  if (clock === 'late') query = query.whereRef('ended_on', '>', 'due_on')
  if (text) query = query.where((where) => where.or([where('title', 'like', containing(text)), where('words', 'like', containing(text)), where('id', '=', text), where('external_no', '=', text)]))
  const { n } = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const rows = await query.selectAll().orderBy((eb) => eb('ended_on', 'is not', null)).orderBy((eb) => eb.case().when('ended_on', 'is', null).then(eb.ref('due_on')).end())
    .orderBy('asked_on', 'desc').orderBy('id', 'desc').limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE).execute()
  return { total: Number(n), rows: rows.map(questionOf) }
}
