import type { Kysely } from 'kysely'
import { FILLED_ELSEWHERE, MANDATED, type Column } from '../domain/columns.ts'
import { catalogueOf } from '../tables.ts'

export type OwnColumn = Column & { readonly version: number }

/** The columns that the office made itself. */
export async function ownColumns(db: Kysely<unknown>): Promise<OwnColumn[]> {
  const own = await catalogueOf(db).selectFrom('publishing.own_column').selectAll().orderBy('position').orderBy('id').execute()
  return own.map((row): OwnColumn => ({ ...row, article: null, takes: 'all', mandated: false, audience: 'all' }))
}

/** The mandated columns and the office's own, in one list. */
export const columnsOf = async (db: Kysely<unknown>): Promise<Column[]> => [...MANDATED, ...(await ownColumns(db))]

/** Is this a column that entries may be put into? */
export async function isColumn(db: Kysely<unknown>, id: string): Promise<boolean> {
  if (FILLED_ELSEWHERE.includes(id)) return false
  if (MANDATED.some((one) => one.id === id)) return true
  return (
    (await catalogueOf(db).selectFrom('publishing.own_column').select('id').where('id', '=', id).where('closed', '=', false).executeTakeFirst()) !==
    undefined
  )
}
