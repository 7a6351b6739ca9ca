import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { CODINGS, type Asking, type Coding } from './portal-load.ts'

export type Sent = { readonly status: number; readonly coding: string; readonly sent: Buffer; readonly body: Buffer }

/** One answer as it comes over the wire, and its body unpacked. */
export const fetchOnce = (base: string, path: string, coding: Coding): Promise<Sent> => new Promise((resolve, reject) => {
  request(`${base}${path}`, { headers: { 'accept-encoding': CODINGS[coding] }, agent: false }, (answer) => {
    const parts: Buffer[] = []
    answer.on('data', (part: Buffer) => { parts.push(part) }).on('error', reject).on('end', () => {
      const sent = Buffer.concat(parts), packed = answer.headers['content-encoding'] ?? ''
      resolve({ status: answer.statusCode ?? 0, coding: packed, sent, body: packed === 'br' ? brotliDecompressSync(sent) : packed === 'gzip' ? gunzipSync(sent) : sent })
    })
  }).on('error', reject).end()
})

/** What the addresses answer, as one hash; throws where one does not answer with 200 or not with the words that belong on it. */
export async function answersOf({ base, paths, coding }: Asking, words: string): Promise<{ readonly hash: string; readonly bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for (const path of paths.length > 40 ? paths.filter((_, n) => n % Math.ceil(paths.length / 40) === 0) : paths) {
    const { status, body, sent } = await fetchOnce(base, path, coding)
    if (status !== 200) throw new Error(`${base}${path} answers ${status}`)
    if (!body.includes(words)) throw new Error(`${base}${path} does not show “${words}”`)
    hash.update(path).update(body)
    bytes = Math.max(bytes, sent.length)
  }
  return { hash: hash.digest('hex'), bytes }
}
