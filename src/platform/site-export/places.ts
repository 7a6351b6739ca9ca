import { Refusal } from '#shared/refusal'
import type { Look } from '../http/types.ts'

export const LOOKS: readonly Look[] = ['normal', 'senior', 'contrast']
export const LOOK_FOLDER: Readonly<Record<Look, string>> = { normal: '', senior: '@senior/', contrast: '@contrast/' }

/** What a file without an ending in its address is called by, so that the front server knows its media type. */
export const ENDINGS: Readonly<Record<string, string>> = {
  'application/json': 'json', 'application/ld+json': 'jsonld', 'application/x-ndjson': 'jsonl', 'application/xml': 'xml', 'application/rss+xml': 'xml', 'application/atom+xml': 'xml', 'text/csv': 'csv', 'text/plain': 'txt', 'application/pdf': 'pdf',
}
export const mediaTypeOf = (contentType: string): string => contentType.split(';')[0]?.trim().toLowerCase() ?? ''

/** The parts of an address as names of files. Nothing may lead out of the folder, nor look like what the export itself writes. */
function partsOf(path: string): string[] {
  const parts = path.split('/').slice(1).map((part) => decodeURIComponent(part))
  if (parts.some((part, at) => (part === '' && parts.length > 1) || part === '.' || part === '..' || /[\0/\\]/.test(part) || part.startsWith('@') || (part.startsWith('.') && at === 0))) throw new Refusal(422, [`网址 ${path} 不能存成文件`])
  return parts
}

/** Where the answer to an address lies below the site's folder: `/info/2024/1` is `info/2024/1.html`, its second page `info/2024/1@page=2.html`. */
export function placeOf(address: string, contentType: string, status: number, look: Look): string {
  const [path = '/', query = ''] = address.split('?'), type = mediaTypeOf(contentType)
  const name = path === '/' ? 'index' : partsOf(path).join('/'), asked = query === '' ? '' : `@${query}`
  const gone = status === 410 || status === 451 ? `@${status}/` : ''
  if (type === 'text/html') return `${LOOK_FOLDER[look]}${gone}${name}${asked}.html`
  if (asked !== '') throw new Refusal(422, [`网址 ${address} 不是网页，不能带条件存成文件`])
  return /\.[a-z0-9]{1,6}$/i.test(name) ? name : `${name}@.${ENDINGS[type] ?? 'bin'}`
}
