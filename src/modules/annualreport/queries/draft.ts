import type { Kysely } from 'kysely'
import type { Agency } from '#agencies'
import { draftNarrative } from '../domain/narrative.ts'
import type { ReportTables } from '../domain/tables.ts'
import type { Narrative } from '../tables.ts'

/** A first draft to start from: what the figures already say, with the figures bound. */
export const draftFor = async (_db: Kysely<unknown>, given: { agency: Agency; year: number; tables: ReportTables }): Promise<Narrative> =>
  draftNarrative(given.tables, { agency: given.agency.signsAs, year: given.year, government: given.agency.kind === 'government' })
