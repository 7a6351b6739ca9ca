import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'

export type AgencyName = { readonly id: AgencyId; readonly name: string; readonly active: boolean }

/** What accounts need to know of the agency tree. Agencies are another module of this floor, so app.ts passes it in. */
export type AgencyBook = {
  /** All agencies in the order in which they are offered. */
  readonly all: (db: Kysely<unknown>) => Promise<readonly AgencyName[]>
}

export type Names = { readonly of: (agency: AgencyId) => string; readonly active: readonly AgencyName[] }

export async function namesFrom(book: AgencyBook, db: Kysely<unknown>): Promise<Names> {
  const all = await book.all(db)
  const names = new Map(all.map(({ id, name }) => [id, name]))
  return { of: (agency) => names.get(agency) ?? agency, active: all.filter(({ active }) => active) }
}
