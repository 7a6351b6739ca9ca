export const paths = {
  requests: '/requests', inbox: '/requests/inbox', register: '/requests/register', troubles: '/requests/inbox/troubles',
  request: (id: string): string => `/requests/${encodeURIComponent(id)}`,
} as const
