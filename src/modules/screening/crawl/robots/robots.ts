/** What a site's robots.txt asks of us (RFC 9309; Crawl-delay as commonly written). */
export type Robots = { readonly allows: (address: string) => boolean; readonly delaySeconds: number | null; readonly sitemaps: readonly string[] }

type Rule = { readonly allow: boolean; readonly pattern: string }
type Group = { agents: string[]; rules: Rule[]; delay: number | null }
const LONGEST = 500 * 1024
const LONGEST_DELAY = 60

export const ALL_ALLOWED: Robots = { allows: () => true, delaySeconds: null, sitemaps: [] }
export const NONE_ALLOWED: Robots = { allows: () => false, delaySeconds: null, sitemaps: [] }

/** Greedy from the left, piece by piece: no backtracking, so a hostile pattern costs no more than its length. */
export function matches(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith('$')
  const pieces = (isAnchored ? pattern.slice(0, -1) : pattern).split('*')
  const [first = '', ...rest] = pieces
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const [index, piece] of rest.entries()) {
    if (isAnchored && index === rest.length - 1) return path.length - piece.length >= at && path.endsWith(piece)
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return !isAnchored || at === path.length
}

function groupsOf(text: string): { groups: Group[]; sitemaps: string[] } {
  const groups: Group[] = [], sitemaps: string[] = []
  let current: Group | undefined, isNaming = false
  for (const line of text.slice(0, LONGEST).split(/\r\n?|\n/)) {
    const [, field = '', value = ''] = /^\s*([\w-]+)\s*[:：]\s*([^#]*)/.exec(line) ?? []
    const name = field.toLowerCase(), said = value.trim()
    if (name === 'sitemap' && said !== '') sitemaps.push(said)
    else if (name === 'user-agent') {
      if (!current || !isNaming) {
        current = { agents: [], rules: [], delay: null }
        groups.push(current)
      }
      current.agents.push(said.toLowerCase())
      isNaming = true
    } else if (name !== '') {
      isNaming = false
      if (current && (name === 'allow' || name === 'disallow') && said !== '') current.rules.push({ allow: name === 'allow', pattern: plain(said) })
      if (current && name === 'crawl-delay' && Number(said) >= 0 && said !== '') current.delay = Math.min(Number(said), LONGEST_DELAY)
    }
  }
  return { groups, sitemaps }
}

/** Escapes are compared in one spelling. */
function plain(path: string): string {
  try {
    return encodeURI(decodeURI(path)).replace(/%5B/g, '[').replace(/%5D/g, ']')
  } catch { return path }
}

/** The rules for one robot: its own groups where there are any, else those for everybody; the longest rule decides, and of two equal ones the one that allows. */
export function robotsOf(text: string, agent: string): Robots {
  const { groups, sitemaps } = groupsOf(text)
  const named = groups.filter(({ agents }) => agents.some((name) => name !== '*' && name !== '' && agent.toLowerCase().startsWith(name)))
  const chosen = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'))
  const rules = chosen.flatMap((group) => group.rules)
  const delays = chosen.flatMap(({ delay }) => (delay === null ? [] : [delay]))
  return {
    delaySeconds: delays.length > 0 ? Math.max(...delays) : null,
    sitemaps,
    allows: (address) => {
      const { pathname, search } = new URL(address)
      const path = plain(pathname + search)
      let best: Rule | undefined
      for (const rule of rules) {
        if (!matches(rule.pattern, path)) continue
        if (!best || rule.pattern.length > best.pattern.length || (rule.pattern.length === best.pattern.length && rule.allow)) best = rule
      }
      return pathname === '/robots.txt' || (best?.allow ?? true)
    },
  }
}
