import type { Form } from '#platform/http/types'
import { isAgencyKind, type Agency } from '../domain/agency.ts'
import type { FieldReason } from '../domain/reasons.ts'

/** An agency as it was typed, so that a refused form comes back with its words. */
export type TypedAgency = {
  readonly id: string; readonly name: string; readonly shortName: string; readonly signsAs: string; readonly kind: string; readonly parent: string
  readonly reports: boolean; readonly position: string; readonly address: string; readonly phone: string; readonly version: string
}

export const typedFrom = (form: Form): TypedAgency => {
  const text = (name: string) => (form[name] ?? '').trim()
  return {
    id: text('id'), name: text('name'), shortName: text('shortName'), signsAs: text('signsAs'), kind: text('kind'), parent: text('parent'),
    reports: form['reports'] !== undefined, position: text('position'), address: text('address'), phone: text('phone'), version: text('version'),
  }
}

export const typedOf = (agency: Agency): TypedAgency =>
  ({ ...agency, parent: agency.parent ?? '', position: String(agency.position), version: String(agency.version) })

export const BLANK: TypedAgency = {
  id: '', name: '', shortName: '', signsAs: '', kind: 'department', parent: '', reports: true, position: '0', address: '', phone: '', version: '',
}

/** What was typed as an agency; only what cannot be read at all is judged here. */
export function readAgency(typed: TypedAgency, existing: Agency | null): { agency: Agency; wrong: FieldReason[] } {
  const wrong: FieldReason[] = []
  const position = Number(typed.position === '' ? '0' : typed.position)
  if (!Number.isInteger(position) || position < 0 || position > 999_999) wrong.push({ field: 'position', reason: '排列次序请填0至999999的整数' })
  if (!isAgencyKind(typed.kind)) wrong.push({ field: 'kind', reason: '请选择类别' })
  const agency: Agency = {
    id: existing?.id ?? typed.id, name: typed.name, shortName: typed.shortName, signsAs: typed.signsAs,
    kind: isAgencyKind(typed.kind) ? typed.kind : 'department',
    parent: existing !== null && existing.parent === null ? null : typed.parent, reports: typed.reports, position: Number.isInteger(position) ? position : 0,
    address: typed.address, phone: typed.phone, active: true, version: existing?.version ?? 1,
  }
  return { agency, wrong }
}
