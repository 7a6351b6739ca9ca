import type { AgencyId } from '#shared/actor'
import type { Day } from '#shared/days'

/** Kinds of agencies, with what people call them and which kinds may stand directly below. */
export const AGENCY_KINDS = {
  government: { label: '人民政府', below: ['department', 'town', 'subdistrict', 'enterprise'] },
  department: { label: '部门', below: ['department', 'enterprise'] },
  town: { label: '乡镇', below: ['village', 'enterprise'] },
  subdistrict: { label: '街道', below: ['village', 'enterprise'] },
  village: { label: '村（社区）', below: [] },
  enterprise: { label: '公共企事业单位', below: [] },
} as const satisfies Record<string, { label: string; below: readonly string[] }>

export type AgencyKind = keyof typeof AGENCY_KINDS
export const isAgencyKind = (text: string): text is AgencyKind => text in AGENCY_KINDS

export type Agency = {
  readonly id: AgencyId
  readonly name: string
  readonly shortName: string
  readonly kind: AgencyKind
  readonly parent: AgencyId | null
  /** The name under its report: 青汀市人民政府办公室 signs for 青汀市人民政府. */
  readonly signsAs: string
  /** Must it publish an annual report (《条例》第四十九条)? */
  readonly reports: boolean
  readonly position: number
  readonly active: boolean
  readonly address: string
  readonly phone: string
  readonly version: number
}

/** Art. 49: agencies publish by 31 January of the next year, the government's own by 31 March. */
export const reportDueDay = (kind: AgencyKind, year: number): Day => `${year + 1}-${kind === 'government' ? '03' : '01'}-31` as Day
