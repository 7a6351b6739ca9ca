import { sql, type Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { addDays, type Day } from '#shared/days'
import { PAGE_SIZE } from '#shared/paging'
import { containing } from '#shared/search-pattern'
import { isKind, isResult } from '../domain/dispute.ts'
import { SOON_DAYS } from '../domain/dues.ts'
import { isState } from '../domain/procedure.ts'
import { tablesOf, type DisputeRow } from '../tables.ts'

export const DUE_VIEWS = { late: '已超期', soon: '三天内到期', any: '有期限' } as const
export type DueView = keyof typeof DUE_VIEWS
const isDueView = (text: string): text is DueView => Object.hasOwn(DUE_VIEWS, text)

export type ListDisputes = {
  readonly agencies: readonly AgencyId[] | 'all'; readonly text: string; readonly year: number | undefined; readonly agency: string | undefined
  readonly kind: string | undefined; readonly state: string | undefined; readonly step?: string | undefined; readonly due?: string | undefined; readonly today: Day; readonly page: number
}

const OURS = ['answer', 'hearing', 'perform'] as const

/** The register of disputes for the agencies that this person may see: newest first, or by term where terms are asked for. */
export async function listDisputes(db: Kysely<unknown>, asked: ListDisputes): Promise<{ total: number; rows: DisputeRow[] }> {
  let query = tablesOf(db).selectFrom('disputes.dispute')
  if (asked.agencies !== 'all') query = query.where('agency', 'in', [...asked.agencies, ''])
  if (asked.agency) query = query.where('agency', '=', asked.agency)
  if (asked.year !== undefined) query = query.where(sql<boolean>`accepted_on >= ${`${asked.year}-01-01`}::date and accepted_on < ${`${asked.year + 1}-01-01`}::date`)
  if (asked.kind && isKind(asked.kind)) query = query.where('kind', '=', asked.kind)
  if (asked.state === 'open') query = query.where('concluded_on', 'is', null)
  else if (asked.state && isResult(asked.state)) query = query.where('result', '=', asked.state)
  if (asked.step && isState(asked.step)) query = query.where('state', '=', asked.step)
  if (asked.text) query = query.where((where) => where.or([where('cause', 'like', containing(asked.text)), where('number', 'like', containing(asked.text)), where('body', 'like', containing(asked.text))]))
  const due = asked.due && isDueView(asked.due) ? asked.due : undefined
  if (due) query = query.where('next_what', 'in', OURS).where('next_on', 'is not', null)
  if (due === 'late') query = query.where('next_on', '<', asked.today)
  if (due === 'soon') query = query.where('next_on', '>=', asked.today).where('next_on', '<=', addDays(asked.today, SOON_DAYS))
  const { n } = await query.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const ordered = due ? query.orderBy('next_on') : query.orderBy('accepted_on', 'desc')
  const rows = await ordered.selectAll().orderBy('id').limit(PAGE_SIZE).offset((asked.page - 1) * PAGE_SIZE).execute()
  return { total: Number(n), rows }
}
