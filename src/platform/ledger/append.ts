import { sql, type Kysely } from 'kysely'
import { FIRST_HASH, hashOfLine, type LedgerLine } from './hash.ts'

/** Adds one line to an agency's chain inside the caller's transaction. Deeds of one agency queue behind each other; agencies do not. */
export async function appendLine(db: Kysely<unknown>, given: Omit<LedgerLine, 'seq'>): Promise<{ seq: number; hash: string }> {
  // Sealed as it will be read back: a Date, say, is kept as text.
  const line = { ...given, detail: JSON.parse(JSON.stringify(given.detail)) as unknown }
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ledger:${line.chain}`}, 0))`.execute(db)
  const last = await sql<{ seq: number; hash: string }>`
    select seq, hash from audit.entry where chain = ${line.chain} order by seq desc limit 1`.execute(db)
  const seq = Number(last.rows[0]?.seq ?? 0) + 1
  const previous = last.rows[0]?.hash ?? FIRST_HASH
  const hash = hashOfLine({ ...line, seq }, previous)
  await sql`
    insert into audit.entry (chain, seq, at, actor, deed, subject, detail, previous, hash)
    values (${line.chain}, ${seq}, ${line.at}, ${line.actor}, ${line.deed}, ${line.subject}, ${JSON.stringify(line.detail)}::jsonb, ${previous}, ${hash})`.execute(db)
  return { seq, hash }
}
