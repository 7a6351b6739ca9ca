import type { Kysely } from 'kysely'
import type { Day } from '#shared/days'
import { Refusal } from '#shared/refusal'
import { readMap, type CityMap } from '../domain/map.ts'
import type { RegisteredZone } from '../domain/zone.ts'
import { tablesOf } from '../tables.ts'

type Photo = { readonly zone: string; readonly name: string; readonly label: string }
const photosOf = (db: Kysely<unknown>): Promise<Photo[]> => tablesOf(db).selectFrom('zones.photo').select(['zone', 'name', 'label']).orderBy('position').orderBy('name').execute()

/** Every zone of the registry, closed ones too: city, towns, villages, by name. */
export async function allZones(db: Kysely<unknown>): Promise<RegisteredZone[]> {
  const [rows, photos] = await Promise.all([tablesOf(db).selectFrom('zones.zone').selectAll().orderBy('id').execute(), photosOf(db)])
  const order = ['city', 'town', 'village']
  return rows.map(({ data, version, closed_on, closed_reason, id }) => ({
    ...data, version, closedOn: closed_on, closedReason: closed_reason, photos: photos.filter(({ zone }) => zone === id).map(({ name, label }) => ({ name, label })),
  })).toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level) || a.name.localeCompare(b.name, 'zh'))
}

/** One zone of the registry; refuses (404) an unknown one. */
export async function zoneById(db: Kysely<unknown>, id: string): Promise<RegisteredZone> {
  const zone = (await allZones(db)).find((one) => one.id === id)
  if (!zone) throw new Refusal(404, ['登记册里没有这个专区，请从专区列表进入'])
  return zone
}

/** The office's map, when it has put one in. */
export async function officeMap(db: Kysely<unknown>): Promise<CityMap | null> {
  const row = await tablesOf(db).selectFrom('zones.map').select('geojson').executeTakeFirst()
  const map = row ? readMap(row.geojson) : null
  return map === null || 'wrong' in map ? null : map
}

export const ACTS = { add: '登记', change: '变更', photos: '更新照片', close: '停用', reopen: '恢复使用' } as const
export type ZoneAct = keyof typeof ACTS
export type ZoneChange = { readonly version: number; readonly act: ZoneAct; readonly note: string; readonly by: string; readonly at: Date; readonly changed: readonly string[] }

const LABELS: Readonly<Record<string, string>> = {
  name: '名称', level: '级别', agency: '管理单位', address: '地址', phone: '电话', position: '位置', equipment: '设备', otherEquipment: '其他设备', services: '服务', staff: '工作人员', hours: '开放时间', exceptions: '例外日', followsHolidays: '节假日安排', idleSeconds: '触摸屏等待', note: '说明',
}

/** What was done to a zone, newest first, with the fields that changed. */
export async function zoneHistory(db: Kysely<unknown>, id: string): Promise<ZoneChange[]> {
  const rows = await tablesOf(db).selectFrom('zones.version').selectAll().where('zone', '=', id).orderBy('version').execute()
  return rows.map((row, at) => {
    const before = rows[at - 1]?.data
    const changed = before ? Object.entries(LABELS).filter(([field]) => JSON.stringify(Reflect.get(before, field)) !== JSON.stringify(Reflect.get(row.data, field))).map(([, label]) => label) : []
    return { version: row.version, act: row.act as ZoneAct, note: row.note, by: row.account_name, at: row.at, changed }
  }).toReversed()
}

export const RESULTS = { good: '符合要求', mend: '有问题，已要求整改', bad: '不符合要求' } as const
export type InspectionResult = keyof typeof RESULTS
export type Inspection = { readonly id: number; readonly year: number; readonly day: Day; readonly result: InspectionResult; readonly note: string; readonly by: string }

/** The yearly inspections of a zone, newest first. */
export async function inspectionsOf(db: Kysely<unknown>, id: string): Promise<Inspection[]> {
  const rows = await tablesOf(db).selectFrom('zones.inspection').selectAll().where('zone', '=', id).orderBy('day', 'desc').orderBy('id', 'desc').execute()
  return rows.map(({ account_name, result, id: key, year, day, note }) => ({ id: Number(key), year, day, result: result as InspectionResult, note, by: account_name }))
}

/** Which zones were looked at in a year. */
export const inspectedIn = async (db: Kysely<unknown>, year: number): Promise<ReadonlySet<string>> =>
  new Set((await tablesOf(db).selectFrom('zones.inspection').select('zone').distinct().where('year', '=', year).execute()).map(({ zone }) => zone))
