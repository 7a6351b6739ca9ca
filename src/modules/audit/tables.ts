import type { Kysely } from 'kysely'

export type AuditTables = {
  'audit.entry': { chain: string; seq: number; at: string; actor: string; deed: string; subject: string; detail: unknown; previous: string; hash: string }
}
export const tablesOf = (db: Kysely<unknown>): Kysely<AuditTables> => db.withTables<AuditTables>()
