import { PDFDocument, PDFName, PDFString, rgb, StandardFonts, type PDFEmbeddedPage, type PDFFont, type PDFPage } from '@cantoo/pdf-lib'
import { renderPdf } from '#platform/documents/typst'
import { exifSegment, join, PLACE, PLACE_WORDS, plainJpeg, tiff, withSegments } from './pictures.ts'
import { planted, type Planted } from './planted.ts'

export const SEEN_PDF = 'Notice on flood control work'
const SEEN = [SEEN_PDF.replaceAll(' ', '')]
let number = 0
const secret = (): string => { number += 1; return `Secret${String(number).padStart(3, '0')}Wang` }
export type Scene = { readonly document: PDFDocument; readonly page: PDFPage; readonly font: PDFFont; readonly raw: (content: string) => void }

/** A page with words that are seen, and what `draw` adds. */
export async function pdfFile(draw: (scene: Scene) => void | Promise<void>, save: (document: PDFDocument) => Promise<Uint8Array> = (document) => document.save({ useObjectStreams: false })): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const page = document.addPage([595, 842]), font = await document.embedFont(StandardFonts.Helvetica)
  page.drawText(SEEN_PDF, { x: 60, y: 760, size: 16, font })
  const raw = (content: string): void => {
    const name = page.node.newFontDictionary('Raw', font.ref).decodeText(), { context } = document
    page.node.addContentStream(context.register(context.flateStream(content.replaceAll('@', `/${name}`))))
  }
  await draw({ document, page, font, raw })
  return save(document)
}
const one = (name: string, kind: Planted['planted'][number]['kind'], draw: (scene: Scene, text: string) => void | Promise<void>): Planted => {
  const text = secret()
  return planted(`${name}.pdf`, () => pdfFile((scene) => draw(scene, text)), [[kind, text]], SEEN)
}
const write = ({ page, font }: Scene, text: string, more: Parameters<PDFPage['drawText']>[1] = {}): void => { page.drawText(text, { x: 60, y: 500, size: 14, font, ...more }) }
const note = ({ document, page }: Scene, entries: Record<string, unknown>): void => { const { context } = document; page.node.addAnnot(context.register(context.obj({ Type: 'Annot', Rect: [60, 60, 80, 80], ...entries } as never))) }
const layer = ({ document, page }: Scene, name: string): string => {
  const { context } = document, group = context.register(context.obj({ Type: 'OCG', Name: PDFString.of(name) } as never))
  document.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [group], D: { OFF: [group] } } as never))
  page.node.normalizedEntries().Resources.set(PDFName.of('Properties'), context.obj({ Draft: group } as never))
  return 'Draft'
}
/** The file saved once more behind itself: pdf-lib writes all anew, so the second saving is written here by hand. */
export function savedAgain(first: Uint8Array, object: string, content: string): Uint8Array {
  const text = Buffer.from(first).toString('latin1'), previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? '0', size = /\/Size (\d+)/.exec(text)?.[1] ?? '99', root = /\/Root (\d+ \d+ R)/.exec(text)?.[1] ?? '1 0 R'
  const start = first.length + 1, body = `\n${object} 0 obj\n${content}\nendobj\n`
  const entry = String(start).padStart(10, '0')
  return join(first, body, `xref\n${object} 1\n${entry} 00000 n \ntrailer\n<< /Size ${size} /Root ${root} /Prev ${previous} >>\nstartxref\n${first.length + body.length}\n%%EOF\n`)
}
async function overwritten(old: string): Promise<Uint8Array> {
  const first = await pdfFile((scene) => { scene.raw(`BT @ 14 Tf 60 500 Td (${old}) Tj ET`) })
  const loaded = await PDFDocument.load(first), contents = loaded.getPage(0).node.Contents(), found = contents && 'asArray' in contents ? contents.asArray().at(-1)?.toString() ?? '' : ''
  return savedAgain(first, found.split(' ')[0] ?? '', '<< /Length 2 >>\nstream\nq \nendstream')
}
const letter = { agency: '青汀市人民政府', number: '青公开答〔2025〕1号', title: '答复书', addressee: '王某', signedBy: '青汀市人民政府', signedOn: '2025年3月3日', date: [2025, 3, 3], blocks: [{ kind: 'p', line: [{ kind: 'text', text: '申请人电话为13812341234，请联系。' }] }] }
/** A letter as the office's own typesetter makes it, its fonts and all, with a plate over its first paragraph. */
async function coveredLetter(): Promise<Uint8Array> {
  const document = await PDFDocument.load(await renderPdf('platform/documents/templates/letter.typ', letter), { updateMetadata: false })
  const { height, width } = document.getPage(0).getSize()
  document.getPage(0).drawRectangle({ x: 0, y: 0, width, height: height * 0.75, color: rgb(0, 0, 0) })
  return document.save()
}
/** A page of another file as a form; pdf-lib writes the fonts of a new file only when it is saved. */
export async function innerForm(document: PDFDocument, inner: PDFDocument): Promise<PDFEmbeddedPage> {
  const [form] = await document.embedPdf(await inner.save())
  if (!form) throw new Error('no page')
  return form
}
const [author, title, subject] = [secret(), secret(), secret()]

