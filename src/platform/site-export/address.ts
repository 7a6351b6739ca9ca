import type { Route } from '../http/types.ts'

/** Names in a query that choose a part of a list; of two chosen at once there are too many to write them all. */
const CHOOSES: ReadonlySet<string> = new Set(['agency', 'kind', 'section', 'topic', 'validity', 'view', 'year'])
const LONGEST = 180

/** Addresses that depend on what is typed, or are another way to a page. */
const NEVER = ['/look', '/search/suggest', '/apply/already-public']

const pattern = (at: string): RegExp => new RegExp(`^${at.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[a-zA-Z]+/g, '[^/]+')}$`)

export type Kinds = {
  /** May stand as a file: everybody gets the same. */
  readonly isStatic: (address: string) => boolean
  /** Is answered by the portal itself. */
  readonly isLive: (address: string) => boolean
}

/** Few enough to be written: a list's pages, each choice alone with its pages. */
function isWritten(query: string): boolean {
  if (query === '') return true
  const names = [...new URLSearchParams(query).keys()]
  const others = names.filter((name) => name !== 'page')
  return query.length <= LONGEST && names.length - others.length <= 1 && others.length <= 1 && others.every((name) => CHOOSES.has(name)) && !query.includes('/')
}

/** Tells which addresses of the portal can be files, from the portal's own routes. */
export function kindsOf(routes: readonly Route[]): Kinds {
  const open = routes.filter((route) => route.open && route.method === 'GET')
  // What is written out comes before what has names in it, as in the router.
  const lines = open.map((route) => ({ route, match: pattern(route.at), named: route.at.split(':').length })).toSorted((a, b) => a.named - b.named)
  const routeOf = (path: string) => lines.find(({ match }) => match.test(path))?.route
  const split = (address: string): [string, string] => { const [path = '', query = ''] = address.split('?'); return [path, query] }
  const isStatic = (address: string): boolean => {
    const [path, query] = split(address), route = routeOf(path)
    return route !== undefined && !route.personal && !('machine' in route && route.machine) && !NEVER.includes(route.at) && !route.at.startsWith('/kiosk') && !route.at.startsWith('/feeds/search') && isWritten(query)
  }
  return { isStatic, isLive: (address) => routeOf(split(address)[0]) !== undefined && !isStatic(address) }
}
