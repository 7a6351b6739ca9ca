import type { Kysely } from 'kysely'
import { normalNumber } from '../domain/citations.ts'
import { titleKey, titleKeys } from '../domain/title-keys.ts'
import { tablesOf, type DocumentRow } from '../tables.ts'

/** A document of the register by what people write of it: its code, its number in any brackets, its title or the name within it; of several the last made. */
export async function findDocument(db: Kysely<unknown>, words: string): Promise<DocumentRow | null> {
  const rows = await tablesOf(db).selectFrom('policies.document').selectAll().orderBy('issued_on', 'desc').execute()
  const number = normalNumber(words), key = titleKey(words.replace(/^《(.+)》$/, '$1'))
  return rows.find(({ id }) => id === words) ?? rows.find(({ doc_no }) => number !== null && doc_no === number) ?? rows.find(({ title }) => titleKeys(title).includes(key)) ?? null
}

/** The topics under which the register files its documents. */
export async function policyTopics(db: Kysely<unknown>): Promise<string[]> {
  const rows = await tablesOf(db).selectFrom('policies.document').select('topic').distinct().where('topic', '!=', '').orderBy('topic').execute()
  return rows.map(({ topic }) => topic)
}
