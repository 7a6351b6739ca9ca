/** Addresses of the public side. */
export const portalPaths = { list: '/benefits', one: (id: string): string => `/benefits/${id}`, prepare: (id: string): string => `/benefits/${id}/prepare`, given: (id: string): string => `/benefits/${id}/given`, find: '/benefits/find' } as const
/** Addresses at the desk. */
const one = (id: string): string => `/benefits/items/${id}`
export const deskPaths = {
  register: '/benefits', one, fresh: '/benefits/new', edit: (id: string): string => `${one(id)}/edit`, rule: (id: string): string => `${one(id)}/rule`, given: (id: string): string => `${one(id)}/given`, amount: (id: string): string => `${one(id)}/amount`,
  move: (id: string, move: string): string => `${one(id)}/moves/${move}`, matches: (id: string): string => `${one(id)}/matches`, progress: (id: string): string => `${one(id)}/progress`, monthly: (id: string): string => `${one(id)}/monthly`,
  enterprises: '/benefits/enterprises', import: '/benefits/enterprises/import', template: '/benefits/enterprises/template', export: '/benefits/export', tokens: '/benefits/tokens', api: '/api/v1/enterprises',
} as const
