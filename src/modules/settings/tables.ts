import type { Generated, Kysely } from 'kysely'

export type ChoiceRow = { id: Generated<number>; key: string; value: unknown; reason: string; changed_by: string; changed_by_name: string; changed_at: Date }
export type NoticeRow = {
  id: Generated<number>; year: number; number: string; days_off: Record<string, string>; workdays: Record<string, string>; reason: string
  loaded_by: string; loaded_by_name: string; loaded_at: Date
}
type Tables = { 'settings.choice': ChoiceRow; 'settings.holiday_notice': NoticeRow }
export const tablesOf = (db: Kysely<unknown>): Kysely<Tables> => db.withTables<Tables>()
