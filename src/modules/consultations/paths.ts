/** Addresses of the public side. */
const open = (id: string): string => `/consultations/${id}`
export const portalPaths = { list: '/consultations', one: open, comment: (id: string): string => `${open(id)}/comment`, survey: (id: string): string => `${open(id)}/survey`, register: (id: string): string => `${open(id)}/register`, hearing: (id: string): string => `${open(id)}/hearing`, feedback: (id: string): string => `${open(id)}/feedback` } as const
/** Addresses at the desk. */
const one = (id: string): string => `/consultations/items/${id}`
export const deskPaths = {
  register: '/consultations', fresh: '/consultations/new', one, edit: (id: string): string => `${one(id)}/edit`, move: (id: string, move: string): string => `${one(id)}/moves/${move}`, comments: (id: string): string => `${one(id)}/comments`, clusters: (id: string): string => `${one(id)}/clusters`, answer: (id: string, n: number): string => `${one(id)}/clusters/${n}`,
  survey: (id: string): string => `${one(id)}/survey`, hearing: (id: string): string => `${one(id)}/hearing`, report: (id: string): string => `${one(id)}/report`, export: (id: string): string => `${one(id)}/export`, import: (id: string): string => `${one(id)}/import`, unmask: (id: string): string => `${one(id)}/unmask`,
} as const
