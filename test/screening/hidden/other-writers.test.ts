import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, Document, Header, InsertedTextRun, Packer, Paragraph, TextRun, type IPropertiesOptions } from 'docx'
import ExcelJS from 'exceljs'
import { hiddenIn, withoutHidden, type HiddenKind } from '#platform/documents/hidden/index'
import { readDocument } from '#platform/documents/read/index'

const SECRET = '不宜公开的内容吕某'
/** The rules were not written from what these libraries write. */
async function check(name: string, bytes: Uint8Array, kind: HiddenKind): Promise<Uint8Array> {
  const things = await hiddenIn(name, bytes)
  assert.ok(things.some((thing) => thing.kind === kind && thing.text.includes(SECRET)), JSON.stringify(things))
  const { bytes: made, left } = await withoutHidden(name, bytes)
  assert.deepEqual(left.filter((thing) => thing.kind === kind), [])
  return made
}

const sheets: Readonly<Record<string, readonly [HiddenKind, (page: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void]>> = {
  'a hidden sheet': ['hidden-sheet', (_, book) => { book.addWorksheet('底册', { state: 'hidden' }).addRow([SECRET]) }],
  'a very hidden sheet': ['hidden-sheet', (_, book) => { book.addWorksheet('底册', { state: 'veryHidden' }).addRow([SECRET]) }],
  'a hidden row': ['hidden-row', (page) => { page.addRow([SECRET]).hidden = true }],
  'a hidden column': ['hidden-column', (page) => { page.getCell('D2').value = SECRET; page.getColumn('D').hidden = true }],
  'a note': ['comment', (page) => { page.getCell('A1').note = SECRET }],
  'white words': ['hidden-text', (page) => { page.getCell('A4').value = SECRET; page.getCell('A4').font = { color: { argb: 'FFFFFFFF' } } }],
  'a format of nothing': ['hidden-text', (page) => { page.getCell('A4').value = SECRET; page.getCell('A4').numFmt = ';;;' }],
  'rich text in a hidden row': ['hidden-row', (page) => { page.addRow([{ richText: [{ text: SECRET.slice(0, 3) }, { text: SECRET.slice(3), font: { bold: true } }] }]).hidden = true }],
}
for (const [what, [kind, draw]] of Object.entries(sheets)) {
  test(`exceljs: ${what}`, async () => {
    const book = new ExcelJS.Workbook(), page = book.addWorksheet('公开')
    page.addRow(['项目', '金额'])
    page.addRow(['绿化', 3])
    draw(page, book)
    const made = await check('a.xlsx', new Uint8Array(await book.xlsx.writeBuffer()), kind)
    const again = new ExcelJS.Workbook()
    await again.xlsx.load(made.slice().buffer)
    assert.deepEqual(again.worksheets.map(({ name }) => name), ['公开'])
    assert.deepEqual([again.getWorksheet('公开')?.getCell('A2').text, again.getWorksheet('公开')?.getCell('B2').value], ['绿化', 3])
  })
}

const SEEN = '关于做好防汛工作的通知'
const words: Readonly<Record<string, readonly [HiddenKind, IPropertiesOptions]>> = {
  'a comment': ['comment', { comments: { children: [{ id: 0, author: '李某', children: [new Paragraph(SECRET)] }] }, sections: [{ children: [new Paragraph(SEEN), new Paragraph({ children: [new CommentRangeStart(0), new TextRun('第一条'), new CommentRangeEnd(0), new TextRun({ children: [new CommentReference(0)] })] })] }] }],
  'a deleted run': ['tracked-change', { sections: [{ children: [new Paragraph({ children: [new TextRun(SEEN), new DeletedTextRun({ text: SECRET, id: 1, author: '李某', date: '2025-03-03T00:00:00Z' }), new InsertedTextRun({ text: '（修改）', id: 2, author: '李某', date: '2025-03-03T00:00:00Z' })] })] }] }],
  'hidden words in the head': ['hidden-text', { sections: [{ headers: { default: new Header({ children: [new Paragraph({ children: [new TextRun({ text: SECRET, vanish: true })] })] }) }, children: [new Paragraph(SEEN)] }] }],
  'white words': ['hidden-text', { sections: [{ children: [new Paragraph(SEEN), new Paragraph({ children: [new TextRun({ text: SECRET, color: 'FFFFFF' })] })] }] }],
  'black on black': ['covered-text', { sections: [{ children: [new Paragraph(SEEN), new Paragraph({ children: [new TextRun({ text: SECRET, color: '000000', highlight: 'black' })] })] }] }],
}
for (const [what, [kind, options]] of Object.entries(words)) {
  test(`docx: ${what}`, async () => {
    const made = await check('a.docx', new Uint8Array(await Packer.toBuffer(new Document(options))), kind)
    const text = (await readDocument('a.docx', made)).paragraphs.map((paragraph) => paragraph.text).join('\n')
    assert.ok(text.includes(SEEN) && !text.includes(SECRET))
  })
}
