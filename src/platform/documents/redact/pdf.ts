import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { Refusal } from '#shared/refusal'
import { openPdf, type OpenedPdf } from './open-pdf.ts'
import type { Region } from './pdf-text.ts'

export { regionsOf, textPages, type Region, type TextPage } from './pdf-text.ts'

/** 200 dots an inch: what a copier makes, and small enough to send. */
const SCALE = 200 / 72

async function paint(document: OpenedPdf, number: number, scale: number): Promise<{ canvas: Canvas; width: number; height: number }> {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, canvasContext: context as unknown as CanvasRenderingContext2D, viewport }).promise
  return { canvas, width: viewport.width / scale, height: viewport.height / scale }
}

/** A page as a picture, for the screen. Refuses (404) a page that is not there. */
export async function renderPage(bytes: Uint8Array, number: number, scale = 1.5): Promise<Uint8Array> {
  const document = await openPdf(bytes)
  if (!Number.isInteger(number) || number < 1 || number > document.numPages) throw new Refusal(404, ['没有这一页'])
  return (await paint(document, number, scale)).canvas.encode('png')
}

/** What a copied page may carry along unseen. */
const UNSEEN = ['Annots', 'AA', 'Metadata', 'PieceInfo', 'B', 'StructParents', 'Tabs']

/**
 * A new PDF in which the regions are gone: a page with a box becomes a picture with the box painted on it, so that there is no text under it to be taken out;
 * the others are copied without notes, fields and scripts. Properties, attachments, earlier revisions and layers stay behind with the old file.
 */
export async function redactPdf(bytes: Uint8Array, regions: readonly Region[]): Promise<Uint8Array> {
  const seen = await openPdf(bytes)
  const source = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: false })
  const made = await PDFDocument.create({ updateMetadata: false })
  for (let number = 1; number <= seen.numPages; number += 1) {
    const boxes = regions.filter(({ page }) => page === number)
    if (boxes.length === 0) {
      const [copy] = await made.copyPages(source, [number - 1])
      if (!copy) continue
      for (const name of UNSEEN) copy.node.delete(PDFName.of(name))
      made.addPage(copy)
      continue
    }
    const { canvas, width, height } = await paint(seen, number, SCALE)
    const context = canvas.getContext('2d')
    context.fillStyle = '#000000'
    for (const box of boxes) context.fillRect(Math.floor(box.x * SCALE), Math.floor(box.y * SCALE), Math.ceil(box.width * SCALE), Math.ceil(box.height * SCALE))
    const picture = await made.embedJpg(await canvas.encode('jpeg', 85))
    made.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height })
  }
  return made.save()
}
