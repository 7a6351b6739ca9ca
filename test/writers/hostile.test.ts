import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { load } from 'cheerio'
import ExcelJS from 'exceljs'
import mammoth from 'mammoth'
import { closePdfWorkers, renderPdf } from '#platform/documents/typst'
import { csvValue } from '../../src/modules/annualreport/write/csv.ts'
import { writeReport } from '../../src/modules/annualreport/write/index.ts'
import { report } from './qingting.ts'
import { pdfText } from './read-back.ts'

after(closePdfWorkers)
const EVIL = '<script>alert(1)</script>#panic("x")#read("/etc/passwd")$x$*b*_i_`c`@r\\u{41}=1+1'
const escaped = EVIL.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const document = {
  ...report, title: `=cmd|' /C calc'!A0 ${EVIL}`, agency: `=cmd|' /C calc'!A0`, signedBy: EVIL,
  narrative: {
    ...report.narrative, overview: `<h3>${escaped}</h3><p onclick="x()">${escaped}</p><ul><li>${escaped}</li></ul>`,
    other: `<script>alert(1)</script><img src=x onerror=alert(1)><p>${escaped}</p>`,
  },
}

test('PDF: code of the typesetter stays text', async () => {
  const { pages } = await pdfText((await writeReport(document, 'pdf')).bytes)
  const words = pages.map((page) => page.replaceAll(/\s/g, '').replace(/—\d+—$/, '')).join('')
  const found = words.split(EVIL.replaceAll(/\s/g, '')).length - 1
  assert.equal(found, 6)
})

test('HTML: markup stays text, and nothing in the page can run', async () => {
  const $ = load(new TextDecoder().decode((await writeReport(document, 'html')).bytes))
  assert.equal($('script, img, iframe, object').length, 0)
  assert.deepEqual($('*').toArray().flatMap((it) => Object.keys($(it).attr() ?? {})).filter((name) => name.startsWith('on')), [])
  assert.equal($('title').first().text(), document.title)
  assert.equal($('.report-prose p').first().text(), EVIL)
})

test('DOCX: markup stays text', async () => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from((await writeReport(document, 'docx')).bytes) })
  assert.equal(value.split(EVIL).length - 1, 6)
})

test('XLSX: a title that looks like a formula is text', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await writeReport(document, 'xlsx')).bytes.buffer as ArrayBuffer)
  for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell((cell) => assert.notEqual(cell.type, ExcelJS.ValueType.Formula)))
  assert.equal(book.worksheets[0]?.getCell('A1').value, document.title)
})

test('CSV: what a spreadsheet would run is kept from running; quotes and commas hold together', () => {
  assert.deepEqual(['=cmd', '+1', '-1', '@x', '\tx', 'a,b', 'say "x"', '', null, -3].map((value) => csvValue(value)),
    ["'=cmd", "'+1", "'-1", "'@x", "'\tx", '"a,b"', '"say ""x"""', '', '', '-3'])
})

test('a template that fails says so, and the next document is set', async () => {
  await assert.rejects(renderPdf('modules/annualreport/write/report.typ', { title: 'x' }), /typesetter refused/)
  await assert.rejects(renderPdf('modules/annualreport/write/no-such.typ', {}), /typesetter refused/)
  assert.equal(new TextDecoder().decode((await writeReport(report, 'pdf')).bytes.slice(0, 5)), '%PDF-')
})
