import { createHash, randomBytes } from 'node:crypto'

/** What the browser keeps: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What we keep of it, and of anything else that need only be recognized. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
