import type { Form } from '#platform/http/types'
import { typedLine, typedText } from '#shared/typed-text'
import { clock, exceptionLine, NEVER, readException, readSpans, type DayException, type Span, type WeekHours } from '../domain/hours.ts'
import type { Fault } from '../domain/faults.ts'
import { IDLE, isEquipment, isService, isZoneLevel, type MapPoint, type Zone, type ZoneStaff } from '../domain/zone.ts'

/** The form's words, so that a refused form comes back as it was typed. */
export type TypedZone = {
  readonly [Name in 'id' | 'name' | 'level' | 'agency' | 'address' | 'phone' | 'longitude' | 'latitude' | 'otherEquipment' | 'staff' | 'exceptions' | 'holidays' | 'idleSeconds' | 'note' | 'reason' | 'version']: string
} & { readonly equipment: readonly string[]; readonly services: readonly string[]; readonly hours: readonly string[] }

const WEEKDAYS_USUAL = '8:30-12:00，14:00-17:30'
export const BLANK: TypedZone = {
  id: '', name: '', level: 'town', agency: '', address: '', phone: '', longitude: '', latitude: '', otherEquipment: '', staff: '', exceptions: '', holidays: 'yes', idleSeconds: String(IDLE.usual), note: '', reason: '', version: '0',
  equipment: ['computer', 'printer', 'shelf', 'seats', 'box', 'forms'], services: ['read', 'policy', 'apply', 'print', 'guide', 'help'], hours: [0, 1, 2, 3, 4].map(() => WEEKDAYS_USUAL).concat(['', '']),
}

export const hourField = (at: number): string => `hours${at}`

/** What came with the form, word for word. */
export function typedZone(form: Form, all: (name: string) => readonly string[]): TypedZone {
  const line = (name: string, longest = 200): string => typedLine(form[name], longest)
  return {
    id: line('id', 60), name: line('name'), level: line('level'), agency: line('agency'), address: line('address', 300), phone: line('phone'), longitude: line('longitude', 30), latitude: line('latitude', 30),
    otherEquipment: line('otherEquipment', 400), staff: typedText(form['staff'], 4000), exceptions: typedText(form['exceptions'], 8000), holidays: form['holidays'] ?? '', idleSeconds: line('idleSeconds', 10), note: line('note', 500), reason: line('reason', 200), version: form['version'] ?? '0',
    equipment: all('equipment'), services: all('services'), hours: NEVER.map((_, at) => line(hourField(at), 100)),
  }
}

const spansTyped = (spans: readonly Span[]): string => spans.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join('，')
/** A standing zone as the form shows it. */
export const typedFrom = (zone: Zone, version: number): TypedZone => ({
  id: zone.id, name: zone.name, level: zone.level, agency: zone.agency, address: zone.address, phone: zone.phone, longitude: zone.position ? String(zone.position[0]) : '', latitude: zone.position ? String(zone.position[1]) : '',
  otherEquipment: zone.otherEquipment, staff: zone.staff.map(({ name, duty }) => `${name} ${duty}`).join('\n'), exceptions: zone.exceptions.map(exceptionLine).join('\n'), holidays: zone.followsHolidays ? 'yes' : '',
  idleSeconds: String(zone.idleSeconds), note: zone.note, reason: '', version: String(version), equipment: zone.equipment, services: zone.services, hours: zone.hours.map(spansTyped),
})

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
function readPosition({ longitude, latitude }: TypedZone, faults: Fault[]): MapPoint | null {
  if (longitude === '' && latitude === '') return null
  const point = [Number(longitude), Number(latitude)] as const
  if (longitude !== '' && latitude !== '' && point.every(Number.isFinite) && Math.abs(point[0]) <= 180 && Math.abs(point[1]) <= 90) return point
  faults.push({ field: 'longitude', reason: '经度和纬度要写成度数，如 119.5321 和 28.4467；也可以在地图上点选，或都留空' })
  return null
}
const readStaff = (text: string): ZoneStaff[] => linesOf(text).map((line) => { const [name = '', ...duty] = line.split(/[\s　]+/); return { name, duty: duty.join(' ') } })

/** The form as a zone, with what of it cannot be read. */
export function readZone(typed: TypedZone): { readonly zone: Zone; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  const hours = typed.hours.map((text, at) => {
    const spans = readSpans(text)
    if (spans === null) faults.push({ field: hourField(at), reason: `“${text}”不是开放时间，请写成 8:30-12:00，14:00-17:30；不开放的留空` })
    return spans ?? []
  }) as unknown as WeekHours
  const exceptions = linesOf(typed.exceptions).flatMap((line): DayException[] => {
    const read = readException(line)
    if (!read) faults.push({ field: 'exceptions', reason: `“${line}”读不出来，请写成 2025-05-06 9:00-12:00 系统维护，或 2025-01-26 至 2025-02-05 休息 装修` })
    return read ? [read] : []
  })
  const staff = readStaff(typed.staff)
  if (staff.some(({ duty }) => duty === '')) faults.push({ field: 'staff', reason: '每行写一名工作人员：姓名、空格、职责，如 周某 综合服务' })
  if (!isZoneLevel(typed.level)) faults.push({ field: 'level', reason: '请选择级别' })
  return { faults, zone: {
    id: typed.id, name: typed.name, level: isZoneLevel(typed.level) ? typed.level : 'town', agency: typed.agency, address: typed.address, phone: typed.phone, position: readPosition(typed, faults), equipment: typed.equipment.filter(isEquipment),
    otherEquipment: typed.otherEquipment, services: typed.services.filter(isService), staff, hours, exceptions, followsHolidays: typed.holidays === 'yes', idleSeconds: Number(typed.idleSeconds), note: typed.note,
  } }
}
