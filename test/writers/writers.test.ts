import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { load } from 'cheerio'
import ExcelJS from 'exceljs'
import mammoth from 'mammoth'
import { closePdfWorkers } from '#platform/documents/typst'
import { writeReport } from '../../src/modules/annualreport/write/index.ts'
import { placesOf } from '../../src/modules/annualreport/write/grid-places.ts'
import { gridsOf } from '../../src/modules/annualreport/write/grid.ts'
import { ROWS_ABOVE } from '../../src/modules/annualreport/write/xlsx.ts'
import { distinctTables, report } from './qingting.ts'
import { figuresOf, gridTables, htmlTables, pdfText } from './read-back.ts'

const document = { ...report, tables: distinctTables() }
const figures = figuresOf(document.tables)
after(closePdfWorkers)

test('there is something to check', () => {
  assert.equal(figures.length, 2 * 3 + 4 + 25 * 7 + 15)
  assert.equal(new Set(figures.map((it) => it.split('=')[1])).size, figures.length)
})

test('HTML holds the form cell by cell, with its spans', async () => {
  const html = new TextDecoder().decode((await writeReport(document, 'html')).bytes)
  assert.deepEqual(htmlTables(html, '.report-table'), gridTables(document.tables))
  assert.match(html, /^<!doctype html>\n<html lang="zh-CN">/)
})

test('HTML: every figure names heads that exist in its own table, and a wide table can be reached by keyboard', async () => {
  const $ = load(new TextDecoder().decode((await writeReport(document, 'html')).bytes))
  const cells = $('.report-table td.figure-cell').toArray()
  assert.equal(cells.length, figures.length)
  for (const cell of cells) {
    const heads = ($(cell).attr('headers') ?? '').split(' ')
    assert.ok(heads.length >= 2)
    for (const head of heads) assert.equal($(cell).closest('table').find(`th#${head}`).length, 1)
  }
  const frames = $('.report-table').toArray().map((table) => $(table).parent())
  for (const frame of frames) {
    assert.equal(frame.attr('tabindex'), '0')
    assert.ok(frame.is('section[aria-labelledby], [role=region][aria-label], [role=region][aria-labelledby]'))
  }
  assert.equal($('svg[role=img] > title').length, $('svg[role=img] > desc').length)
  assert.ok($('svg[role=img]').length >= 2)
  const ids = $('[id]').toArray().map((it) => $(it).attr('id'))
  assert.equal(new Set(ids).size, ids.length)
})

test('DOCX holds the form cell by cell, with its spans, and its headings are headings', async () => {
  const { bytes } = await writeReport(document, 'docx')
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  assert.deepEqual(htmlTables(value), gridTables(document.tables))
  const $ = load(value)
  assert.deepEqual($('h1').toArray().map((it) => $(it).text()).filter((text) => /^[一二三四五六]、/.test(text)).length, 6)
  assert.deepEqual($('h2').toArray().map((it) => $(it).text()).slice(0, 2), ['（一）主动公开', '（二）依申请公开'])
  assert.equal($('ol > li').length, 3)
})

test('XLSX holds the form cell by cell, with its spans, and every figure as a number', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await writeReport(document, 'xlsx')).bytes.buffer as ArrayBuffer)
  assert.deepEqual(book.worksheets.map(({ name }) => name), ['表二', '表三', '表四', '数据'])
  for (const [i, grid] of gridsOf(document.tables).entries()) {
    const sheet = book.worksheets[i]
    assert.ok(sheet)
    for (const { cell, row, column } of placesOf(grid)) {
      const [top, left] = [row + ROWS_ABOVE + 1, column + 1]
      assert.equal(sheet.getCell(top, left).value, cell.address ? Number(cell.text) : cell.text)
      assert.equal(sheet.getCell(top + cell.rowSpan - 1, left + cell.colSpan - 1).master.address, sheet.getCell(top, left).address)
    }
  }
  const flat: string[] = []
  book.worksheets[3]?.eachRow((row, number) => {
    if (number > 1) flat.push(`${row.getCell(3).value}:${row.getCell(4).value}:${row.getCell(6).value}=${row.getCell(8).value}`)
  })
  assert.deepEqual(flat, figures)
})

