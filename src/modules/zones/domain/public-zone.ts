import type { AgencyId } from '#shared/actor'
import { exceptionLine } from './hours.ts'
import type { Opening, SpecialDay } from './open.ts'
import type { Photo, RegisteredZone, Zone } from './zone.ts'

export type LocalAgency = { readonly id: AgencyId; readonly name: string; readonly shortName: string }
/** What the public is told of a zone: listed, never spread from the register. */
export type PublicZone = Zone & {
  readonly agencyName: string
  /** Whose information comes first on its screen: the one that runs it, then those above and below it in its town. */
  readonly local: readonly LocalAgency[]
  readonly special: readonly SpecialDay[]
  readonly photos: readonly Photo[]
}

export const openingOf = ({ hours, exceptions, followsHolidays, special }: PublicZone): Opening => ({ hours, exceptions, followsHolidays, special })

/** The register's zone as the public reads it; days of exceptions that are past stay behind. */
export function publicZone(zone: RegisteredZone, more: { readonly agencyName: string; readonly local: readonly LocalAgency[]; readonly special: readonly SpecialDay[]; readonly today: string }): PublicZone {
  return {
    id: zone.id, name: zone.name, level: zone.level, agency: zone.agency, agencyName: more.agencyName, address: zone.address, phone: zone.phone, position: zone.position,
    equipment: zone.equipment, otherEquipment: zone.otherEquipment, services: zone.services, staff: zone.staff.map(({ name, duty }) => ({ name, duty })),
    hours: zone.hours, exceptions: zone.exceptions.filter(({ until }) => until >= more.today).toSorted((a, b) => (exceptionLine(a) < exceptionLine(b) ? -1 : 1)), followsHolidays: zone.followsHolidays,
    idleSeconds: zone.idleSeconds, note: zone.note, local: more.local, special: more.special, photos: zone.photos.map(({ name, label }) => ({ name, label })),
  }
}
