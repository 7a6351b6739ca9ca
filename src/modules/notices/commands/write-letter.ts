import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Item } from '../domain/item.ts'
import type { Way } from '../domain/subscription.ts'
import { portalOrigin } from '../settings.ts'
import { tablesOf, type LetterKind } from '../tables.ts'

export type NewLetter = {
  readonly subscription: number; readonly way: Way; readonly kind: LetterKind; readonly subject: string; readonly version: number; readonly items: readonly Item[]
  readonly madeAt: Date; readonly dueAt: Date
}
/** The name under which a receiver knows a message again, however often it is handed over. */
export const newMessageId = (host = new URL(portalOrigin()).hostname): string => `${randomBytes(16).toString('hex')}@${host}`

/** Writes messages into the outbox, in the transaction that decides them. What was decided before is not written again; gives how many were new. */
export async function writeLetters(db: Kysely<unknown>, letters: readonly NewLetter[]): Promise<number> {
  let written = 0
  for (let at = 0; at < letters.length; at += 1000) {
    const rows = letters.slice(at, at + 1000).map(({ madeAt, dueAt, items, ...letter }) => ({ ...letter, message_id: newMessageId(), items: JSON.stringify(items), made_at: madeAt, due_at: dueAt }))
    const { numInsertedOrUpdatedRows = 0n } = await tablesOf(db).insertInto('notices.outbox').values(rows).onConflict((conflict) => conflict.columns(['subscription', 'subject', 'version']).doNothing()).executeTakeFirst()
    written += Number(numInsertedOrUpdatedRows)
  }
  return written
}
