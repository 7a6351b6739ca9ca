const one = (id: string): string => `/policies/${encodeURIComponent(id)}`

export const paths = {
  policies: '/policies', asOf: '/policies/as-of', policy: one, change: (id: string, what: string): string => `${one(id)}/changes/${what}`, state: (id: string): string => `/policies/${id}/state`, public: (id: string): string => `/policies/${id}`,
} as const
