/** The signs of a query code (Crockford's base 32: no I, L, O, U). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A query code of 60 bits out of a keyed hash (base64url): of each sign's six bits five are taken, so that all codes are equally likely. */
export function queryCodeFrom(hash: string): string {
  const signs = [...hash.slice(0, 12)].map((sign) => SIGNS[BASE64URL.indexOf(sign) % 32] ?? '0').join('')
  return signs.replace(/(.{4})(?=.)/g, '$1-')
}
