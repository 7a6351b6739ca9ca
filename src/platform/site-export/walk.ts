import type { Look } from '../http/types.ts'
import type { Kinds } from './address.ts'
import { linksOf, locationsOf, resolved } from './links.ts'
import { LOOKS, mediaTypeOf } from './places.ts'

export type Asked = { readonly status: number; readonly contentType: string; readonly body: Buffer; readonly headers: Readonly<Record<string, string>>; readonly location: string | null; /** It says what is so this very minute: a file would be old at once. */ readonly ofMinute: boolean }
export type Ask = (address: string, look: Look) => Promise<Asked>
export type Visited = { readonly address: string; readonly look: Look; readonly status: number; readonly contentType: string; readonly body: Buffer; readonly headers: Readonly<Record<string, string>> }

const AT_ONCE = 6
/** What is withdrawn keeps its word; every other answer that is no page is a fault of the portal. */
const KEPT_STATUSES: ReadonlySet<number> = new Set([200, 404, 410, 451])

export type Walk = {
  readonly ask: Ask; readonly kinds: Kinds; readonly origins: readonly string[]; readonly seeds: readonly string[]
  /** Is there a portal behind the front server, for what a file would say wrongly? */
  readonly hasPortal: boolean
  readonly visit: (visited: Visited) => Promise<void>
  readonly progress: (done: number, known: number) => void
}
export type Walked = { readonly pages: number; /** Pages that the portal could not make, with why. */ readonly faults: readonly { readonly address: string; readonly what: string }[]; /** Addresses that only the portal itself answers. */ readonly live: readonly string[] }

/** Goes over the whole portal from its seeds by every link, each address once in each look. */
export async function walkPortal({ ask, kinds, origins, seeds, hasPortal, visit, progress }: Walk): Promise<Walked> {
  const known = new Set<string>(), live = new Set<string>(), waiting: string[] = [], faults: { address: string; what: string }[] = []
  let pages = 0
  const find = (address: string): void => {
    if (known.has(address) || live.has(address)) return
    if (!kinds.isStatic(address)) { live.add(address); return }
    known.add(address)
    waiting.push(address)
  }
  async function one(address: string): Promise<void> {
    const normal = await ask(address, 'normal')
    if (normal.location !== null) {
      const to = resolved(normal.location, address, origins)
      live.add(address)
      if (to) find(to.address)
      return
    }
    if (!KEPT_STATUSES.has(normal.status)) { faults.push({ address, what: `门户回答 ${normal.status}` }); return }
    if (normal.status === 404) { faults.push({ address, what: '没有这个页面' }); return }
    const type = mediaTypeOf(normal.contentType)
    const isFile = !(normal.ofMinute && hasPortal)
    if (isFile) {
      await visit({ address, look: 'normal', ...normal })
      pages += 1
    } else live.add(address)
    if (type === 'text/html') {
      for (const link of linksOf(normal.body.toString('utf8')).links) { const to = resolved(link, address, origins); if (to) find(to.address) }
      if (isFile) for (const look of LOOKS.slice(1)) await visit({ address, look, ...await ask(address, look) })
    } else if (type === 'application/xml') for (const location of locationsOf(normal.body.toString('utf8'))) { const to = resolved(location, address, origins); if (to) find(to.address) }
  }
  for (const seed of seeds) find(seed)
  const worker = async (): Promise<void> => {
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      const asked = address
      try { await one(asked) } catch (error) { faults.push({ address: asked, what: error instanceof Error ? error.message : String(error) }) }
      progress(pages, known.size)
    }
  }
  // What one finds the others may take, so they go on until all have nothing left at the same time.
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return { pages, faults: faults.toSorted((a, b) => (a.address < b.address ? -1 : 1)), live: [...live].toSorted() }
}
