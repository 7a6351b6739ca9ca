import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { renderPage } from '../../redact/pdf.ts'
import type { Box } from '../box.ts'
import { key } from './objects.ts'

/** 200 dots an inch, as pages with something painted out are made elsewhere. */
const SCALE = 200 / 72

/** Makes a page of scans into one picture of what is seen, so that nothing is left under the plates on it. */
export async function rasterise(document: PDFDocument, page: PDFPage, bytes: Uint8Array, number: number, sheet: Box): Promise<void> {
  const seen = await loadImage(Buffer.from(await renderPage(bytes, number, SCALE)))
  const canvas = createCanvas(seen.width, seen.height)
  canvas.getContext('2d').drawImage(seen, 0, 0)
  const picture = await document.embedJpg(await canvas.encode('jpeg', 85))
  page.node.delete(key('Contents'))
  page.node.delete(key('StructParents'))
  page.node.set(key('Resources'), document.context.obj({}))
  page.drawImage(picture, { x: sheet.left, y: sheet.top, width: sheet.right - sheet.left, height: sheet.bottom - sheet.top })
}
