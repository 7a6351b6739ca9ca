import { PDFArray, type PDFDict, type PDFDocument, type PDFObject, type PDFPage } from '@cantoo/pdf-lib'
import type { Box } from '../box.ts'
import { isDark, type Colour } from '../colour.ts'
import type { Pass } from '../pass.ts'
import { flatten, plate } from './flatten.ts'
import { at, boxOf, dictOf, key, listAt, nameAt, numberAt, numbersOf, wordsAt } from './objects.ts'
import { colourOf } from './state.ts'

const QUIET = new Set(['Link', 'Widget', 'Popup', 'PrinterMark', 'TrapNet', 'Watermark', 'FileAttachment', 'RichMedia', 'Screen', 'Movie', 'Sound', '3D'])
/** Notes that are marks of a reading; the others stand on the page as if printed, and stay as part of it. */
const MARKS = new Set(['Text', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret', 'Popup', 'FileAttachment', 'RichMedia', 'Screen', 'Movie', 'Sound', '3D'])
const LABELS: Readonly<Record<string, string>> = { Text: '便签', FreeText: '文本框', Highlight: '高亮', Underline: '下划线', StrikeOut: '删除线', Square: '方框', Circle: '圆圈', Ink: '手写', Stamp: '图章', Redact: '未执行的遮盖', Line: '线', Caret: '插入符', Polygon: '多边形' }
const HIDDEN = 2, NO_VIEW = 32

export const notesOf = (page: PDFPage): { readonly note: PDFDict; readonly raw: PDFObject }[] => listAt(page.node, 'Annots').flatMap((raw) => { const note = dictOf(page.node.context, raw); return note ? [{ note, raw }] : [] })
const isHidden = (note: PDFDict): boolean => ((numberAt(note, 'F') ?? 0) & (HIDDEN | NO_VIEW)) !== 0

function colourAt(note: PDFDict, name: string): Colour | undefined {
  const numbers = numbersOf(note.context, at(note, name))
  return numbers.length === 1 ? colourOf('DeviceGray', numbers) : numbers.length === 3 ? colourOf('DeviceRGB', numbers) : numbers.length === 4 ? colourOf('DeviceCMYK', numbers) : undefined
}
/** Notes used to black something out: a filled box, a mark for redaction that was never carried out, a black marker. */
function coverOf(note: PDFDict): { readonly box: Box; readonly colour: Colour } | undefined {
  const type = nameAt(note, 'Subtype'), box = boxOf(note.context, at(note, 'Rect')), colour = type === 'Highlight' ? colourAt(note, 'C') : type === 'FreeText' ? colourAt(note, 'C') : colourAt(note, 'IC')
  if (!box || isHidden(note) || (numberAt(note, 'CA') ?? 1) < 0.98) return undefined
  if (type === 'Redact') return { box, colour: colour ?? [0, 0, 0] }
  return colour && (type === 'Square' || type === 'FreeText' || (type === 'Highlight' && isDark(colour))) ? { box, colour } : undefined
}
export const coversOf = (page: PDFPage): Box[] => notesOf(page).flatMap(({ note }) => { const cover = coverOf(note); return cover ? [cover.box] : [] })

/** Remarks on the pages. Those that black something out leave their plate, those that look printed their picture. */
export function sweepNotes(document: PDFDocument, pass: Pass): boolean {
  let changed = false
  for (const [number, page] of document.getPages().entries()) {
    const gone = new Set<PDFObject>()
    for (const { note, raw } of notesOf(page)) {
      const type = nameAt(note, 'Subtype')
      if (QUIET.has(type)) continue
      const who = wordsAt(note, 'T'), words = `${who}${who ? '：' : ''}${wordsAt(note, 'Contents')}`
      if (!pass.tell('comment', `第${number + 1}页 ${LABELS[type] ?? '批注'}${isHidden(note) ? '（隐藏）' : ''}`, words)) continue
      gone.add(raw)
      const cover = coverOf(note)
      if (cover && type !== 'FreeText') plate(document, page, cover.box, cover.colour)
      else if (!MARKS.has(type) && !isHidden(note)) flatten(document, page, note)
    }
    if (gone.size === 0) continue
    changed = true
    dropNotes(page, (raw, note) => gone.has(raw) || nameAt(note, 'Subtype') === 'Popup')
  }
  return changed
}

export function dropNotes(page: PDFPage, which: (raw: PDFObject, note: PDFDict) => boolean): void {
  const kept = notesOf(page).filter(({ note, raw }) => !which(raw, note)).map(({ raw }) => raw)
  if (kept.length === 0) { page.node.delete(key('Annots')); return }
  const list = PDFArray.withContext(page.node.context)
  for (const raw of kept) list.push(raw)
  page.node.set(key('Annots'), list)
}
