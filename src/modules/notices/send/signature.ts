import { createHmac } from 'node:crypto'

/** Over time and body together, so that neither an old message nor a changed one passes: `t=<seconds>,v1=<hex HMAC-SHA256>`. */
export const signatureOf = (key: string, seconds: number, body: string): string => `t=${seconds},v1=${createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex')}`

export const signedHeaders = (id: string, key: string, body: string, now: number): Record<string, string> => ({
  'content-type': 'application/json; charset=utf-8', 'user-agent': 'gongkai-notices', 'idempotency-key': id, 'gongkai-signature': signatureOf(key, Math.floor(now / 1000), body),
})
