export const INFO = '/info'
export const TOPICS = '/topics'
export const ENTERPRISES = '/enterprises'
export const topicHref = (id: string): string => `${TOPICS}/${id}`

/** Columns that have a page of their own elsewhere on the portal. */
const OWN_PAGES: Readonly<Record<string, string>> = {
  guide: '/guide',
  rules: '/rules',
  statutory: INFO,
  reports: '/reports',
  apply: '/apply',
  topics: TOPICS,
  enterprises: ENTERPRISES,
}
export const columnHref = (id: string): string => OWN_PAGES[id] ?? `${INFO}/columns/${id}`
/** Its catalogue as a table. */
export const columnCsv = (id: string): string => `${INFO}/columns/${id}/csv`
/** The list of what stands in a column itself. */
export const columnList = (id: string): string => `${INFO}/columns/${id}`
/** Columns that are nothing but a page elsewhere; 指南 and 制度 also hold entries of their own. */
export const isElsewhere = (id: string): boolean => Object.hasOwn(OWN_PAGES, id) && id !== 'guide' && id !== 'rules'
