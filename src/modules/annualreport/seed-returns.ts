import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'
import type { ReturnFigures, ReturnState } from './domain/returns.ts'
import { figureColumns, returnId } from './returns/store.ts'
import { tablesOf } from './returns/tables.ts'

type Person = { readonly account: string; readonly name: string }
/** One agency's return of a year. `figures` may be null only where the state is waiting. Times are ISO instants. */
export type SeedReturn = {
  readonly year: number; readonly agency: AgencyId; readonly state: ReturnState; readonly figures: ReturnFigures | null; readonly note?: string
  readonly filledBy?: Person; readonly filledAt?: string; readonly confirmedBy?: Person; readonly confirmedAt?: string
}
export type SeedRound = { readonly year: number; readonly dueOn: Day; readonly note: string; readonly openedBy: string; readonly openedAt: string }

const rowOf = ({ year, agency, state, figures, note, filledBy, filledAt, confirmedBy, confirmedAt }: SeedReturn) => ({
  id: returnId(agency, year), year, agency, state, ...figureColumns(figures), note: note ?? '', reminded_at: null, version: 1,
  doers: JSON.stringify({ ...(filledBy ? { fill: filledBy.account } : {}), ...(confirmedBy ? { confirm: confirmedBy.account } : {}) }),
  remarks: JSON.stringify([
    ...(filledBy && filledAt ? [{ move: 'fill', by: filledBy.name, at: filledAt, text: '' }] : []),
    ...(confirmedBy && confirmedAt ? [{ move: 'confirm', by: confirmedBy.name, at: confirmedAt, text: '' }] : []),
  ]),
})
const versionOf = ({ year, agency, figures, note, filledBy, filledAt }: SeedReturn) => (figures && filledBy && filledAt
  ? [{ return: returnId(agency, year), number: 1, licences: figures.licences, penalties: figures.penalties, coercions: figures.coercions, fees_fen: figures.feesFen, note: note ?? '', reason: '',
    made_by: filledBy.account, made_by_name: filledBy.name, made_at: filledAt }]
  : [])

/** Loads rounds and returns at once, for demonstrations and tests; no deed, so no ledger lines. */
export async function seedReturns(db: Kysely<unknown>, { rounds, returns }: { rounds: readonly SeedRound[]; returns: readonly SeedReturn[] }): Promise<void> {
  const tables = tablesOf(db)
  if (rounds.length > 0) {
    await tables.insertInto('annualreport.round').values(rounds.map(({ year, dueOn, note, openedBy, openedAt }) => ({ year, due_on: dueOn, note, opened_by: openedBy, opened_at: openedAt, version: 1 }))).execute()
  }
  for (let at = 0; at < returns.length; at += 500) {
    const some = returns.slice(at, at + 500)
    await tables.insertInto('annualreport.agency_return').values(some.map(rowOf)).execute()
    const versions = some.flatMap(versionOf)
    if (versions.length > 0) await tables.insertInto('annualreport.return_version').values(versions).execute()
  }
}
