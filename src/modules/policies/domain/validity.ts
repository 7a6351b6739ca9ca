import type { Day } from '#shared/days'

export const KINDS = { regulation: '规章', normative: '行政规范性文件' } as const
export type DocumentKind = keyof typeof KINDS

export const VALIDITY = { inForce: '有效', repealed: '废止', lapsed: '失效' } as const
export type Validity = keyof typeof VALIDITY

/** Whether a document binds on a day: repealed by somebody, or lapsed (by declaration, or by itself when its validity ran out). */
export function validityOn(day: Day, document: { readonly out_of_force_on: Day | null; readonly ended_as: 'repealed' | 'lapsed' | null }): Validity {
  if (document.out_of_force_on === null || document.out_of_force_on > day) return 'inForce'
  return document.ended_as ?? 'lapsed'
}
