/** Which records a figure counts: every number on the page is a link made of these words. */
export type RecordsAsked = {
  readonly year: number
  readonly row: string
  readonly agency?: string | undefined
  readonly column?: string | undefined
  readonly channel?: string | undefined
  readonly month?: number | undefined
  readonly word?: string | undefined
  readonly page?: number | undefined
}
type Scope = { readonly year: number; readonly agency?: string | undefined }

const query = (values: Readonly<Record<string, string | number | undefined>>): string =>
  new URLSearchParams(Object.entries(values).flatMap(([name, value]): [string, string][] => (value === undefined || value === '' ? [] : [[name, String(value)]]))).toString()

export const statisticsPaths = {
  statistics: '/requests/statistics',
  of: (scope: Scope): string => `/requests/statistics?${query(scope)}`,
  records: (asked: RecordsAsked): string => `/requests/statistics/records?${query(asked)}`,
  download: (scope: Scope, format: 'csv' | 'xlsx'): string => `/requests/statistics/download?${query({ ...scope, format })}`,
} as const
