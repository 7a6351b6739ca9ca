/** Addresses of the clean-up campaigns: at the desk, and for everybody. */
export const cleanUpPaths = {
  all: '/clean-ups', start: '/clean-ups/new', one: (id: string) => `/clean-ups/${id}`, decide: (id: string) => `/clean-ups/${id}/decide`, giveBack: (id: string, document: string) => `/clean-ups/${id}/return/${encodeURIComponent(document)}`, adopt: (id: string) => `/clean-ups/${id}/adopt`,
} as const
