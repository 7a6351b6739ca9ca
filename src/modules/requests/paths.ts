export const paths = { requests: '/requests', request: (id: string): string => `/requests/${encodeURIComponent(id)}` } as const
