import type { DisputeMove } from './domain/procedure.ts'

const one = (id: string): string => `/disputes/${encodeURIComponent(id)}`
export const paths = {
  disputes: '/disputes', register: '/disputes/new', corrected: '/disputes/corrected', lessons: '/disputes/lessons', years: '/disputes/years',
  dispute: one, move: (id: string, move: DisputeMove): string => `${one(id)}/${move}`, request: (id: string): string => `/requests/${encodeURIComponent(id)}`,
} as const
