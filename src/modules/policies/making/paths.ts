import type { ProjectMove } from './domain/procedure.ts'

const ALL = '/policy-projects'
export const makingPaths = {
  all: ALL, fresh: `${ALL}/new`, one: (id: string): string => `${ALL}/${encodeURIComponent(id)}`, edit: (id: string): string => `${ALL}/${encodeURIComponent(id)}/edit`,
  step: (id: string, move: ProjectMove): string => `${ALL}/${encodeURIComponent(id)}/moves/${move}`, text: (id: string, which: 'text' | 'interpretation'): string => `${ALL}/${encodeURIComponent(id)}/${which}`,
} as const
