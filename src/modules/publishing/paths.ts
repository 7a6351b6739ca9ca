/** Addresses of entries at the desk. */
export const paths = {
  entries: '/entries',
  fresh: '/entries/new',
  atAddress: '/entries/at',
  publications: '/entries/publications',
  entry: (id: string) => `/entries/${id}`,
  edit: (id: string) => `/entries/${id}/edit`,
  preview: (id: string) => `/entries/${id}/preview`,
  move: (id: string, move: string) => `/entries/${id}/moves/${move}`,
  revision: (id: string, number: number | string) => `/entries/${id}/revisions/${number}`,
  check: (id: string) => `/entries/${id}/check`,
  acceptFinding: (id: string) => `/entries/${id}/findings/accept`,
  dismissFinding: (id: string) => `/entries/${id}/findings/dismiss`,
  cleanAttachment: (id: string) => `/entries/${id}/attachments/clean`,
  attachment: (id: string, name: string) => `/entries/${id}/attachments/${encodeURIComponent(name)}`,
} as const
