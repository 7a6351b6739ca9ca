import { agencyById, allAgencies, type Agency } from '#agencies'
import type { Scene } from '#platform/act'
import { currentSnapshot, publishSnapshot } from '#publishing'
import { officeCalendar } from '#settings'
import { canonicalJson } from '#shared/canonical-json'
import { addDays, dayOf } from '#shared/days'
import { specialDays } from '../domain/open.ts'
import { publicZone, type LocalAgency } from '../domain/public-zone.ts'
import { LEVELS } from '../domain/zone.ts'
import { publicPaths } from '../paths.ts'
import { zoneById } from '../queries/zones.ts'
import { tablesOf } from '../tables.ts'

/** Holidays of so many days ahead go with a zone; the next year's notice publishes it anew. */
const DAYS_AHEAD = 500
const nameOf = ({ id, name, shortName }: Agency): LocalAgency => ({ id, name, shortName })

/** Whose information is local to a zone: its own agency first; for a village its town, for a town its villages; for the city none besides. */
export function localAgencies(agency: string, all: readonly Agency[]): LocalAgency[] {
  const own = all.find(({ id }) => id === agency)
  if (!own) return []
  const above = own.kind === 'village' ? all.filter(({ id }) => id === own.parent) : []
  const below = own.parent === null ? [] : all.filter(({ parent, active }) => parent === own.id && active)
  return [own, ...above, ...below].map(nameOf)
}

/** Puts a zone through the gate as it stands in the register; `always` also where nothing of it changed. Gives whether something was published. */
export async function publishZone(scene: Scene, id: string, { always = true, reason = '' } = {}): Promise<boolean> {
  const { db, now } = scene
  const today = dayOf(now)
  const [zone, all, calendar] = [await zoneById(db, id), await allAgencies(db), await officeCalendar(db)]
  const { name } = await agencyById(db, zone.agency)
  const data = publicZone(zone, { agencyName: name, local: localAgencies(zone.agency, all), special: specialDays(calendar, today, addDays(today, DAYS_AHEAD)), today })
  const before = await currentSnapshot(db, publicPaths.zone(id))
  if (!always && before && before.snapshot.withdrawnOn === null && canonicalJson(before.snapshot.data) === canonicalJson(data)) return false
  const photos = await tablesOf(db).selectFrom('zones.photo').selectAll().where('zone', '=', id).orderBy('position').execute()
  await publishSnapshot(scene, {
    address: publicPaths.zone(id), kind: 'zone', column: '政务公开专区', agency: zone.agency, agencyName: name, title: zone.name, year: null, publishedOn: today, data, topics: [LEVELS[zone.level].label],
    files: photos.map((photo) => ({ name: photo.name, label: photo.label, mediaType: photo.media_type, bytes: photo.bytes })),
  }, reason)
  return true
}
