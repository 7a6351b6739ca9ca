import type { Kysely, Selectable } from 'kysely'
import { Refusal } from '#shared/refusal'
import type { Actor, AgencyId } from '#shared/actor'
import type { Doers } from '#shared/procedure'
import type { ReturnFigures } from '../domain/returns.ts'
import { tablesOf, type AgencyReturn, type ReturnRemark, type ReturnTables, type Round } from './tables.ts'

export const returnId = (agency: AgencyId, year: number): string => `return-${agency}-${year}`

type Held = { licences: number | null; penalties: number | null; coercions: number | null; fees_fen: number | null }
export function figuresOf({ licences, penalties, coercions, fees_fen }: Held): ReturnFigures | null {
  return licences === null || penalties === null || coercions === null || fees_fen === null ? null : { licences, penalties, coercions, feesFen: Number(fees_fen) }
}
export const figureColumns = (figures: ReturnFigures | null) =>
  ({ licences: figures?.licences ?? null, penalties: figures?.penalties ?? null, coercions: figures?.coercions ?? null, fees_fen: figures?.feesFen ?? null })

export const returnOf = (row: Selectable<ReturnTables['annualreport.agency_return']>): AgencyReturn => ({
  id: row.id, year: row.year, agency: row.agency, state: row.state, figures: figuresOf(row), note: row.note, doers: row.doers as Doers,
  remarks: row.remarks as readonly ReturnRemark[], remindedAt: row.reminded_at === null ? null : new Date(row.reminded_at), version: row.version,
})
export const roundOf = (row: Selectable<ReturnTables['annualreport.round']>): Round => ({ year: row.year, dueOn: row.due_on, note: row.note, version: row.version })

/** Locks a return for a deed. */
export async function load(db: Kysely<unknown>, agency: AgencyId, year: number): Promise<AgencyReturn> {
  const row = await tablesOf(db).selectFrom('annualreport.agency_return').selectAll().where('year', '=', year).where('agency', '=', agency).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal(404, [`${year}年度没有请该单位填报`])
  return returnOf(row)
}

/** Saves only over the version that the reader was looking at. */
export async function save(db: Kysely<unknown>, changed: AgencyReturn, seenVersion: number): Promise<void> {
  const { numUpdatedRows } = await tablesOf(db).updateTable('annualreport.agency_return').set({
    state: changed.state, ...figureColumns(changed.figures), note: changed.note, doers: JSON.stringify(changed.doers), remarks: JSON.stringify(changed.remarks), version: seenVersion + 1,
  }).where('id', '=', changed.id).where('version', '=', seenVersion).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal(409, ['这份填报刚刚被别人改过。请刷新页面，看过新内容后再办理'])
}

/** Empty returns for agencies newly asked; those that are in the round already stay as they are. */
export async function insertReturns(db: Kysely<unknown>, year: number, agencies: readonly AgencyId[]): Promise<void> {
  if (agencies.length === 0) return
  await tablesOf(db).insertInto('annualreport.agency_return')
    .values(agencies.map((agency) => ({ id: returnId(agency, year), year, agency, state: 'waiting' as const, ...figureColumns(null), note: '', doers: '{}', remarks: '[]', reminded_at: null, version: 1 })))
    .onConflict((conflict) => conflict.columns(['year', 'agency']).doNothing()).execute()
}

/** Keeps the figures as handed in, beside all earlier ones. */
export async function addVersion(db: Kysely<unknown>, of: AgencyReturn, made: { figures: ReturnFigures; note: string; reason: string; by: Actor; at: Date }): Promise<number> {
  const tables = tablesOf(db)
  const last = await tables.selectFrom('annualreport.return_version').select((eb) => eb.fn.max('number').as('number')).where('return', '=', of.id).executeTakeFirst()
  const number = Number(last?.number ?? 0) + 1
  await tables.insertInto('annualreport.return_version').values({
    return: of.id, number, licences: made.figures.licences, penalties: made.figures.penalties, coercions: made.figures.coercions, fees_fen: made.figures.feesFen,
    note: made.note, reason: made.reason, made_by: made.by.account, made_by_name: made.by.name, made_at: made.at.toISOString(),
  }).execute()
  return number
}
