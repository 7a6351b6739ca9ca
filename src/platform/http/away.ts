import { createHash } from 'node:crypto'

/** The database cannot be reached, is starting or stopping, or takes nobody more: that passes, and is no fault of the page. */
const CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', '57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08004', '08006'])
const WORDS = /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|connection ended unexpectedly/i

export function isDatabaseAway(error: unknown): boolean {
  const { code, syscall, message, errors } = error as { code?: unknown; syscall?: unknown; message?: unknown; errors?: unknown }
  if (typeof code === 'string' && (CODES.has(code) || (code === 'ENOENT' && syscall === 'connect'))) return true
  if (typeof message === 'string' && WORDS.test(message)) return true
  return Array.isArray(errors) && errors.some(isDatabaseAway)
}

/** Seconds after which a browser or a robot may come back. */
export const RETRY_AFTER = '60'

/** The policy of a page that brings its own styles and needs nothing else: only those styles, by their hash. */
export function ownStylePolicy(html: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
  return `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`
}
