const one = (id: string): string => `/tickets/${id}`
const year = (of: number | string): string => `/assessments/${of}`

/** Addresses at the desk. */
export const deskPaths = {
  tickets: '/tickets', ticket: one, move: (id: string, move: string): string => `${one(id)}/moves/${move}`, fresh: '/tickets/new', circular: '/tickets/circular',
  assessments: '/assessments', assessment: year, design: (of: number | string): string => `${year(of)}/indicators`, assessed: (of: number | string): string => `${year(of)}/agencies`, assessmentMove: (of: number | string, move: string): string => `${year(of)}/moves/${move}`, score: (of: number | string, agency: string): string => `${year(of)}/agencies/${agency}`,
  indicator: (of: number | string, agency: string, key: string): string => `${year(of)}/agencies/${agency}/${key}`, objections: (of: number | string): string => `${year(of)}/objections`,
  accountability: '/accountability',
} as const
/** Addresses of the public side. */
export const portalPaths = { results: '/assessments', result: (of: number): string => `/assessments/${of}` } as const
