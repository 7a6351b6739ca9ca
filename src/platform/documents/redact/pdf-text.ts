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

/** About how wide a sign is, in em: a Chinese sign is as wide as it is high, a figure half of it. */
const signWidth = (sign: string): number =>
  /[\u1100-\u11ff\u2014-\u2026\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\ud800-\udfff]/.test(sign) ? (/[\ud800-\udfff]/.test(sign) ? 0.5 : 1)
    : /[ijlIft.,:;'|!()[\] ]/.test(sign) ? 0.33 : /[mwMW@%]/.test(sign) ? 0.9 : /[A-Z]/.test(sign) ? 0.67 : 0.53

/** Where along a piece its n-th sign begins. What the signs' widths leave over is letter-spacing and goes to each alike. */
function along({ text, width, height }: Piece): (n: number) => number {
  const em = height / 1.25, widths = [...Array(text.length).keys()].map((at) => signWidth(text.charAt(at)) * em)
  const spacing = (width - widths.reduce((sum, one) => sum + one, 0)) / text.length
  return (n) => widths.slice(0, n).reduce((sum, one) => sum + one + spacing, 0)
}

/** The boxes over a span of a page's text, wider than the signs by half of one, since where they stand within a piece is reckoned and not measured: a neighbour too much is better than half a figure left. */
export function regionsOf(page: TextPage, start: number, end: number): Region[] {
  return page.pieces.flatMap((piece) => {
    const from = Math.max(start - piece.start, 0), to = Math.min(end - piece.start, piece.text.length)
    if (from >= to) return []
    // Text that runs down the page is covered whole.
    if (piece.width < piece.height * 0.5) return [{ page: page.number, x: piece.x - 1, y: piece.y - 2, width: piece.width + 2, height: piece.height + 4 }]
    const place = along(piece), half = piece.height * 0.4
    const left = from === 0 ? piece.x - 2 : Math.max(piece.x, piece.x + place(from) - half)
    const right = to === piece.text.length ? piece.x + piece.width + 2 : Math.min(piece.x + piece.width, piece.x + place(to) + half)
    return [{ page: page.number, x: left, y: piece.y - 1, width: right - left, height: piece.height + 2 }]
  })
}
