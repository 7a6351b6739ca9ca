import { inflateSync } from 'node:zlib'
import JSZip from 'jszip'

/** All that a file holds, archives opened and packed streams unpacked, as one text of bytes. */
export async function everythingIn(bytes: Uint8Array, depth = 0): Promise<string> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && depth < 5) {
    const zip = await JSZip.loadAsync(bytes)
    const parts = await Promise.all(Object.values(zip.files).map(async (file) => `${file.name}\n${file.dir ? '' : await everythingIn(await file.async('uint8array'), depth + 1)}`))
    return `${parts.join('\n')}\n${Buffer.from(bytes.subarray(-2000)).toString('utf8')}`
  }
  const raw = Buffer.from(bytes).toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => { const start = index + mark.length; try { return inflateSync(Buffer.from(raw.slice(start, raw.indexOf('endstream', start)), 'latin1')).toString('latin1') } catch { return '' } })
  return `${Buffer.from(bytes).toString('utf8')}\n${raw}\n${streams.join('\n')}`
}
export const holdsSecret = (text: string, secret: string): boolean => [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('hex').toUpperCase(), Buffer.from(secret, 'utf16le').swap16().toString('hex').toUpperCase()].some((trace) => text.includes(trace))
