import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Applicants, ReportTables } from '../../src/modules/annualreport/domain/tables.ts'
import { UnreadableReport } from '../../src/modules/annualreport/read/extracted.ts'
import { readReport } from '../../src/modules/annualreport/read/read-report.ts'
import { silentlyWrong, wrongCells } from './compare.ts'
import { plain } from './form-rows.ts'
import { gbk } from './gbk.ts'
import { html, htmlInNavigation } from './html-layouts.ts'
import { sampleTables } from './random-tables.ts'
import { oneALine, pipes, spaces, tabs, together } from './text-layouts.ts'

const truth = sampleTables()
const read = (text: string | Uint8Array, file = 'a.txt') => readReport(typeof text === 'string' ? Buffer.from(text) : text, file)
const codes = (report: Awaited<ReturnType<typeof read>>) => report.warnings.map(({ code }) => code)
const NULLS: Applicants = [null, null, null, null, null, null, null]
const withRow = (row: keyof ReportTables['table3']['rows'], figures: Applicants): ReportTables => ({ ...truth, table3: { rows: { ...truth.table3.rows, [row]: figures } } })

test('GB18030 text and web pages are read, whatever the page claims', async () => {
  assert.deepEqual(wrongCells(truth, await read(gbk(oneALine(truth)))), [])
  const page = await read(gbk(html(truth)), 'a.html')
  assert.deepEqual(wrongCells(truth, page), [])
  assert.equal(page.agency, '青汀市水务局')
})

test('a row that is not there reads null in every cell and is named', async () => {
  const report = await read(pipes(truth).split('\n').filter((line) => !line.includes('3.要求提供公开出版物')).join('\n'), 'a.md')
  assert.deepEqual(wrongCells(withRow('rejected_publication', NULLS), report), [])
  assert.ok(report.warnings.some(({ code, message }) => code === 'row-missing' && message.includes('要求提供公开出版物')))
})

test('a 总计 column that is not there reads null in every row', async () => {
  const report = await read(tabs(truth).split('\n').map((line) => (/\t\d+$/.test(line) && line.split('\t').length >= 8 && !line.startsWith('规') && line.split('\t').length < 12 ? line.replace(/\t\d+$/, '') : line))
    .join('\n').replace('\t总计\n', '\n'))
  assert.ok(codes(report).includes('column-missing'))
  for (const [row, figures] of Object.entries(report.tables.table3.rows)) assert.deepEqual(figures.slice(0, 6), truth.table3.rows[row as 'new']?.slice(0, 6))
  assert.ok(Object.values(report.tables.table3.rows).every((figures) => figures[6] === null))
})

test('a blank total over figures is null and named; over noughts it is nought', async () => {
  const row = '四、结转下年度继续办理'
  const held = truth.table3.rows.carried_out ?? NULLS
  const report = await read(pipes(truth).replace(new RegExp(`(\\| ${row} .*\\| )\\d+ \\|\n`), '$1 |\n'), 'a.md')
  assert.deepEqual(wrongCells(withRow('carried_out', held.with(6, null) as unknown as Applicants), report), [])
  assert.ok(report.warnings.some(({ code, message }) => code === 'blank-total' && message.includes(row)))
})

test('figures with words, below nought or with decimals are read and named', async () => {
  const text = pipes(truth).replace(/\| 行政许可 \| \d+ \|/, '| 行政许可 | 12件 |').replace(/\| 行政处罚 \| \d+ \|/, '| 行政处罚 | -3 |').replace(/\| 行政强制 \| \d+ \|/, '| 行政强制 | 2.5 |')
  const report = await read(text, 'a.md')
  const { licences, penalties, coercions } = report.tables.table2
  assert.deepEqual([licences, penalties, coercions], [12, -3, 2.5])
  assert.deepEqual(codes(report).filter((code) => ['cell-text', 'negative', 'decimal'].includes(code)).sort(), ['cell-text', 'decimal', 'negative'])
})

test('words where a figure should be are null and named', async () => {
  const report = await read(pipes(truth).replace(/\| 行政许可 \| \d+ \|/, '| 行政许可 | 见附件 |'), 'a.md')
  assert.equal(report.tables.table2.licences, null)
  assert.ok(report.warnings.some(({ message }) => message.includes('行政许可')))
})

test('fees in 元 become 万元, and that is said', async () => {
  const report = await read(pipes(truth).replace('单位：万元', '单位：元').replace(/\| 行政事业性收费 \| [\d.]+ \|/, '| 行政事业性收费 | 123400 |'), 'a.md')
  assert.equal(report.tables.table2.fees, 12.34)
  assert.ok(codes(report).includes('unit-converted'))
})

