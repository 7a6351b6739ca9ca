import { Parser } from 'htmlparser2'

export type PageLinks = { readonly links: readonly string[]; readonly ids: ReadonlySet<string> }

/** What an element leads to, by its name. Forms are asked of the portal; their address must exist all the same. */
const LEADS: Readonly<Record<string, readonly string[]>> = {
  a: ['href'], area: ['href'], link: ['href'], img: ['src'], script: ['src'], source: ['src'], video: ['src', 'poster'], audio: ['src'], track: ['src'], iframe: ['src'], embed: ['src'], object: ['data'], form: ['action'], input: ['src'], image: ['href'], use: ['href'],
}

/** Every address that a page names, as it stands there, and every place in it that can be jumped to. */
export function linksOf(html: string): PageLinks {
  const links: string[] = [], ids = new Set<string>()
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes['id']) ids.add(attributes['id'])
      if (name === 'a' && attributes['name']) ids.add(attributes['name'])
      if (name === 'form' && attributes['method']?.toLowerCase() === 'post') return
      for (const attribute of LEADS[name] ?? []) if (attributes[attribute] !== undefined) links.push(attributes[attribute])
    },
  }, { decodeEntities: true })
  parser.write(html)
  parser.end()
  return { links, ids }
}

/** The addresses that a site map names. */
export const locationsOf = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, text = '']) => text.replaceAll('&amp;', '&').trim())

/** A link of the page at this address as an address of the same site with its fragment; null where it leads elsewhere. */
export function resolved(link: string, from: string, origins: readonly string[]): { readonly address: string; readonly fragment: string } | null {
  if (/^(?:mailto|tel|data|javascript|blob|about|sms):/i.test(link.trim())) return null
  const HERE = 'http://here.invalid'
  let url: URL
  try { url = new URL(link.trim(), HERE + from) } catch { return { address: link, fragment: '' } }
  if (url.origin !== HERE && !origins.includes(url.origin)) return null
  return { address: url.pathname + url.search, fragment: decodeURIComponent(url.hash.slice(1)) }
}
