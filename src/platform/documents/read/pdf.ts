import { Refusal } from '#shared/refusal'
import { openPdf, type OpenedPdf } from '../redact/open-pdf.ts'
import { LIMITS, type ReadDocument, type ReadParagraph, type ReadStyle } from './document.ts'

type Line = { readonly text: string; readonly x: number; readonly right: number; readonly y: number; readonly height: number }
type PageLines = { readonly width: number; readonly height: number; readonly lines: readonly Line[] }

async function linesOf(document: OpenedPdf, number: number): Promise<PageLines> {
  const page = await document.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const pieces = (await page.getTextContent()).items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , , x = 0, y = 0] = item.transform as number[]
    return [{ text: item.str, x, y, right: x + item.width, height: item.height || 10 }]
  }).toSorted((a, b) => b.y - a.y || a.x - b.x)
  const lines: { pieces: typeof pieces; y: number; height: number }[] = []
  for (const piece of pieces) {
    const line = lines.find((one) => Math.abs(one.y - piece.y) < Math.max(one.height, piece.height) * 0.5)
    if (line) line.pieces.push(piece)
    else lines.push({ pieces: [piece], y: piece.y, height: piece.height })
  }
  return { width, height, lines: lines.map((line) => {
    const sorted = line.pieces.toSorted((a, b) => a.x - b.x)
    const text = sorted.map((piece, at) => { const before = sorted[at - 1]; return before && piece.x - before.right > line.height * 0.8 ? ` ${piece.text}` : piece.text }).join('')
    return { text: text.replace(/\s+/g, ' ').trim(), x: sorted[0]?.x ?? 0, right: Math.max(...sorted.map(({ right }) => right)), y: line.y, height: line.height }
  }).filter(({ text }) => text !== '') }
}

const PAGE_NUMBER = /^[—\-－–\s]*\d{1,4}[—\-－–\s]*$|^第\s*\d+\s*页/
/** Running heads stand at the same place on most pages with the same words. */
function withoutHeads(pages: readonly PageLines[]): PageLines[] {
  const seen = new Map<string, number>()
  for (const { lines } of pages) for (const { text, y } of lines) { const key = `${Math.round(y / 6)} ${text.replace(/\d+/g, '#')}`; seen.set(key, (seen.get(key) ?? 0) + 1) }
  const head = ({ text, y }: Line): boolean => pages.length > 3 && (seen.get(`${Math.round(y / 6)} ${text.replace(/\d+/g, '#')}`) ?? 0) > pages.length * 0.6
  return pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !PAGE_NUMBER.test(line.text) && !head(line)) }))
}

/** Lines that run to the right edge go on in the next one; a new indent, a short line or larger type begins a paragraph. */
function paragraphsOf(pages: readonly PageLines[]): ReadParagraph[] {
  const all = pages.flatMap(({ lines, width }) => lines.map((line) => ({ ...line, width })))
  const sizes = all.map(({ height }) => height).toSorted((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 12
  const left = Math.min(...all.map(({ x }) => x)), right = Math.max(...all.filter(({ height }) => height < usual * 1.3).map((line) => line.right))
  const styleOf = (line: (typeof all)[number]): ReadStyle => {
    const middle = Math.abs((line.x + line.right) / 2 - (left + right) / 2) < usual * 1.2 && line.x - left > usual * 3
    if (line.height > usual * 1.2 && middle) return 'title'
    if (middle) return 'centre'
    return line.x > (left + right) / 2 ? 'right' : 'body'
  }
  const found: { text: string; style: ReadStyle; full: boolean }[] = []
  for (const line of all) {
    const style = styleOf(line), last = found.at(-1)
    const goesOn = last?.full && last.style === style && style === 'body' && line.x - left < usual * 1.2
    const sameTitle = last && last.style === 'title' && style === 'title'
    if (last && (goesOn || sameTitle)) { last.text += line.text; last.full = line.right > right - usual * 2.5 } else found.push({ text: line.text, style, full: line.right > right - usual * 2.5 })
  }
  return found.map(({ text, style }) => ({ text, style }))
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const TAGS: Readonly<Record<ReadStyle, readonly [string, string]>> = { title: ['<p class="centre"><strong>', '</strong></p>'], centre: ['<p class="centre">', '</p>'], right: ['<p class="right">', '</p>'], heading: ['<h2>', '</h2>'], body: ['<p>', '</p>'], table: ['<p>', '</p>'] }
/** Paragraphs as simple HTML, for what has no markup of its own. */
export const htmlOfParagraphs = (paragraphs: readonly ReadParagraph[]): string => paragraphs.map(({ text, style }) => `${TAGS[style][0]}${escaped(text)}${TAGS[style][1]}`).join('')

export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  const document = await openPdf(bytes)
  if (document.numPages > LIMITS.pages) throw new Refusal(422, [`这份 PDF 有${document.numPages}页，超过${LIMITS.pages}页，请拆分`])
  const pages: PageLines[] = []
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await linesOf(document, number))
  const paragraphs = paragraphsOf(withoutHeads(pages))
  if (paragraphs.map(({ text }) => text).join('').length < 10) throw new Refusal(422, ['这份 PDF 里没有文字，可能是扫描件；请上传 Word 原件，或先作文字识别'])
  const { info } = await document.getMetadata().catch(() => ({ info: {} })) as { info: Record<string, unknown> }
  const title = typeof info['Title'] === 'string' ? info['Title'].trim() : '', author = typeof info['Author'] === 'string' ? info['Author'].trim() : ''
  return { kind: 'pdf', paragraphs, html: htmlOfParagraphs(paragraphs), images: [], properties: { ...(title ? { title } : {}), ...(author ? { author } : {}) }, warnings: ['PDF 的表格和图片没有带进来，请与原文核对'] }
}
