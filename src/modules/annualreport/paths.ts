import type { AgencyId } from '#shared/actor'
import type { ReportMove } from './domain/report.ts'
import type { CellAddress } from './domain/tables.ts'
import { addressText } from './domain/addresses.ts'
import type { Scope } from './queries/compile-tables.ts'

/** `?a=1&b=2` of what is said; what is not said leaves no trace in the address. */
const query = (values: Readonly<Record<string, string | number | undefined>>): string => {
  const said = Object.entries(values).filter((entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== '')
  return said.length === 0 ? '' : `?${said.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`
}
const report = (agency: AgencyId, year: number): string => `/annual-reports/${agency}/${year}`

/** The addresses of the desk's pages. */
export const deskPaths = {
  board: (year?: number, state?: string, words?: string) => `/annual-reports${query({ year, state, q: words })}`,
  remind: (year?: number) => `/annual-reports/remind${query({ year })}`,
  import: '/annual-reports/import',
  importReview: (keys: readonly string[]) => `/annual-reports/import/review${query({ keys: keys.join('.') })}`,
  importOne: (key: string) => `/annual-reports/import/files/${key}`,
  report,
  bothScopes: (agency: AgencyId, year: number) => `${report(agency, year)}?show=both`,
  start: (agency: AgencyId, year: number) => `${report(agency, year)}/start`,
  recompile: (agency: AgencyId, year: number) => `${report(agency, year)}/recompile`,
  answer: (agency: AgencyId, year: number) => `${report(agency, year)}/answers`,
  move: (agency: AgencyId, year: number, move: ReportMove) => `${report(agency, year)}/moves/${move}`,
  cell: (agency: AgencyId, year: number, address: CellAddress, shown: { scope?: Scope; page?: number } = {}) =>
    `${report(agency, year)}/cells/${addressText(address)}${query({ scope: shown.scope, page: shown.page })}`,
  text: (agency: AgencyId, year: number) => `${report(agency, year)}/text`,
  preview: (agency: AgencyId, year: number) => `${report(agency, year)}/preview`,
  file: (agency: AgencyId, year: number, format: string) => `${report(agency, year)}/files/${format}`,
} as const

/** The addresses of the public pages; a published report's own address stands in its snapshot. */
export const portalPaths = {
  reports: (year?: number, words?: string) => `/reports${query({ year, q: words })}`,
  report: (agency: AgencyId, year: number) => `/reports/${agency}/${year}`,
  file: (address: string, name: string) => `${address}/files/${encodeURIComponent(name)}`,
  data: (agency: AgencyId, year: number) => `/api/v1/reports/${agency}/${year}`,
  allData: '/api/v1/reports',
} as const

/** Where a figure stands on the workspace: what a finding jumps to. */
export const cellAnchor = (address: { table: string; row: string; column: string }): string =>
  `cell-${address.table}-${address.row}-${address.column}`
