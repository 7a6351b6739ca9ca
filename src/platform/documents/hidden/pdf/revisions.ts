import { openPdf } from '../../redact/open-pdf.ts'

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** How many sections the table of objects has: each saving over an older one adds one, and the older one stays readable. */
export function sectionsOf(bytes: Uint8Array): number {
  const text = latin(bytes), head = Math.max(0, text.slice(0, 1024).indexOf('%PDF-')), seen = new Set<number>()
  const last = text.lastIndexOf('startxref')
  let at: number | undefined = last < 0 ? undefined : Number(/^startxref\s+(\d{1,12})/.exec(text.slice(last, last + 40))?.[1])
  while (at !== undefined && Number.isFinite(at) && at > 0 && !seen.has(at) && seen.size < 500) {
    seen.add(at)
    const from = at + head, isTable = text.startsWith('xref', from)
    const dictAt = isTable ? text.indexOf('trailer', from) : from
    if (dictAt < 0) break
    const end = isTable ? text.indexOf('startxref', dictAt) : text.indexOf('stream', dictAt)
    const previous = /\/Prev\s+(\d{1,12})/.exec(text.slice(dictAt, Math.min(end < 0 ? dictAt + 4000 : end, dictAt + 20_000)))?.[1]
    at = previous === undefined ? undefined : Number(previous)
  }
  // A file made for quick view on the web has two sections from the start.
  return Math.max(seen.size, 1) - (/\/Linearized\s/.test(text.slice(head, head + 1024)) && seen.size > 1 ? 1 : 0)
}

async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await openPdf(bytes)
  try {
    const lines: string[] = []
    for (let number = 1; number <= Math.min(document.numPages, 50); number += 1) for (const item of (await (await document.getPage(number)).getTextContent()).items) if ('str' in item && item.str.trim() !== '') lines.push(item.str.trim())
    return lines
  } finally { await document.loadingTask.destroy() }
}

/** The words of the version before, that are no more in this one. */
export async function wordsBefore(bytes: Uint8Array): Promise<string> {
  const text = latin(bytes), last = text.lastIndexOf('%%EOF'), before = text.lastIndexOf('%%EOF', last - 1)
  if (before < 0) return ''
  try {
    const now = (await linesOf(bytes)).join('')
    return (await linesOf(bytes.subarray(0, before + 5))).filter((line) => !now.includes(line)).join(' ')
  } catch { return '' }
}

/** What stands before the head or after the end of the file. */
export function strayBytes(bytes: Uint8Array): { readonly before: number; readonly after: number; readonly text: string } {
  const text = latin(bytes.subarray(0, 1024)), before = Math.max(0, text.indexOf('%PDF-'))
  const end = latin(bytes).lastIndexOf('%%EOF'), rest = end < 0 ? new Uint8Array() : bytes.subarray(end + 5)
  const after = rest.every((byte) => byte === 0 || byte === 9 || byte === 10 || byte === 13 || byte === 32) ? 0 : rest.length
  return { before: before > 8 ? before : 0, after: after > 16 ? after : 0, text: new TextDecoder().decode(after > 16 ? rest.subarray(0, 400) : bytes.subarray(0, Math.min(before, 400))) }
}
