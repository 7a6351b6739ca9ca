import { openPdf, type OpenedPdf } from './open-pdf.ts'

/** A place on a page as it is seen: points from the upper left corner. */
export type Region = { readonly page: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Piece = { readonly text: string; readonly start: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type TextPage = { readonly number: number; readonly width: number; readonly height: number; readonly text: string; readonly pieces: readonly Piece[] }

async function textPage(document: OpenedPdf, number: number): Promise<TextPage> {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: 1 })
  const pieces: Piece[] = []
  let text = ''
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item) || item.str === '') continue
    const [, , c = 0, d = 0, e = 0, f = 0] = item.transform as number[]
    const height = Math.max(Math.hypot(c, d), item.height, 4)
    const corners = [viewport.convertToViewportPoint(e, f - height * 0.25), viewport.convertToViewportPoint(e + item.width, f + height)]
    const xs = corners.map((point) => Number(point[0])), ys = corners.map((point) => Number(point[1]))
    pieces.push({ text: item.str, start: text.length, x: Math.min(...xs), y: Math.min(...ys), width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) })
    text += item.str
  }
  return { number, width: viewport.width, height: viewport.height, text, pieces }
}

/** Every page with its words and where they stand. */
export async function textPages(bytes: Uint8Array): Promise<TextPage[]> {
  const document = await openPdf(bytes)
  const pages: TextPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await textPage(document, number))
  return pages
}

/** The boxes over a span of a page's text, a little wider than the signs: a piece that is covered in part is covered in proportion. */
export function regionsOf(page: TextPage, start: number, end: number): Region[] {
  return page.pieces.flatMap((piece) => {
    const from = Math.max(start - piece.start, 0), to = Math.min(end - piece.start, piece.text.length)
    if (from >= to) return []
    const wide = piece.width >= piece.height * 0.5
    const [share, length] = [from / piece.text.length, (to - from) / piece.text.length]
    // Text that runs down the page is shared out along its height.
    return [wide
      ? { page: page.number, x: piece.x + piece.width * share - 2, y: piece.y - 1, width: piece.width * length + 4, height: piece.height + 2 }
      : { page: page.number, x: piece.x - 1, y: piece.y - 2, width: piece.width + 2, height: piece.height + 4 }]
  })
}
