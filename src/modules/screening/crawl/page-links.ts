import { atLeastOneSign } from '../checkers/link/place.ts'
import { canonicalAddress, endingOf, siteOf } from './address/canonical.ts'
import type { PageText } from './page/page-text.ts'
import { RESOURCE_ENDINGS } from './visit/body.ts'

/** A link of a page as the crawl remembers it: target, `#` part, place and words in the page's text, 1 for one of the parts that all pages share. */
export type KeptLink = readonly [target: string, fragment: string, start: number, end: number, words: string, shared: 0 | 1]
/** An address that a page leads to, and how to go there. */
export type Lead = { readonly address: string; readonly isOwn: boolean; readonly mode: 'read' | 'ask' }

const LONGEST_WORDS = 80

/** Addresses relative to what the page says of itself. */
export const baseOf = (page: PageText, address: string): string => (page.base === null ? null : URL.parse(page.base, address)?.href) ?? address

const fragmentOf = (href: string): string => { const at = href.indexOf('#'); return at < 0 ? '' : href.slice(at + 1) }

/** On a site that speaks https its own links in http lead to the same pages. */
function ownScheme(target: string | null, address: string): string | null {
  return target?.startsWith('http:') && address.startsWith('https:') && siteOf(target) === siteOf(address) ? target.replace(/^http:/, 'https:') : target
}

export function linksOf(page: PageText, address: string): { kept: KeptLink[]; targets: { address: string; isResource: boolean }[] } {
  const base = baseOf(page, address), kept: KeptLink[] = [], targets = new Map<string, boolean>()
  for (const { href, kind, start, end, isRepeated } of page.links) {
    const target = /^\s*(?:javascript|mailto|tel|data):/i.test(href) || href.trim() === '' ? null : ownScheme(canonicalAddress(href, base), address)
    if (target === null) continue
    const place = atLeastOneSign(page.checked, start, end)
    if (place) kept.push([target, fragmentOf(href), place.start, place.end, page.checked.text.slice(place.start, Math.min(place.end, place.start + LONGEST_WORDS)), isRepeated ? 1 : 0])
    targets.set(target, (targets.get(target) ?? true) && kind === 'resource')
  }
  const refresh = page.refresh === null ? null : ownScheme(canonicalAddress(page.refresh, base), address)
  if (refresh !== null) targets.set(refresh, false)
  return { kept, targets: [...targets].map(([to, isResource]) => ({ address: to, isResource })) }
}

/** Own pages and documents are read; pictures and programs are asked for, and so are other sites where that is wanted. */
export function leadOf(target: { address: string; isResource: boolean }, sites: ReadonlySet<string>): Lead {
  const isOwn = sites.has(siteOf(target.address))
  return { address: target.address, isOwn, mode: isOwn && !target.isResource && !RESOURCE_ENDINGS.has(endingOf(target.address)) ? 'read' : 'ask' }
}
