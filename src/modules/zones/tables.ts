import type { Generated, Kysely } from 'kysely'
import type { Day } from '#shared/days'
import type { Zone } from './domain/zone.ts'

export type ZonesTables = {
  'zones.zone': { id: string; agency: string; level: string; name: string; data: Zone; version: number; closed_on: Day | null; closed_reason: Generated<string>; changed_at: Date }
  'zones.version': { zone: string; version: number; act: string; data: Zone; note: Generated<string>; account: string; account_name: string; at: Date }
  'zones.photo': { zone: string; name: string; label: string; media_type: string; bytes: Buffer; position: Generated<number> }
  'zones.inspection': { id: Generated<number>; zone: string; year: number; day: Day; result: string; note: string; account: string; account_name: string; at: Date }
  'zones.map': { one: Generated<boolean>; geojson: string; account_name: string; changed_at: Date }
  'zones.use': { zone: string; day: Day; kind: string; n: number }
  'zones.use_word': { zone: string; month: Day; word: string; n: number }
  'zones.bundle': { zone: string; number: number; manifest: string; since: string | null; files: number; at: Date }
}
export const tablesOf = (db: Kysely<unknown>): Kysely<ZonesTables> => db.withTables<ZonesTables>()
