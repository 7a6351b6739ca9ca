import type { Kysely } from 'kysely'
import { addDays, type Day } from '#shared/days'
import { tablesOf } from '../tables.ts'

export type Line = {
  readonly chain: string; readonly seq: number; readonly at: string; readonly actor: string; readonly deed: string; readonly subject: string
  readonly detail: unknown; readonly hash: string
}
export type LinesAsked = {
  readonly chains: 'all' | readonly string[]
  readonly chain?: string; readonly deed?: string; readonly actor?: string; readonly subject?: string; readonly from?: Day; readonly to?: Day
  readonly page: number; readonly size: number
}

const startOf = (day: Day): string => new Date(`${day}T00:00:00+08:00`).toISOString()

/** Lines of the ledger, newest first. Days are days in China. */
export async function linesOf(db: Kysely<unknown>, asked: LinesAsked): Promise<{ total: number; lines: Line[] }> {
  let query = tablesOf(db).selectFrom('audit.entry')
  if (asked.chains !== 'all') query = query.where('chain', 'in', asked.chains.length === 0 ? [''] : [...asked.chains])
  if (asked.chain) query = query.where('chain', '=', asked.chain)
  if (asked.deed) query = query.where('deed', '=', asked.deed)
  if (asked.actor) query = query.where('actor', '=', asked.actor)
  if (asked.subject) query = query.where('subject', '=', asked.subject)
  if (asked.from) query = query.where('at', '>=', startOf(asked.from))
  if (asked.to) query = query.where('at', '<', startOf(addDays(asked.to, 1)))
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const lines = await query.select(['chain', 'seq', 'at', 'actor', 'deed', 'subject', 'detail', 'hash'])
    .orderBy('at', 'desc').orderBy('chain').orderBy('seq', 'desc').limit(asked.size).offset((asked.page - 1) * asked.size).execute()
  return { total: Number(total), lines }
}

/** The names that deeds in the ledger have, for choosing among them. */
export async function deedsIn(db: Kysely<unknown>): Promise<string[]> {
  return (await tablesOf(db).selectFrom('audit.entry').select('deed').distinct().orderBy('deed').execute()).map(({ deed }) => deed)
}
