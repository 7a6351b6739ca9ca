import type { Kysely } from 'kysely'
import { momentOf } from '#shared/moments'
import { tablesOf } from '../tables.ts'

export type TokenLine = { readonly id: number; readonly name: string; readonly source: string; readonly agency: string; readonly by: string; readonly madeAt: string; readonly endedAt: string | null }
/** The tokens that were made, newest first; none can be read again. */
export async function tokensOf(db: Kysely<unknown>): Promise<TokenLine[]> {
  const rows = await tablesOf(db).selectFrom('dialogue.token').selectAll().orderBy('id', 'desc').execute()
  return rows.map(({ id, name, source, agency, account_name, made_at, ended_at }) => ({ id, name, source, agency, by: account_name, madeAt: momentOf(made_at), endedAt: ended_at && momentOf(ended_at) }))
}
