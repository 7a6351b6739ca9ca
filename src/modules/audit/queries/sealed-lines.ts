import { sql, type Kysely } from 'kysely'
import type { Sealed } from '#platform/act'

export type SealedLine = Sealed & { readonly chain: string; readonly seq: number; readonly at: string }

/** Everything that the ledger says went through the gate, in the order in which it went. */
export async function sealedLines(db: Kysely<unknown>): Promise<SealedLine[]> {
  const { rows } = await sql<SealedLine>`
    select chain, seq::int as seq, at, one->>'address' as address, (one->>'version')::float8 as version, one->>'hash' as hash, one->>'act' as act
    from audit.entry, jsonb_array_elements(detail->'sealed') as one
    where detail ? 'sealed' order by at, chain, seq`.execute(db)
  return rows
}
