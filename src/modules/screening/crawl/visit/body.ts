import { pageDecoder } from '../page/decoder.ts'
import { pageReader } from '../page/html-text.ts'
import type { PageText } from '../page/page-text.ts'
import { endingOf } from '../address/canonical.ts'
import type { Answer } from './ask.ts'

export class TooLarge extends Error {}
const PAGE_TYPE = /^(?:text\/html|application\/xhtml\+xml)/i
const FILE_TYPE = /^(?:text\/(?:plain|csv|markdown)|application\/(?:pdf|msword|wps-office|vnd\.(?:ms-(?:excel|powerpoint|works)|openxmlformats))|application\/kswps)/i
/** Servers that do not know a file's type say these. */
const UNKNOWN_TYPE = /^(?:$|application\/(?:octet-stream|x-msdownload|force-download|download|zip|x-zip-compressed)|binary\/octet-stream)/i
/** Endings of files whose text or hidden content is checked. */
const FILE_ENDINGS: ReadonlySet<string> = new Set(['txt', 'csv', 'docx', 'xlsx', 'pptx', 'pdf', 'doc', 'xls', 'wps', 'et'])
/** Endings of what is only asked for: it is there or it is not. */
export const RESOURCE_ENDINGS: ReadonlySet<string> = new Set(['jpg', 'jpeg', 'png', 'gif', 'webp', 'bmp', 'svg', 'ico', 'tif', 'tiff', 'heic', 'css', 'js', 'mjs', 'map', 'json', 'xml', 'rss', 'woff', 'woff2', 'ttf', 'otf', 'eot', 'mp3', 'mp4', 'm4a', 'avi', 'mov', 'flv', 'wmv', 'wav', 'webm', 'm3u8', 'zip', 'rar', '7z', 'gz', 'tar', 'exe', 'apk', 'dmg', 'iso', 'swf', 'ofd', 'ceb', 'dwg', 'ppt'])

export const isPage = (mediaType: string, address: string): boolean => PAGE_TYPE.test(mediaType) || (mediaType === '' && !FILE_ENDINGS.has(endingOf(address)))
export const isReadableFile = (mediaType: string, address: string): boolean => FILE_TYPE.test(mediaType) || (UNKNOWN_TYPE.test(mediaType) && FILE_ENDINGS.has(endingOf(address)))

/** The page, read while it comes; what goes over the limit is left and the page says that it is cut. */
export async function pageIn(answer: Answer, mediaType: string, mostBytes: number): Promise<PageText> {
  const decoder = pageDecoder(mediaType), reader = pageReader()
  let size = 0, isCut = false
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > mostBytes) { isCut = true; break }
    reader.write(decoder.write(chunk))
  }
  if (isCut) answer.drop()
  reader.write(decoder.end())
  const page = reader.end()
  return isCut ? { ...page, isCut } : page
}

export async function fileIn(answer: Answer, address: string, mostBytes: number): Promise<{ name: string; bytes: Uint8Array }> {
  const chunks: Uint8Array[] = []
  let size = Number(answer.headers['content-length'] ?? 0)
  if (size > mostBytes) { answer.drop(); throw new TooLarge() }
  size = 0
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > mostBytes) { answer.drop(); throw new TooLarge() }
    chunks.push(chunk)
  }
  return { name: fileName(answer.headers['content-disposition'] ?? '', address), bytes: Buffer.concat(chunks) }
}

const decoded = (text: string): string => { try { return decodeURIComponent(text) } catch { return text } }
function fileName(disposition: string, address: string): string {
  const said = /filename\*\s*=\s*utf-8''([^;]+)/i.exec(disposition)?.[1] ?? /filename\s*=\s*"?([^";]+)/i.exec(disposition)?.[1]
  return decoded(said ?? new URL(address).pathname.split('/').at(-1) ?? '') || '附件'
}
