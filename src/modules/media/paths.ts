const one = (id: string): string => `/media/accounts/${id}`
/** Addresses at the desk. */
export const deskPaths = { register: '/media', faults: '/media/faults', fresh: '/media/accounts/new', one, move: (id: string, move: string): string => `${one(id)}/moves/${move}`, items: (id: string): string => `${one(id)}/items`, messages: (id: string): string => `${one(id)}/messages` } as const
