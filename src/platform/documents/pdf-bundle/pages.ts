import { degrees, PDFDocument, type PDFPage } from '@cantoo/pdf-lib'

/** A4 in points, and the white around a picture. */
const A4 = { width: 595.28, height: 841.89 } as const
const MARGIN = 42

export type Rendered = { readonly pages: number; readonly addTo: (bundle: PDFDocument) => Promise<PDFPage[]> }

/** A PDF as pages of a bundle; null where it is damaged, empty or locked with a password. */
export async function pdfPages(bytes: Uint8Array): Promise<Rendered | null> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const count = document.getPageCount()
    if (count === 0) return null
    return { pages: count, addTo: async (bundle) => (await bundle.copyPages(document, document.getPageIndices())).map((page) => bundle.addPage(page)) }
  } catch { return null }
}

/** A picture on a page of its own, as large as fits; null where it cannot be read. */
export async function picturePage(bytes: Uint8Array, mediaType: string): Promise<Rendered | null> {
  const embed = (bundle: PDFDocument) => (mediaType === 'image/png' ? bundle.embedPng(bytes) : bundle.embedJpg(bytes))
  try { await embed(await PDFDocument.create()) } catch { return null }
  return { pages: 1, addTo: async (bundle) => {
    const picture = await embed(bundle)
    const page = bundle.addPage(picture.width > picture.height ? [A4.height, A4.width] : [A4.width, A4.height])
    const room = page.getSize()
    const { width, height } = picture.scaleToFit(room.width - 2 * MARGIN, room.height - 2 * MARGIN)
    page.drawImage(picture, { x: (room.width - width) / 2, y: (room.height - height) / 2, width, height })
    return [page]
  } }
}

/** Where the upper right corner of a page lies as it is seen, whatever way it was turned or cropped. */
function corner(page: PDFPage): { x: number; y: number; turn: number } {
  const { x, y, width, height } = page.getCropBox()
  const turn = ((page.getRotation().angle % 360) + 360) % 360
  const inward = 24
  if (turn === 90) return { x: x + inward, y: y + height - inward * 2.4, turn }
  if (turn === 180) return { x: x + inward * 2.4, y: y + inward, turn }
  if (turn === 270) return { x: x + width - inward, y: y + inward * 2.4, turn }
  return { x: x + width - inward * 2.4, y: y + height - inward, turn }
}

type Font = Awaited<ReturnType<PDFDocument['embedFont']>>

/** The running page number at the upper outer corner, where archives look for it. */
export function stamp(page: PDFPage, number: number, total: number, font: Font): void {
  const { x, y, turn } = corner(page)
  page.drawText(`${number}/${total}`, { x, y, size: 10, font, rotate: degrees(turn) })
}
