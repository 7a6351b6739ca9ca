const PRIVATE_V4 = /^(?:127|10|0)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^100\.(?:6[4-9]|[789]\d|1[01]\d|12[0-7])\./
const PRIVATE_NAME = /^localhost$|\.(?:localhost|local|lan|internal|intranet|intra|corp|home|localdomain|oa)$/
const V4 = /^\d{1,3}(?:\.\d{1,3}){3}$/

/** Whether a host is reachable only inside: private and loopback ranges (RFC 1918, 4193, 6598), names without a dot, names of house networks. */
export function isPrivateHost(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (V4.test(name)) return PRIVATE_V4.test(`${name}.`)
  if (name.includes(':')) return name === '::1' || name === '::' || /^f[cd][0-9a-f]{2}:|^fe[89ab][0-9a-f]:/.test(name) || /^::ffff:(?:7f|a|c0a8)/.test(name)
  return name !== '' && (!name.includes('.') || PRIVATE_NAME.test(name))
}

/** The same for an address; false for what is none. */
export function isPrivateAddress(address: string): boolean {
  const parsed = URL.parse(address)
  return parsed !== null && /^(?:https?|ftp):$/.test(parsed.protocol) && isPrivateHost(parsed.hostname)
}
