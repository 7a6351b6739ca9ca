import type { RequestMove } from '../../domain/procedure.ts'
import { paths } from '../../paths.ts'

/** Addresses below one request. */
export const casePaths = {
  move: (id: string, move: RequestMove): string => `${paths.request(id)}/do/${move}`,
  unmask: (id: string): string => `${paths.request(id)}/unmask`,
  draftPdf: (id: string): string => `${paths.request(id)}/draft.pdf`,
  papers: (id: string): string => `${paths.request(id)}/papers`,
  paper: (id: string, paper: number): string => `${paths.request(id)}/papers/${paper}`,
  supply: (id: string, paper: number): string => `${paths.request(id)}/papers/${paper}/supply`,
  check: (id: string, paper: number): string => `${paths.request(id)}/papers/${paper}/check`,
  clean: (id: string, paper: number): string => `${paths.request(id)}/papers/${paper}/clean`,
  redact: (id: string, paper: number): string => `${paths.request(id)}/redact/${paper}`,
} as const
