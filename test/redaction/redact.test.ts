import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { test } from 'node:test'
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { Document, Footer, Packer, Paragraph, TextRun } from 'docx'
import JSZip from 'jszip'
import { docxParagraphs, redactDocx } from '#platform/documents/redact/docx'
import { redactPdf, regionsOf, renderPage, textPages } from '#platform/documents/redact/pdf'
import { renderPdf } from '#platform/documents/typst'

const SECRET = '11010519491231002X'

/** A document that holds the secret in the text and everywhere else that a file can hide it. */
async function leaky({ turned = 0 } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.setTitle(`secret ${SECRET}`)
  document.setAuthor(SECRET)
  await document.attach(Buffer.from(SECRET), `${SECRET}.txt`, { mimeType: 'text/plain' })
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.addPage([595, 842])
  page.drawText(`ID ${SECRET} of the applicant`, { x: 60, y: 700, size: 14, font })
  page.drawText(SECRET, { x: 60, y: 500, size: 14, font, opacity: 0 })
  page.drawText(SECRET, { x: 900, y: 900, size: 14, font })
  page.setRotation(degrees(turned))
  const field = document.getForm().createTextField('id')
  field.setText(SECRET)
  field.addToPage(page, { x: 60, y: 300, width: 200, height: 20 })
  document.addPage([595, 842]).drawText('nothing to hide', { x: 60, y: 700, size: 14, font })
  const first = await document.save({ useObjectStreams: false })
  // An incremental update: the earlier revision lies whole in front of it.
  return Buffer.concat([Buffer.from(first), Buffer.from(`\n% ${SECRET}\n`)])
}

/** Everything that the bytes hold, packed streams unpacked. */
function allOf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    const start = index + mark.length
    try { return inflateSync(Buffer.from(raw.slice(start, raw.indexOf('endstream', start)), 'latin1')).toString('latin1') } catch { return '' }
  })
  return raw + streams.join('\n')
}
const hex = (text: string): string => Buffer.from(text).toString('hex')

for (const turned of [0, 90, 180, 270]) {
  test(`a page turned by ${turned}: nothing of what was painted out is left in text, notes, fields, properties, attachments or earlier revisions`, async () => {
    const source = await leaky({ turned })
    const [page] = await textPages(source)
    assert.ok(page?.text.includes(SECRET))
    const at = page?.text.indexOf(SECRET) ?? -1
    const made = await redactPdf(source, page ? regionsOf(page, at, at + SECRET.length) : [])
    const pages = await textPages(made)
    assert.equal(pages.length, 2)
    assert.equal(pages[0]?.text, '')
    assert.equal(pages[1]?.text, 'nothing to hide')
    const everything = allOf(made)
    for (const trace of [SECRET, hex(SECRET), hex(SECRET).toUpperCase()]) assert.equal(everything.includes(trace), false)
    assert.ok(allOf(source).includes(hex(SECRET).toUpperCase()) || allOf(source).includes(SECRET), 'the search finds it where it is')
    if (existsSync('/usr/bin/pdftotext')) {
      const folder = mkdtempSync(join(tmpdir(), 'gongkai-redact-'))
      writeFileSync(join(folder, 'a.pdf'), made)
      assert.equal(execFileSync('pdftotext', [join(folder, 'a.pdf'), '-'], { encoding: 'utf8' }).includes(SECRET), false)
      rmSync(folder, { recursive: true })
    }
  })
}

test('the box covers the words and little more: a Chinese letter as the typesetter makes it', async () => {
  const letter = { agency: '青汀市人民政府', number: '青公开答〔2025〕1号', title: '答复书', addressee: '王某', signedBy: '青汀市人民政府', signedOn: '2025年3月3日', date: [2025, 3, 3],
    blocks: [{ kind: 'p', line: [{ kind: 'text', text: '申请人电话为13812341234，请联系。' }] }] }
  const source = await renderPdf('platform/documents/templates/letter.typ', letter)
  const [page] = await textPages(source)
  const at = page?.text.indexOf('13812341234') ?? -1
  assert.ok(page && at > 0)
  const regions = page ? regionsOf(page, at, at + 11) : []
  assert.ok(regions.every(({ width, height }) => width > 40 && width < 140 && height < 30), JSON.stringify(regions))
  const made = await redactPdf(source, regions)
  assert.equal((await textPages(made))[0]?.text, '')
  assert.ok((await renderPage(made, 1)).length > 5000)
})

test('Word: over the bounds of runs, in footers, changes, hidden words, properties and links', async () => {
  const half = SECRET.length / 2
  const document = new Document({ creator: SECRET, title: SECRET, sections: [{
    footers: { default: new Footer({ children: [new Paragraph(`footer ${SECRET}`)] }) },
    children: [
      new Paragraph({ children: [new TextRun('号码'), new TextRun({ text: SECRET.slice(0, half), bold: true }), new TextRun(SECRET.slice(half)), new TextRun('属实')] }),
      new Paragraph({ children: [new TextRun({ text: SECRET, vanish: true }), new TextRun('公开的话')] }),
    ],
  }] })
  const zip = await JSZip.loadAsync(await Packer.toBuffer(document))
  const xml = await zip.file('word/document.xml')?.async('string') ?? ''
  zip.file('word/document.xml', xml.replace('<w:body>', `<w:body><w:p><w:del w:id="9" w:author="x"><w:r><w:delText>${SECRET}</w:delText></w:r></w:del><w:ins w:id="8" w:author="${SECRET}"><w:r><w:t>新增的话</w:t></w:r></w:ins></w:p>`))
  zip.file('word/comments.xml', `<w:comments xmlns:w="x"><w:comment><w:p><w:r><w:t>${SECRET}</w:t></w:r></w:p></w:comment></w:comments>`)
  zip.file('word/embeddings/oleObject1.bin', SECRET)
  const made = await redactDocx(await zip.generateAsync({ type: 'uint8array' }), [SECRET])
  const result = await JSZip.loadAsync(made)
  for (const [name, file] of Object.entries(result.files)) if (!file.dir) assert.equal((await file.async('string')).includes(SECRET), false, name)
  const text = (await docxParagraphs(made)).join('\n')
  assert.match(text, /号码█{18}属实/)
  assert.match(text, /新增的话/)
  assert.match(text, /footer █{18}/)
})
