import { createHmac, timingSafeEqual } from 'node:crypto'

/** The token that proves a form came from our own page: a keyed hash of the visitor's cookie, so nothing is kept for it. */
export const csrfToken = (secret: string, cookie: string): string => createHmac('sha256', secret).update(cookie).digest('base64url')

export function csrfHolds(secret: string, cookie: string | undefined, given: string | undefined): boolean {
  if (!cookie || !given) return false
  const expected = Buffer.from(csrfToken(secret, cookie))
  const actual = Buffer.from(given)
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}
