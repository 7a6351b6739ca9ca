import type { Kysely } from 'kysely'
import type { Day } from '#shared/days'
import type { RelationKind } from './domain/public-policy.ts'
import { tablesOf, type NewDocument } from './tables.ts'

/** Bulk insert for the demo city and for tests. */
export async function seedDocuments(db: Kysely<unknown>, rows: readonly NewDocument[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 1000) {
    await tablesOf(db).insertInto('policies.document').values(rows.slice(start, start + 1000).map((row) => ({ ...row, version: 1 }))).execute()
  }
}

export type SeedRelation = { readonly from: string; readonly to: string; readonly kind: RelationKind; readonly on: Day; readonly articles: string }

/** The links between documents that an office brings with it. */
export async function seedRelations(db: Kysely<unknown>, relations: readonly SeedRelation[], at: Date): Promise<void> {
  if (relations.length === 0) return
  await tablesOf(db).insertInto('policies.relation').values(relations.map(({ from, to, kind, on, articles }) => ({ from_document: from, to_document: to, kind, on_day: on, articles, at, account: 'system' }))).execute()
}
