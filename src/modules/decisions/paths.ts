/** Addresses of the public side. */
export const portalPaths = { list: '/decisions', year: (year: number): string => `/decisions/years/${year}`, one: (id: string): string => `/decisions/${id}`, propose: '/decisions/propose' } as const
/** Addresses at the desk. */
const one = (id: string): string => `/decisions/items/${id}`
export const deskPaths = { register: '/decisions', fresh: '/decisions/new', one, step: (id: string, step: string): string => `${one(id)}/steps/${step}`, ask: (id: string): string => `${one(id)}/consultation`, listing: (id: string): string => `${one(id)}/listing`, catalogue: (year: number): string => `/decisions/catalogues/${year}`, catalogueMove: (year: number, move: string): string => `/decisions/catalogues/${year}/moves/${move}`, experts: '/decisions/experts' } as const
