const one = (id: string): string => `/opinion/matters/${id}`
/** Addresses at the desk. */
export const deskPaths = {
  now: '/opinion', matters: '/opinion/matters', matter: one, move: (id: string, move: string): string => `${one(id)}/moves/${move}`, freshMatter: '/opinion/matters/new', event: (id: number | string): string => `/opinion/events/${id}`, posts: '/opinion/posts',
  sources: '/opinion/sources', source: (id: string): string => `/opinion/sources/${id}`, rules: '/opinion/rules', duty: '/opinion/duty', briefs: '/opinion/briefs', brief: (of: string): string => `/opinion/briefs/${of}`,
} as const
/** Addresses of the public side. */
export const portalPaths = { response: (id: string): string => `/responses/${id}`, take: (id: string): string => `/api/opinion/${id}` } as const