test('CSV holds every figure on a line of its own, after a byte order mark', async () => {
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode((await writeReport(document, 'csv')).bytes)
  assert.ok(csv.startsWith('\uFEFF表,行代码,行,列代码,列,数值\r\n'))
  const lines = csv.trim().split('\r\n').slice(1).map((line) => line.split(','))
  assert.deepEqual(lines.map((it) => `${it[0]}:${it[1]}:${it[3]}=${it[5]}`), figures)
  assert.deepEqual(lines.find((it) => it[1] === 'denied_law' && it[3] === 'research')?.slice(2, 5),
    ['三、本年度办理结果 › （三）不予公开 › 2.其他法律行政法规禁止公开', 'research', '申请人情况 › 法人或其他组织 › 科研机构'])
})

test('JSON has the shape of report check --json', async () => {
  const json: unknown = JSON.parse(new TextDecoder().decode((await writeReport(document, 'json')).bytes))
  const { table2, table3, table4 } = document.tables
  assert.deepEqual(json, {
    title: document.title, agency: document.agency, year: 2023, edition: '2021', table2, table3, table4,
    narrative: document.narrative, signedOn: '2024-01-11', signedBy: document.signedBy,
  })
})

test('PDF holds every figure, table 三 whole on one page, and says what it is', async () => {
  const { pages, title, language, tagged } = await pdfText((await writeReport(document, 'pdf')).bytes)
  const words = pages.map((page) => page.replaceAll(/\s/g, ''))
  for (const figure of figures) assert.ok(words.join('').includes(figure.split('=')[1] ?? '?'), figure)
  const third = words.filter((page) => page.includes('申请人情况'))
  assert.equal(third.length, 1)
  for (const part of ['三、收到和处理政府信息公开申请情况', '一、本年新收政府信息公开申请数量', '四、结转下年度继续办理']) assert.ok(third[0]?.includes(part), part)
  assert.ok(words.join('').includes('全年新收政府信息公开申请103件，均在法定期限内办结，没有一件被复议机关或者人民法院纠错。'))
  assert.ok(words.at(-1)?.includes('没有其他需要报告的事项。青汀市人民政府办公室2024年1月11日'))
  assert.deepEqual({ title, language, tagged }, { title: document.title, language: 'zh-CN', tagged: true })
})

test('PDF: the signature never stands on a page without words before it, however long the report is', async () => {
  for (let lines = 1; lines <= 24; lines += 1) {
    const other = Array.from({ length: lines }, (_, i) => `<p>第${i + 1}项，没有需要报告的事项。</p>`).join('')
    const { pages } = await pdfText((await writeReport({ ...report, narrative: { ...report.narrative, other } }, 'pdf')).bytes)
    const last = (pages.at(-1) ?? '').replaceAll(/\s/g, '')
    assert.match(last, new RegExp(`第${lines}项，没有需要报告的事项。${report.signedBy}2024年1月11日`))
  }
})

test('PDF: figures of seven digits stay whole in table 三', async () => {
  const rows = Object.fromEntries(Object.entries(document.tables.table3.rows).map(([key, row]) => [key, row.map((n) => (n ?? 0) + 7_000_000)]))
  const { pages } = await pdfText((await writeReport({ ...document, tables: { ...document.tables, table3: { rows: rows as typeof document.tables.table3.rows } } }, 'pdf')).bytes)
  const third = pages.find((page) => page.includes('申请人情况')) ?? ''
  for (const figure of figures.filter((it) => it.startsWith('3:'))) assert.match(third, new RegExp(`\\b${7_000_000 + Number(figure.split('=')[1])}\\b`))
})
