import { sql, type Kysely } from 'kysely'

export type SubjectLine = { readonly chain: string; readonly seq: number; readonly at: string; readonly actor: string; readonly deed: string; readonly hash: string }

/** Every line of the ledger about one subject, in the order in which they were written: goes into a case file. */
export async function linesAbout(db: Kysely<unknown>, subject: string): Promise<SubjectLine[]> {
  const { rows } = await sql<SubjectLine>`select chain, seq, at, actor, deed, hash from audit.entry where subject = ${subject} order by at, chain, seq`.execute(db)
  return rows
}
