import { join } from 'node:path'
import type { Kinds } from './address.ts'
import { SITE } from './export.ts'
import { linksOf, resolved, type PageLinks } from './links.ts'
import type { Manifest } from './manifest.ts'
import { bytesAt } from './write.ts'

export type DeadLink = { readonly from: string; readonly link: string; readonly what: string }
export type CheckedLinks = { readonly pages: number; readonly links: number; /** Links to what only the portal answers. */ readonly live: number; readonly elsewhere: number; readonly dead: readonly DeadLink[] }

/** Follows every link of every exported page: to a file, to a place in it, or to what the portal itself answers. */
export async function checkLinks({ folder, manifest, kinds, origins, live: toPortal }: { folder: string; manifest: Manifest; kinds: Kinds; origins: readonly string[]; /** What the walk found to be the portal's own to answer. */ live: readonly string[] }): Promise<CheckedLinks> {
  const files = new Map(manifest.files.filter(({ address, look }) => address !== undefined && look === 'normal').map((file) => [file.address ?? '', file]))
  const known = new Set(toPortal), pages = new Map<string, PageLinks>(), dead: DeadLink[] = []
  for (const { address = '', path, mediaType } of files.values()) {
    if (mediaType?.startsWith('text/html')) pages.set(address, linksOf((await bytesAt(join(folder, SITE, path)))?.toString('utf8') ?? ''))
  }
  let links = 0, live = 0, elsewhere = 0
  for (const [from, page] of pages) for (const link of page.links) {
    links += 1
    const to = resolved(link, from, origins)
    if (to === null) { elsewhere += 1; continue }
    const target = files.get(to.address)
    if (!target) {
      if (kinds.isLive(to.address) || known.has(to.address)) live += 1
      else dead.push({ from, link, what: '没有这个页面' })
    } else if ((target.status ?? 200) >= 400 && to.address !== from) dead.push({ from, link, what: `已经撤回（${target.status}）` })
    else if (to.fragment !== '' && !pages.get(to.address)?.ids.has(to.fragment)) dead.push({ from, link, what: `页面里没有“${to.fragment}”这个位置` })
  }
  return { pages: pages.size, links, live, elsewhere, dead }
}
