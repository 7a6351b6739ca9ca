/** The signs of a query code (Crockford's base 32), as the platform reads them. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A code of 60 bits out of a keyed hash (base64url): five of each sign's six bits, so that all codes are equally likely. */
export const codeFrom = (hash: string): string => [...hash.slice(0, 12)].map((sign) => SIGNS[BASE64URL.indexOf(sign) % 32] ?? '0').join('').replace(/(.{4})(?=.)/g, '$1-')
