import { sql, type Kysely } from 'kysely'
import { holdsAll, pairsIn, type KeywordTerms } from '../domain/keyword.ts'

export type Key = readonly [kind: string, value: string]

/** The questions of keywords that a text answers: candidates by the pairs of the word that must stand in it, then judged whole. */
export async function keywordsIn(db: Kysely<unknown>, title: string, text: string): Promise<string[]> {
  const { rows } = await sql<{ value: string; terms: KeywordTerms }>`
    select value, terms from notices.keyword
    where pairs && ${pairsIn(title, text)}::text[] and exists (select from unnest(anchors) anchor where strpos(${text}, anchor) > 0)
      and exists (select from notices.target where kind = 'keyword' and target.value = keyword.value)`.execute(db)
  return rows.filter(({ terms }) => holdsAll(terms, title, text)).map(({ value }) => value)
}

const kindsOf = (keys: readonly Key[]) => keys.map(([kind]) => kind)
const valuesOf = (keys: readonly Key[]) => keys.map(([, value]) => value)
/** Active subscriptions that wished for one of these before that moment. */
export const readersOf = (keys: readonly Key[], at: Date) => sql`
  select distinct t.subscription from unnest(${kindsOf(keys)}::text[], ${valuesOf(keys)}::text[]) as key (kind, value)
  join notices.target t on t.kind = key.kind and t.value = key.value and t.since <= ${at}`

export async function hasReaders(db: Kysely<unknown>, keys: readonly Key[], at: Date): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (${readersOf(keys, at)}) as found`.execute(db)
  return rows[0]?.found === true
}
