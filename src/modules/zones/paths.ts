/** Addresses at the desk, and those of the public side beside them. */
export const paths = {
  zones: '/zones', fresh: '/zones/new', map: '/zones/map', mapPicture: '/zones/map.svg', csv: '/zones/zones.csv', xlsx: '/zones/zones.xlsx', use: '/zones/use', useCsv: '/zones/use.csv',
  zone: (id: string): string => `/zones/${id}`, change: (id: string): string => `/zones/${id}/change`, close: (id: string): string => `/zones/${id}/close`, reopen: (id: string): string => `/zones/${id}/reopen`,
  inspections: (id: string): string => `/zones/${id}/inspections`, photos: (id: string): string => `/zones/${id}/photos`, photo: (id: string, name: string): string => `/zones/${id}/photos/${encodeURIComponent(name)}`,
} as const

/** The public side: the list, a zone, its touch screen. Never changed once published. */
export const publicPaths = {
  zones: '/zones', map: '/zones-map', zone: (id: string): string => `/zones/${id}`, photo: (id: string, name: string): string => `/zones/${id}/photos/${encodeURIComponent(name)}`,
} as const

const screen = (id: string): string => `/kiosk/${id}`
export const kioskPaths = {
  words: '/kiosk/words.txt', start: screen,
  local: (id: string, page = 1): string => `${screen(id)}/local${page > 1 ? `?page=${page}` : ''}`, guides: (id: string, page = 1): string => `${screen(id)}/guides${page > 1 ? `?page=${page}` : ''}`,
  policies: (id: string, page = 1): string => `${screen(id)}/policies${page > 1 ? `?page=${page}` : ''}`, columns: (id: string): string => `${screen(id)}/columns`,
  column: (id: string, column: string, page = 1): string => `${screen(id)}/columns/${column}${page > 1 ? `?page=${page}` : ''}`,
  search: (id: string, q = '', page = 1): string => `${screen(id)}/search${q === '' ? '' : `?q=${encodeURIComponent(q)}${page > 1 ? `&page=${page}` : ''}`}`,
  read: (id: string, address: string): string => `${screen(id)}/read${address}`, apply: (id: string): string => `${screen(id)}/apply`, about: (id: string): string => `${screen(id)}/about`,
  phone: (id: string, to: string): string => `${screen(id)}/phone?to=${encodeURIComponent(to)}`, look: (id: string, set: string, back: string): string => `${screen(id)}/look?set=${set}&back=${encodeURIComponent(back)}`,
  end: (id: string): string => `${screen(id)}/end`,
} as const
