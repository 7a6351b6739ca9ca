import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { rmSync } from 'node:fs'
import { progress } from './report-check-progress.ts'
import { reportCheck } from './report-check.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-check-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const CIXI = new URL('../../../shared/examples/cixi-2023.txt', import.meta.url)
const absent = existsSync(CIXI) ? false : '../shared/examples/cixi-2023.txt 不在，跳过'

async function run(...argv: string[]) {
  const out: string[] = []
  const error: string[] = []
  const code = await reportCheck(argv, { out: (text) => out.push(text), error: (text) => error.push(text) })
  return { code, out: out.join('\n'), error: error.join('\n'), lines: out }
}
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
type Line = { file: string; violations: { check: string; table: string; row: string; column: string; message: string }[]; warnings: unknown[]; table3: { rows: Record<string, number[]> } }

test('the published report of an example city holds', { skip: absent }, async () => {
  const { code, lines } = await run(CIXI.pathname, '--json')
  assert.equal(code, 0)
  assert.equal(lines.length, 1)
  const line = JSON.parse(lines[0] ?? '') as Line
  assert.deepEqual(Object.keys(line), ['file', 'title', 'agency', 'year', 'edition', 'table2', 'table3', 'table4', 'violations', 'warnings'])
  assert.deepEqual([line.violations, line.warnings, line.table3.rows['new']], [[], [], [102, 1, 0, 0, 0, 0, 103]])
})

/** The lines of the file that hold a figure, from a heading on. */
function figureLines(lines: readonly string[], from: string, to: string): number[] {
  const [start, end] = [lines.findIndex((line) => line.includes(from)), lines.findIndex((line) => line.includes(to))]
  return lines.flatMap((line, index) => (index > start && index < end && /^\t\d+\s*$/.test(line) ? [index] : []))
}

test('with any one figure of tables 三 and 四, or 14, 60, 265, changed, a violation is found', { skip: absent }, async () => {
  const lines = readFileSync(CIXI, 'utf8').split('\n')
  const cells = figureLines(lines, '三、收到和处理', '五、存在的主要问题')
  assert.equal(cells.length, 25 * 7 + 15)
  const documents = figureLines(lines, '行政规范性文件件数', '三、收到和处理').filter((index) => /^\t(14|60|265)\s*$/.test(lines[index] ?? ''))
  assert.equal(documents.length, 3)
  for (const index of [...cells, ...documents]) {
    const changed = lines.with(index, `\t${Number(lines[index]?.trim()) + 1}`).join('\n')
    const { code, lines: said } = await run(file('changed.txt', changed), '--json')
    assert.equal(code, 1, `line ${index + 1}: ${lines[index]}`)
    assert.ok((JSON.parse(said[0] ?? '') as Line).violations.length > 0)
  }
})

test('a violation is shown in words and marked in the table', { skip: absent }, async () => {
  const { code, out } = await run(file('marked.txt', readFileSync(CIXI, 'utf8').replace('\t102\n\t1\n\t0\n\t0\n\t0\n\t0\n\t103', '\t102\n\t1\n\t0\n\t0\n\t0\n\t0\n\t104')))
  assert.equal(code, 1)
  assert.match(out, /总计应等于自然人与五类法人或其他组织之和，应为103，报告为104/)
  assert.match(out, /✗104/)
})

test('last year’s report in the same batch is held against this year’s', { skip: absent }, async () => {
  const now = readFileSync(CIXI, 'utf8')
  const last = now.replace('2023年政府信息公开工作年度报告', '2022年政府信息公开工作年度报告').replace(/(四、结转下年度继续办理\n)\t0([\s\S]{0,20}?)\t0\n\n\n4、/, '$1\t2$2\t2\n\n\n4、')
  const { lines } = await run(file('now.txt', now), file('last.txt', last), '--json')
  const [first] = lines.map((line) => JSON.parse(line) as Line)
  assert.deepEqual(first?.violations.map(({ check, table, row, column }) => [check, table, row, column]), [['carry-over', 'years', 'carried_in', 'natural'], ['carry-over', 'years', 'carried_in', 'total']])
})

test('what cannot be read is one line and exit 2, even beside sound reports', async () => {
  const { code, lines } = await run(file('note.txt', '今天开会。'), join(folder, 'nowhere.txt'), '--json')
  assert.equal(code, 2)
  const errors = lines.map((line) => JSON.parse(line) as { file: string; error: string })
  assert.deepEqual(errors.map(({ file: name }) => name.split('/').at(-1)).sort(), ['note.txt', 'nowhere.txt'])
  for (const { error } of errors) assert.match(error, /[一-龥]/)
})

test('help is in Chinese; no path or an unknown option is refused with it', async () => {
  assert.match((await run('--help')).out, /用法：gongkai report check/)
  assert.equal((await run('--help')).code, 0)
  assert.equal((await run()).code, 2)
  assert.match((await run('--jsno', 'a.txt')).error, /不认识的选项：--jsno/)
})

test('a folder without reports says so', async () => {
  const { code, error } = await run(mkdtempSync(join(folder, 'empty-')))
  assert.equal(code, 2)
  assert.match(error, /没有可读的报告/)
})

test('the progress bar comes only beyond ten files, and ends with a line end', () => {
  const written: string[] = []
  const few = progress(10, (text) => written.push(text))
  few(10)
  assert.equal(written.length, 0)
  const many = progress(11, (text) => written.push(text))
  for (let done = 1; done <= 11; done += 1) many(done)
  assert.match(written.at(-1) ?? '', /11\/11\n$/)
})
