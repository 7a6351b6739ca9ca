import { kioskPaths } from '../paths.ts'

const READABLE = /^\/(?:info\/\d{4}\/\d+|policies\/[^/?#]+)$/

/** Where a link leads on the screen: what it can show it shows, anything else is for one's own phone. */
export function kioskHref(zone: string, href: string): string {
  if (href.startsWith('#')) return href
  const [path = ''] = href.split(/[?#]/)
  return READABLE.test(path) ? kioskPaths.read(zone, path) : kioskPaths.phone(zone, href)
}

const unescaped = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&#39;', "'")
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** The same text with its links turned to the screen's own pages. */
export const linksForKiosk = (zone: string, html: string): string =>
  html.replace(/(<a\b[^>]*?\shref=")([^"]*)(")/g, (_, before: string, href: string, after: string) => `${before}${escaped(kioskHref(zone, unescaped(href)))}${after}`)

/** An address of this site, as a code may hold it; null for any other: a shared screen sends nobody to strangers. */
export const ownAddress = (to: string): string | null => (/^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(to) ? to : null)
