import type { Kind } from './domain/commitment.ts'

/** Addresses of the public side. */
export const portalPaths = { list: '/commitments', board: (year: number, kind: Kind): string => `/commitments/${kind}-${year}`, one: (id: string): string => `/commitments/items/${id}`, rate: (id: string): string => `/commitments/items/${id}/rate`, propose: '/commitments/propose', vote: (year: number): string => `/commitments/votes/${year}` } as const
/** Addresses at the desk. */
const one = (id: string): string => `/commitments/items/${id}`
export const deskPaths = {
  register: '/commitments', fresh: '/commitments/new', one, report: (id: string, n: number): string => `${one(id)}/reports/${n}`, reportMove: (id: string, n: number, move: string): string => `${one(id)}/reports/${n}/moves/${move}`, accept: (id: string): string => `${one(id)}/acceptance`,
  list: (year: number, kind: Kind): string => `/commitments/lists/${kind}-${year}`, round: (year: number, kind: Kind, n: number): string => `/commitments/lists/${kind}-${year}/rounds/${n}`, import: '/commitments/import', template: '/commitments/import/template', export: '/commitments/export', proposals: '/commitments/proposals', vote: (year: number): string => `/commitments/votes/${year}`,
} as const
