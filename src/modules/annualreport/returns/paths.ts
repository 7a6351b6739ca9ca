import type { AgencyId } from '#shared/actor'

export const returnPaths = {
  board: (year?: number) => (year === undefined ? '/returns' : `/returns?year=${year}`),
  open: '/returns/open',
  change: (year: number) => `/returns/${year}/change`,
  remind: (year: number) => `/returns/${year}/remind`,
  csv: (year: number) => `/returns/${year}/csv`,
  one: (year: number, agency: AgencyId) => `/returns/${year}/${agency}`,
  move: (year: number, agency: AgencyId, move: 'fill' | 'confirm' | 'send-back' | 'correct') => `/returns/${year}/${agency}/${move}`,
} as const
