import { sql, type Kysely } from 'kysely'
import type { SettingKey } from '../domain/settings.ts'
import { tablesOf, type ChoiceRow } from '../tables.ts'

export type ChoiceMade = { readonly id: number; readonly key: string; readonly value: unknown; readonly reason: string; readonly by: string; readonly at: Date }
const made = ({ id, key, value, reason, changed_by_name, changed_at }: Omit<ChoiceRow, 'id'> & { id: number }): ChoiceMade =>
  ({ id: Number(id), key, value, reason, by: changed_by_name, at: changed_at })

/** The last choice of each setting that the office has made one of. */
export async function latestChoices(db: Kysely<unknown>): Promise<ReadonlyMap<string, ChoiceMade>> {
  const { rows } = await sql<Omit<ChoiceRow, 'id'> & { id: number }>`select distinct on (key) * from settings.choice order by key, id desc`.execute(db)
  return new Map(rows.map((row) => [row.key, made(row)]))
}

/** All choices of one setting, newest first. */
export async function choicesOf(db: Kysely<unknown>, key: SettingKey): Promise<ChoiceMade[]> {
  return (await tablesOf(db).selectFrom('settings.choice').selectAll().where('key', '=', key).orderBy('id', 'desc').execute()).map(made)
}

export const latestChoice = async (db: Kysely<unknown>, key: SettingKey): Promise<ChoiceMade | undefined> => (await choicesOf(db, key))[0]
