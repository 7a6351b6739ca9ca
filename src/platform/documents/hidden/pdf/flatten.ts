import { PDFArray, PDFName, PDFRef, PDFStream, type PDFDict, type PDFDocument, type PDFObject, type PDFPage } from '@cantoo/pdf-lib'
import type { Box } from '../box.ts'
import type { Colour } from '../colour.ts'
import { boxThrough, matrixOf, SAME } from './matrix.ts'
import { at, boxOf, dictAt, dictOf, key, nameAt, numbersOf } from './objects.ts'

const figure = (value: number): string => String(Math.round(value * 10_000) / 10_000)

/** Adds to what a page paints, after all else and untouched by how the page left its state. */
function append(document: PDFDocument, page: PDFPage, text: string): void {
  const { context } = document, contents = page.node.get(PDFName.of('Contents')), list = PDFArray.withContext(context)
  const stream = (content: string): PDFRef => context.register(context.flateStream(content))
  const old = at(page.node, 'Contents')
  list.push(stream('q\n'))
  if (old instanceof PDFArray) for (const one of old.asArray()) list.push(one)
  else if (contents !== undefined) list.push(contents)
  list.push(stream(`\nQ\nq\n${text}\nQ\n`))
  page.node.set(key('Contents'), list)
}

export function plate(document: PDFDocument, page: PDFPage, { left, top, right, bottom }: Box, colour: Colour): void {
  append(document, page, `${colour.map(figure).join(' ')} rg ${figure(left)} ${figure(top)} ${figure(right - left)} ${figure(bottom - top)} re f`)
}

/** The picture of a note, by its state where it has several. */
function appearance(note: PDFDict): PDFObject | undefined {
  const normal = at(dictAt(note, 'AP'), 'N'), raw = dictAt(note, 'AP')?.get(PDFName.of('N'))
  if (normal instanceof PDFStream) return raw
  const states = dictOf(note.context, normal)
  return states?.get(PDFName.of(nameAt(note, 'AS') || 'Off'))
}

/** Paints a note's picture into the page, by the rule of ISO 32000 §12.5.5: its box, turned by its matrix, fills the note's rectangle. */
export function flatten(document: PDFDocument, page: PDFPage, note: PDFDict): void {
  const { context } = document, raw = appearance(note), form = dictOf(context, raw), rectangle = boxOf(context, at(note, 'Rect')), box = boxOf(context, at(form, 'BBox'))
  if (!(raw instanceof PDFRef) || !form || !rectangle || !box) return
  const turned = boxThrough(matrixOf(numbersOf(context, at(form, 'Matrix'))) ?? SAME, box)
  const width = turned.right - turned.left, height = turned.bottom - turned.top
  if (width === 0 || height === 0) return
  const scaleX = (rectangle.right - rectangle.left) / width, scaleY = (rectangle.bottom - rectangle.top) / height
  form.set(key('Type'), key('XObject'))
  form.set(key('Subtype'), key('Form'))
  const name = page.node.newXObject('Note', raw)
  append(document, page, `${[scaleX, 0, 0, scaleY, rectangle.left - turned.left * scaleX, rectangle.top - turned.top * scaleY].map(figure).join(' ')} cm /${name.decodeText()} Do`)
}
