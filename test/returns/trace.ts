import { sql, type Kysely } from 'kysely'

/** How many ledger lines there are, of one deed or of all: what a refused deed must not change. */
export async function ledgerLines(db: Kysely<unknown>, deed?: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from audit.entry where ${deed ?? null}::text is null or deed = ${deed ?? null}`.execute(db)
  return rows[0]?.n ?? 0
}

export type Message = { readonly agency: string; readonly role: string; readonly title: string; readonly href: string }
export const messages = async (db: Kysely<unknown>): Promise<Message[]> =>
  (await sql<Message>`select agency, role, title, href from notifications.message order by id`.execute(db)).rows
