import type { Kysely } from 'kysely'
import type { Scene } from '#platform/act'
import { Refusal } from '#shared/refusal'
import type { Zone } from './domain/zone.ts'
import type { ZoneAct } from './queries/zones.ts'
import { tablesOf } from './tables.ts'

type Saved = { readonly zone: Zone; readonly version: number; readonly act: ZoneAct; readonly note?: string }
const without = <T extends object>(zone: T): Zone => {
  const { version: _, closedOn: __, closedReason: ___, photos: ____, ...data } = zone as T & Record<'version' | 'closedOn' | 'closedReason' | 'photos', unknown>
  return data as unknown as Zone
}

/** Keeps what was done to a zone, as it stood after. */
export async function keepVersion({ db, actor, now }: Scene, { zone, version, act, note = '' }: Saved): Promise<void> {
  await tablesOf(db).insertInto('zones.version').values({ zone: zone.id, version, act, data: JSON.stringify(without(zone)) as unknown as Zone, note, account: actor.account, account_name: actor.name, at: now }).execute()
}

/** Writes a zone down for the first time; refuses (409) a code that is taken. */
export async function insertZone(scene: Scene, zone: Zone): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tablesOf(scene.db).insertInto('zones.zone')
    .values({ id: zone.id, agency: zone.agency, level: zone.level, name: zone.name, data: JSON.stringify(without(zone)) as unknown as Zone, version: 1, closed_on: null, changed_at: scene.now })
    .onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) throw new Refusal(409, [`代码“${zone.id}”已被使用，请换一个`])
  await keepVersion(scene, { zone, version: 1, act: 'add' })
}

/** Writes over the version that was looked at; refuses (409) where somebody was faster. */
export async function updateZone(scene: Scene, zone: Zone, seen: number, act: ZoneAct, more: { readonly closedOn?: `${number}-${number}-${number}` | null; readonly closedReason?: string; readonly note?: string } = {}): Promise<void> {
  const { numUpdatedRows } = await tablesOf(scene.db).updateTable('zones.zone')
    .set({ agency: zone.agency, level: zone.level, name: zone.name, data: JSON.stringify(without(zone)) as unknown as Zone, version: seen + 1, changed_at: scene.now,
      ...(more.closedOn === undefined ? {} : { closed_on: more.closedOn, closed_reason: more.closedReason ?? '' }) })
    .where('id', '=', zone.id).where('version', '=', seen).executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refusal(409, ['这个专区刚刚被别人改过，请看过现在的登记再改'])
  await keepVersion(scene, { zone, version: seen + 1, act, note: more.note ?? '' })
}

/** A photograph's bytes. */
export const photoOf = (db: Kysely<unknown>, zone: string, name: string) =>
  tablesOf(db).selectFrom('zones.photo').select(['bytes', 'media_type as mediaType', 'name']).where('zone', '=', zone).where('name', '=', name).executeTakeFirst()
