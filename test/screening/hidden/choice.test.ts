import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDocument, rgb } from '@cantoo/pdf-lib'
import JSZip from 'jszip'
import { hiddenIn, withoutHidden } from '#platform/documents/hidden/index'
import { innerForm, pdfFile, savedAgain } from './kit/pdf-planted.ts'
import { ascii, exifSegment, PLACE, PLACE_WORDS, plainJpeg, tiff, withSegments } from './kit/pictures.ts'
import { sheetFile } from './kit/sheet-file.ts'
import { paragraph, part, run, wordFile } from './kit/word-file.ts'
import { everythingIn } from './kit/everything.ts'

test('only the kinds that are named go; the others are left and told', async () => {
  const bytes = withSegments(await plainJpeg(), exifSegment(tiff([ascii(0x13b, '孙某')], { gps: PLACE })))
  const { bytes: made, removed, left } = await withoutHidden('a.jpg', bytes, ['gps'])
  assert.deepEqual(removed.map(({ kind, text }) => [kind, text]), [['gps', PLACE_WORDS]])
  assert.deepEqual(left.map(({ kind, text }) => [kind, text]), [['author', '作者：孙某']])
  assert.equal(made.length, bytes.length, 'emptied where it stood')
  assert.deepEqual(await withoutHidden('a.jpg', bytes, []), { bytes, removed: [], left: await hiddenIn('a.jpg', bytes) })
})

test('parts in which nothing was hidden go over byte for byte', async () => {
  const bytes = await wordFile(paragraph(run('正文')), [part('styles', '<w:styles @><!-- as it was --></w:styles>'), part('comments', `<w:comments @><w:comment w:id="0" w:author="张某">${paragraph(run('意见'))}</w:comment></w:comments>`)])
  const [before, after] = [await JSZip.loadAsync(bytes), await JSZip.loadAsync((await withoutHidden('a.docx', bytes)).bytes)]
  assert.equal(after.file('word/comments.xml'), null)
  for (const name of ['word/styles.xml', 'word/document.xml']) assert.deepEqual(await after.file(name)?.async('uint8array'), await before.file(name)?.async('uint8array'), name)
})

test('what was struck out goes, what was put in stays, and a struck paragraph mark joins two paragraphs', async () => {
  const bytes = await wordFile(paragraph(`${run('前半')}<w:del w:id="1" w:author="a"><w:r><w:delText>旧</w:delText></w:r></w:del>`, '<w:rPr><w:del w:id="2" w:author="a"/></w:rPr>') + paragraph(`<w:ins w:id="3" w:author="a">${run('新')}</w:ins>${run('后半')}`))
  const zip = await JSZip.loadAsync((await withoutHidden('a.docx', bytes)).bytes), xml = await zip.file('word/document.xml')?.async('string') ?? ''
  assert.deepEqual([...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([one]) => one.replace(/<[^>]*>/g, '')), ['前半新后半'])
})

test('a sum over hidden rows keeps its figure when they go', async () => {
  const bytes = await sheetFile([{ name: '支出', rows: [['甲', 1], ['乙', 2], ['合计', { text: 3, f: 'SUM(B1:B2)' }]], hiddenRows: { 2: 'hidden="1"' } }])
  const zip = await JSZip.loadAsync((await withoutHidden('a.xlsx', bytes)).bytes), xml = await zip.file('xl/worksheets/sheet1.xml')?.async('string') ?? ''
  assert.match(xml, /<c r="B3" s="0"><v>3<\/v><\/c>/)
  assert.equal((await zip.file('xl/sharedStrings.xml')?.async('string') ?? '').includes('乙'), false, 'nor is it left among the strings')
})

test('words beside a plate stay where they were', async () => {
  const bytes = await pdfFile(({ raw }) => { raw('BT @ 14 Tf 60 500 Td [(left ) -50 (SECRET) 20 ( right)] TJ ET 0 g 86 490 56 30 re f') })
  const { bytes: made } = await withoutHidden('a.pdf', bytes)
  const all = await everythingIn(made)
  const words = [...all.matchAll(/<([0-9a-f]{2})>/g)].map(([, code = '']) => Buffer.from(code, 'hex').toString()).join('')
  assert.match(words, /^left .*right$/)
  assert.ok(!words.includes('ECRE'))
})

test('black plates on a scan: the page becomes one picture; with words of its own it is left to a person', async () => {
  const scan = (words: boolean) => pdfFile(async ({ document, page, font }) => {
    page.drawImage(await document.embedJpg(await plainJpeg()), { x: 0, y: 0, width: 595, height: 842 })
    if (words) page.drawText('words of its own', { x: 60, y: 600, size: 12, font })
    page.drawRectangle({ x: 100, y: 300, width: 120, height: 20, color: rgb(0, 0, 0) })
  })
  const left = (await withoutHidden('a.pdf', await scan(true))).left.filter(({ kind }) => kind === 'covered-picture')
  assert.equal(left.length, 1)
  assert.match(left[0]?.why ?? '', /请用遮盖/)
  const document = await PDFDocument.create(), page = document.addPage([595, 842])
  page.drawImage(await document.embedJpg(await plainJpeg('#00ff00')), { x: 0, y: 0, width: 595, height: 842 })
  page.drawRectangle({ x: 100, y: 300, width: 120, height: 20, color: rgb(0, 0, 0) })
  const { removed, left: none } = await withoutHidden('b.pdf', await document.save(), ['covered-picture'])
  assert.deepEqual(removed.map(({ kind }) => kind), ['covered-picture'])
  assert.deepEqual(none.filter(({ kind }) => kind === 'covered-picture'), [])
})

test('a form that shows the same words twice, once in sight, is left as it is', async () => {
  const bytes = await pdfFile(async ({ document, page }) => {
    const inner = await PDFDocument.create()
    inner.addPage([200, 40]).drawText('shown once', { x: 10, y: 10, size: 12 })
    const form = await innerForm(document, inner)
    page.drawPage(form, { x: 60, y: 300 })
    page.drawPage(form, { x: 60, y: 100 })
    page.drawRectangle({ x: 50, y: 90, width: 200, height: 40, color: rgb(0, 0, 0) })
  })
  const { left } = await withoutHidden('a.pdf', bytes)
  assert.deepEqual(left.map(({ kind, text }) => [kind, text.replaceAll(' ', '')]), [['covered-text', 'shownonce']])
})

test('three savings of a PDF are two earlier versions; the result is one', async () => {
  const first = await pdfFile(() => {}), twice = savedAgain(savedAgain(first, '90', '<< >>'), '91', '<< >>')
  const thing = (await hiddenIn('a.pdf', twice)).find(({ kind }) => kind === 'earlier-revision')
  assert.match(thing?.place ?? '', /^2 个/)
  const { bytes } = await withoutHidden('a.pdf', twice)
  assert.equal(Buffer.from(bytes).toString('latin1').split('%%EOF').length, 2)
})
