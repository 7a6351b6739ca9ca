import type { Generated, Kysely } from 'kysely'

export type NotificationsTables = {
  'notifications.message': {
    id: Generated<number>; agency: string; account: string | null; role: string | null; title: string; text: string; href: string; made_at: Generated<Date>
  }
  'notifications.seen': { message: number; account: string; seen_at: Date }
}
export const tablesOf = (db: Kysely<unknown>): Kysely<NotificationsTables> => db.withTables<NotificationsTables>()
