import type { Attributes } from './tags.ts'

const MOST = 60
const LONGEST = 1000

/** What a page says of itself in its head. */
export type PageHead = { readonly take: (name: string, attributes: Attributes) => void; readonly facts: () => { readonly base: string | null; readonly refresh: string | null; readonly meta: Readonly<Record<string, string>> } }

export function newPageHead(): PageHead {
  const meta: Record<string, string> = {}
  let base: string | null = null, refresh: string | null = null
  return {
    facts: () => ({ base, refresh, meta }),
    take: (name, attributes) => {
      if (name === 'base' && attributes['href'] !== undefined) base ??= attributes['href']
      if (name !== 'meta') return
      const said = attributes['content'] ?? ''
      if (attributes['http-equiv']?.toLowerCase() === 'refresh') refresh ??= /url\s*=\s*["']?([^"'\s]+)/i.exec(said)?.[1] ?? null
      if (attributes['name'] !== undefined && Object.keys(meta).length < MOST) meta[attributes['name'].toLowerCase()] = said.slice(0, LONGEST)
    },
  }
}
