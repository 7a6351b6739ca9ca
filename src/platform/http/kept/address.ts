import type { IncomingHttpHeaders } from 'node:http'
import type { Look } from '../types.ts'

/** The names in a query that choose between pages of a list; an address with any other is rendered and not kept, so that nobody fills the memory with names of their own. */
const NAMES: ReadonlySet<string> = new Set(['agency', 'kind', 'page', 'section', 'topic', 'validity', 'view', 'year'])
const LONGEST = 300

/** The address of a page that may be kept, its query in the order of names; null where it may not. */
export function keptAddress(url: string): string | null {
  if (url.length > LONGEST || url.charCodeAt(0) !== 47 || url.includes('%2e') || url.includes('%2E')) return null
  const mark = url.indexOf('?')
  if (mark === -1) return url
  const query = [...new URLSearchParams(url.slice(mark + 1))]
  const names = query.map(([name]) => name)
  if (names.some((name) => !NAMES.has(name)) || new Set(names).size < names.length) return null
  return query.length === 0 ? url.slice(0, mark) : `${url.slice(0, mark)}?${new URLSearchParams(query.toSorted(([a], [b]) => (a < b ? -1 : 1)))}`
}

const LOOK = /(?:^|;\s*)gongkai_look=(senior|contrast)(?:;|$)/

/** How this visitor wants pages to look; null where something comes along that makes the answer this visitor's own. */
export function lookOfVisitor({ cookie, 'hx-request': partial, authorization }: IncomingHttpHeaders): Look | null {
  if (partial !== undefined || authorization !== undefined) return null
  if (cookie === undefined) return 'normal'
  if (cookie.includes('gongkai_session=') || cookie.includes('gongkai_notice=')) return null
  return (LOOK.exec(cookie)?.[1] as Look | undefined) ?? 'normal'
}

/** One page in one look. */
export const keyOf = (address: string, look: Look): string => (look === 'normal' ? address : `${look} ${address}`)
