export const paths = { disputes: '/disputes', dispute: (id: string): string => `/disputes/${encodeURIComponent(id)}` } as const
