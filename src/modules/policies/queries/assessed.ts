import { sql, type Kysely } from 'kysely'
import type { AssessedRecord } from '#shared/assessed-record'
import { paths } from '../paths.ts'

type Row = { id: string; agency: string; title: string; first: string | null }
/** Normative documents made in the year: good where at least one interpretation was published with it. */
export async function policiesInterpreted(db: Kysely<unknown>, year: number): Promise<AssessedRecord[]> {
  const { rows } = await sql<Row>`select d.id, d.agency, d.title, (select i.published_on || ' ' || i.title from policies.interpretation i where i.document = d.id order by i.published_on, i.id limit 1) as first
    from policies.document d where d.kind = 'normative' and d.issued_on >= ${`${year}-01-01`}::date and d.issued_on <= ${`${year}-12-31`}::date order by d.id`.execute(db)
  return rows.map(({ id, agency, title, first }) => ({ id, agency, title, href: paths.policy(id), good: first !== null, why: first ?? '没有解读' }))
}