test('labels as offices vary them', async () => {
  const text = oneALine(truth).replace('一、本年新收政府信息公开申请数量', '1、本年新收到政府信息公开申请数量').replace('（一）予以公开', '(一)予以公开').replace('“三安全一稳定”', '"三安全一稳定"')
    .replace('行政规范性文件', '规范性文件').replace('2.其他法律行政法规禁止公开', '2、其他法律、行政法规禁止公开').replace('1.属于国家秘密', '1．属于国家秘密').replace('四、结转下年度继续办理', '四、结转下一年度继续办理')
  assert.deepEqual(wrongCells(truth, await read(text)), [])
})

test('page numbers between the lines change nothing', async () => {
  const lines = spaces(truth).split('\n')
  const text = lines.flatMap((line, index) => (index % 9 === 8 ? ['- 3 -', line, '第 4 页 共 9 页'] : [line])).join('\n')
  assert.deepEqual(wrongCells(truth, await read(text)), [])
})

test('run-together cells are never wrong in silence, and always told of', async () => {
  const report = await read(together(truth, plain))
  assert.deepEqual(silentlyWrong(truth, report), [])
  assert.ok(codes(report).some((code) => code.startsWith('run-together')))
})

test('the heading is the report’s own, not that of another year in the menu', async () => {
  const { title, agency, year } = await read(htmlInNavigation(truth), 'a.html')
  assert.deepEqual([title, agency, year], ['青汀市水务局2023年政府信息公开工作年度报告', '青汀市水务局', 2023])
  const plainText = await read(oneALine(truth))
  assert.deepEqual([plainText.agency, plainText.year], ['青汀市人民政府办公室', 2023])
})

test('the prose is read without the tables', async () => {
  const { narrative, sections } = await read(oneALine(truth))
  assert.match(narrative.overview, /组织培训6场/)
  assert.match(narrative.problems, /12项实事/)
  assert.ok(!Object.values(narrative).some((text) => text.includes('属于国家秘密') || text.includes('商业企业')))
  assert.equal(sections.length, 6)
})

test('what is no report, empty, broken or far too large is refused with a sentence', async () => {
  const big = Buffer.alloc(21 * 1024 * 1024, '一、本年新收政府信息公开申请数量 ')
  for (const [bytes, file] of [[Buffer.from(''), 'a.txt'], [Buffer.from('今天开会。'), 'a.txt'], [Buffer.from('%PDF-1.7 nothing'), 'a.pdf'], [Buffer.from('PK\u0003\u0004 nothing'), 'a.docx'],
    [Buffer.from('PK\u0003\u0004 nothing'), 'a.xlsx'], [big, 'a.txt'], [Buffer.from('\u00d0\u00cf\u0011\u00e0', 'latin1'), 'a.doc']] as const) {
    await assert.rejects(readReport(bytes, file), (error) => error instanceof UnreadableReport && /[一-龥]/.test(error.message), file)
  }
})

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work().catch(() => null)
  return (performance.now() - start) / 1000
}
test('hostile files end quickly', async () => {
  const much = 4 * 1024 * 1024
  const files: [string, string][] = [
    ['属于国家秘密'.repeat(much / 6), 'a.txt'], ['1'.repeat(much), 'a.txt'], ['信息内容本年'.repeat(much / 6), 'a.txt'], [`${'| 1 '.repeat(much / 4)}|`, 'a.md'],
    [`${'<table><tr><td>'.repeat(200)}${'行政复议'.repeat(100_000)}`, 'a.html'], ['<div>'.repeat(800_000), 'a.html'], ['<p><b>'.repeat(600_000), 'a.html'], ['<td>'.repeat(1_000_000), 'a.html'], ['<p>'.repeat(1_300_000), 'a.html'], ['<'.repeat(much), 'a.html'],
    [`本年新收政府信息公开申请数量${'1'.repeat(60)}（一）予以公开${'12'.repeat(30)}（二）部分公开${'1'.repeat(63)}未经复议直接起诉复议后起诉${'1'.repeat(60)}`, 'a.txt'],
    [`申请人情况${'属于国家秘密'.repeat(600_000)}`, 'a.txt'], ['-'.repeat(much), 'a.txt'], ['a\t'.repeat(much / 2), 'a.txt'], [`申请人情况${'1 '.repeat(much / 3)}`, 'a.txt'],
    [`申请人情况\n${'1.属于国家秘密 1 0 0 0 0 0 1\n'.repeat(100_000)}`, 'a.txt'], [`政府信息公开工作年度报告\n${'，年度报告'.repeat(300_000)}申请人情况`, 'a.txt'],
  ]
  for (const [text, file] of files) {
    const taken = await seconds(() => read(text, file))
    // A hang takes minutes; other work on the machine, a few seconds.
    assert.ok(taken < 12, `${text.slice(0, 20)}… took ${taken.toFixed(1)} s`)
  }
})
