import { allAgencies } from '#agencies'
import type { Kit } from '#platform/act'
import type { Answer, AskedBy } from '#platform/http/types'
import { mayDo, type Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import type { Wrong } from '#ui/form'
import { addZone, changeZone } from '../commands/save-zone.ts'
import { faultsOfZone } from '../domain/faults.ts'
import { fromPicture, frameOf, type CityMap } from '../domain/map.ts'
import { paths } from '../paths.ts'
import { officeMap, zoneById } from '../queries/zones.ts'
import { BLANK, readZone, typedFrom, typedZone, type TypedZone } from './typed-zone.ts'
import { ZoneFormPage } from './zone-form-page.tsx'

const DEED = 'zones.change'
type Existing = { readonly id: string; readonly name: string } | null

async function formPage(kit: Kit, actor: Actor, typed: TypedZone, existing: Existing, wrong: readonly Wrong[] = []): Promise<Answer> {
  const agencies = (await allAgencies(kit.db)).filter(({ id, active, kind }) => active && kind !== 'enterprise' && mayDo(actor, DEED, id))
  return { page: <ZoneFormPage typed={typed} agencies={agencies} map={await officeMap(kit.db)} wrong={wrong} existing={existing} />, ...(wrong.length > 0 ? { status: 422 } : {}) }
}

/** The place that was pressed on the picture, as degrees; null where the form was sent otherwise. */
function picked(map: CityMap | null, { form, query }: AskedBy): { longitude: string; latitude: string } | null {
  const at = [Number(form['pick.x']), Number(form['pick.y'])] as const
  if (!map || query['pick'] === undefined || !at.every(Number.isFinite)) return null
  const [longitude, latitude] = fromPicture(at, frameOf(map))
  return { longitude: String(longitude), latitude: String(latitude) }
}

export const showFreshZone = (kit: Kit, { actor }: AskedBy): Promise<Answer> => formPage(kit, actor, { ...BLANK, agency: mayDo(actor, DEED, actor.agency) ? actor.agency : '' }, null)

export async function showZoneForm(kit: Kit, { actor, params }: AskedBy): Promise<Answer> {
  const zone = await zoneById(kit.db, params['id'] ?? '')
  if (!mayDo(actor, DEED, zone.agency)) throw new Refusal(403, ['您的角色不能变更这个单位的专区'])
  return formPage(kit, actor, typedFrom(zone, zone.version), zone)
}

async function post(kit: Kit, asked: AskedBy, existing: Existing, save: (zone: ReturnType<typeof readZone>['zone'], typed: TypedZone) => Promise<void>): Promise<Answer> {
  const map = await officeMap(kit.db), pressed = picked(map, asked)
  const typed = { ...typedZone(asked.form, asked.all), ...(existing ? { id: existing.id } : {}), ...pressed }
  if (pressed) return formPage(kit, asked.actor, typed, existing)
  const { zone, faults } = readZone(typed)
  const wrong = [...faults, ...faultsOfZone(zone, map).filter(({ field }) => !faults.some((one) => one.field === field))]
  if (wrong.length > 0) return formPage(kit, asked.actor, typed, existing, wrong)
  try { await save(zone, typed) } catch (error) {
    if (!(error instanceof Refusal) || error.status === 403) throw error
    return formPage(kit, asked.actor, typed, existing, error.reasons)
  }
  return { goTo: paths.zone(zone.id), notice: '已保存并公布' }
}

export const postFreshZone = (kit: Kit, asked: AskedBy): Promise<Answer> => post(kit, asked, null, (zone) => addZone(kit, asked.actor, zone))

export async function postZone(kit: Kit, asked: AskedBy): Promise<Answer> {
  const zone = await zoneById(kit.db, asked.params['id'] ?? '')
  return post(kit, asked, zone, (next, typed) => changeZone(kit, asked.actor, next, Number(typed.version), typed.reason))
}