export const pdfPlanted: readonly Planted[] = [
  one('黑块盖字', 'covered-text', (scene, text) => { write(scene, text); scene.page.drawRectangle({ x: 50, y: 490, width: 200, height: 30, color: rgb(0, 0, 0) }) }),
  one('白块盖字', 'covered-text', (scene, text) => { write(scene, text); scene.page.drawRectangle({ x: 50, y: 490, width: 200, height: 30, color: rgb(1, 1, 1) }) }),
  one('块盖一半', 'covered-text', (scene, text) => { scene.raw(`BT @ 14 Tf 60 500 Td (ID ) Tj (${text}) Tj ( shown) Tj ET q 0 g 78 495 ${text.length * 8} 20 re f Q`) }),
  one('圆角块盖字', 'covered-text', (scene, text) => { write(scene, text); scene.raw('0 g 55 490 m 245 490 l 250 490 250 490 250 495 c 250 515 l 250 520 250 520 245 520 c 55 520 l 50 520 50 520 50 515 c 50 495 l 50 490 50 490 55 490 c f') }),
  one('粗线盖字', 'covered-text', (scene, text) => { write(scene, text); scene.raw('0 G 24 w 50 505 m 260 505 l S') }),
  one('图盖字', 'covered-text', async (scene, text) => { write(scene, text); scene.page.drawImage(await scene.document.embedJpg(await plainJpeg()), { x: 50, y: 480, width: 300, height: 60 }) }),
  one('黑底黑字', 'covered-text', (scene, text) => { scene.page.drawRectangle({ x: 50, y: 490, width: 200, height: 30, color: rgb(0, 0, 0) }); write(scene, text) }),
  one('黑方框批注', 'covered-text', (scene, text) => { write(scene, text); note(scene, { Subtype: 'Square', Rect: [50, 490, 250, 520], IC: [0, 0, 0] }) }),
  one('没有执行的遮盖', 'covered-text', (scene, text) => { write(scene, text); note(scene, { Subtype: 'Redact', Rect: [50, 490, 250, 520] }) }),
  one('不显示模式', 'hidden-text', (scene, text) => { scene.raw(`BT @ 14 Tf 3 Tr 60 500 Td (${text}) Tj ET`) }),
  one('白字', 'hidden-text', (scene, text) => { write(scene, text, { color: rgb(1, 1, 1) }) }),
  one('透明字', 'hidden-text', (scene, text) => { write(scene, text, { opacity: 0 }) }),
  one('极小字', 'hidden-text', (scene, text) => { write(scene, text, { size: 0.4 }) }),
  one('裁掉的字', 'hidden-text', (scene, text) => { scene.raw(`q 10 10 20 20 re W n BT @ 14 Tf 60 500 Td (${text}) Tj ET Q`) }),
  one('表单里的白字', 'hidden-text', async (scene, text) => { const inner = await PDFDocument.create(); const page = inner.addPage([300, 100]); page.drawText(text, { x: 10, y: 10, size: 12, color: rgb(1, 1, 1) }); scene.page.drawPage(await innerForm(scene.document, inner), { x: 60, y: 300 }) }),
  one('页外的字', 'outside-page', (scene, text) => { write(scene, text, { x: 900 }) }),
  one('裁切框外的字', 'outside-page', (scene, text) => { write(scene, text, { y: 40 }); scene.page.setCropBox(0, 100, 595, 742) }),
  one('关闭的图层', 'hidden-layer', (scene, text) => { scene.raw(`/OC /${layer(scene, 'Draft')} BDC BT @ 14 Tf 60 500 Td (${text}) Tj ET EMC`) }),
  one('便签', 'comment', (scene, text) => { note(scene, { Subtype: 'Text', Contents: PDFString.of(text), T: PDFString.of('Li') }) }),
  one('高亮', 'comment', (scene, text) => { note(scene, { Subtype: 'Highlight', Contents: PDFString.of(text), C: [1, 1, 0] }) }),
  one('附件', 'embedded-file', async ({ document }, text) => { await document.attach(Buffer.from(text), `${text}.txt`) }),
  one('隐藏字段', 'form-field', ({ document, page }, text) => { const field = document.getForm().createTextField(`f${text}`); field.setText(text); field.addToPage(page, { x: 60, y: 300, width: 200, height: 20, hidden: true }) }),
  one('打开脚本', 'script', ({ document }, text) => { document.addJavaScript('main', `app.alert("${text}")`) }),
  one('启动动作', 'script', (scene, text) => { note(scene, { Subtype: 'Link', A: { S: 'Launch', F: PDFString.of(text) } }) }),
  planted('属性.pdf', () => pdfFile(({ document }) => { document.setAuthor(author); document.setTitle(title); document.setSubject(subject); document.setCreator('WPS 文字'); document.setProducer('某软件') }), [['author', author], ['metadata', title], ['metadata', subject], ['software', 'WPS 文字']], SEEN),
  planted('照片.pdf', () => pdfFile(async ({ document, page }) => { page.drawImage(await document.embedJpg(withSegments(await plainJpeg(), exifSegment(tiff([], { gps: PLACE })))), { x: 60, y: 300, width: 80, height: 60 }) }), [['gps', PLACE_WORDS]], SEEN),
  planted('旧版本.pdf', () => overwritten('Earlier042Wang'), [['earlier-revision', 'Earlier042Wang']], SEEN),
  planted('末尾有物.pdf', async () => join(await pdfFile(() => {}), '\nTrailing043Wang behind the end of the file\n'), [['trailing-data', 'Trailing043Wang']], SEEN),
  planted('排版后盖住.pdf', coveredLetter, [['covered-text', '13812341234']]),
]
