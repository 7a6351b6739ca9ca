import type { Kysely } from 'kysely'
import type { AgencyId } from '#shared/actor'
import { tablesOf } from '../tables.ts'

type To = { readonly account: string; readonly role?: never } | { readonly role: string; readonly account?: never }
/** `agency` is the one that the matter is about: holders of the role see it when their role reaches that agency. */
export type Message = To & { readonly agency: AgencyId; readonly title: string; readonly text: string; readonly href: string; readonly at?: Date }

/**
 * Leaves a message on the desk of one account, or of whoever holds a role for that agency. Inside a deed, give the deed's
 * own `db`: it is told only if it happened.
 */
export async function notify(db: Kysely<unknown>, message: Message): Promise<void> {
  const { agency, title, text, href, at } = message
  await tablesOf(db).insertInto('notifications.message').values({
    agency, title, text, href, account: message.account ?? null, role: message.role ?? null, ...(at ? { made_at: at } : {}),
  }).execute()
}
