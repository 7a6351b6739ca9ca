/** Parameters that tell where a reader came from, not what the page holds. */
const TRACKING = /^(?:utm_\w+|spm|scm|gclid|fbclid|msclkid|mc_[ce]id|_hs\w+|hmsr|hmpl|hmcu|hmkw|hmci|bd_vid|share_\w+|wxshare\w*|isappinstalled|from_source|_t|_|timestamp|nocache|rnd|random)$/i
/** Parameters that number a visit: every page would come again under each of them. */
const SESSION = /^(?:jsessionid|phpsessid|asp\.net_sessionid|aspsessionid\w*|session_?id|sess_?id|sid|token|cfid|cftoken|osid|viewstate)$/i
const OPAQUE = /^[0-9a-z._-]{12,}$/i
const PATH_SESSION = /;(?:jsessionid|sid|phpsessid)=[^/?]*/gi
export const LONGEST_ADDRESS = 2000

const isKept = (name: string, value: string): boolean => !TRACKING.test(name) && !(SESSION.test(name) && (OPAQUE.test(value) || /sess/i.test(name)))

/** One address for everything that is the same page: no fragment, no tracking, no session, parameters in order. Null for what is no address of the web. */
export function canonicalAddress(href: string, base?: string): string | null {
  const parsed = URL.parse(href.trim(), base)
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.href.length > LONGEST_ADDRESS) return null
  parsed.hash = ''
  parsed.username = ''
  parsed.password = ''
  parsed.pathname = parsed.pathname.replace(PATH_SESSION, '').replace(/\/{2,}/g, '/').replace(/%[0-9a-f]{2}/g, (code) => code.toUpperCase())
  if (parsed.hostname.endsWith('.')) parsed.hostname = parsed.hostname.slice(0, -1)
  const kept = parsed.search.slice(1).split('&').filter((pair) => pair !== '' && isKept(...nameAndValue(pair))).sort()
  parsed.search = kept.length > 0 ? `?${kept.join('&')}` : ''
  return parsed.href
}

function nameAndValue(pair: string): [string, string] {
  const at = pair.indexOf('=')
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
}

/** The site of an address: its host and port, with or without www, whatever the scheme. */
export function siteOf(address: string): string {
  const { host, hostname, port } = new URL(address)
  return /^\d+(?:\.\d+){3}$|:/.test(hostname) || port !== '' ? host.replace(/^www\./, '') : hostname.replace(/^www\./, '')
}

/** The ending of an address's path in small letters, '' where it has none. */
export const endingOf = (address: string): string => /\.([a-z0-9]{1,8})$/i.exec(new URL(address).pathname)?.[1]?.toLowerCase() ?? ''
