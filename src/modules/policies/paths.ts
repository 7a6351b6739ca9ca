export const paths = { policies: '/policies', policy: (id: string): string => `/policies/${encodeURIComponent(id)}` } as const
