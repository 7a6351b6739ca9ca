import assert from 'node:assert/strict'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { screenCommand } from '../../../src/cli/screen.ts'
import { gb18030, sheetFile } from './kit/site-files.ts'
import type { Line } from './kit/screen-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-command-test-'))
const file = (name: string, content: string | Uint8Array): string => { const path = join(folder, name); mkdirSync(join(path, '..'), { recursive: true }); writeFileSync(path, content); return path }
const WRONG = '中华人民共和囯'

async function run(t: TestContext, words: readonly string[]): Promise<{ code: number; out: string; told: string; lines: Line[] }> {
  const out: string[] = [], told: string[] = []
  const log = t.mock.method(console, 'log', (line: string) => { out.push(line) }), error = t.mock.method(console, 'error', (line: string) => { told.push(line) })
  try {
    const code = await screenCommand(words)
    return { code, out: out.join('\n'), told: told.join('\n'), lines: words.includes('--json') ? out.map((line) => JSON.parse(line) as Line) : [] }
  } finally { log.mock.restore(); error.mock.restore() }
}

test('a right text: nothing, exit 0; one wrong name: exit 1 and a line with offsets of the file’s own text', async (t) => {
  const right = file('a/right.txt', '关于举办读书活动的通知\n活动定于2024年3月1日举行。\n')
  assert.equal((await run(t, [right, '--json'])).code, 0)
  const wrong = file('a/wrong.txt', `\ufeff通知\r\n会议由${WRONG}主管部门主办。\r\n`)
  const { code, lines } = await run(t, [wrong, '--json'])
  assert.equal(code, 1)
  const [line] = lines.filter(({ class: kind }) => kind === 'wording')
  assert.deepEqual(Object.keys(line ?? {}), ['file', 'class', 'rule', 'severity', 'start', 'end', 'text', 'proposal', 'why'])
  assert.equal(readFileSync(wrong, 'utf8').slice(line?.start, line?.end), WRONG)
  assert.deepEqual([line?.text, line?.proposal, line?.severity, line?.file], [WRONG, '中华人民共和国', 'block', wrong])
})

test('a folder: text in GB18030, Word with a table, Excel with a hidden sheet, a saved page; other files are counted', async (t) => {
  file('b/gb.txt', gb18030(`通知\r\n${WRONG}`))
  file('b/word.docx', new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('通知'), new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph(WRONG)] })] })] })] }] }))))
  file('b/in/sheet.xlsx', await sheetFile(1))
  file('b/page.html', `<title>页</title><p>${WRONG}</p><p><a href="#none">跳转</a></p>`)
  file('b/program.exe', 'x')
  const { code, lines, told } = await run(t, [join(folder, 'b'), '--json'])
  assert.equal(code, 1)
  for (const name of ['gb.txt', 'word.docx', 'page.html']) assert.ok(lines.some((line) => line.file?.endsWith(name) && line.text === WRONG), name)
  assert.ok(lines.some((line) => line.file?.endsWith('sheet.xlsx') && line.rule === 'hidden-sheet' && line.class === 'hidden'))
  assert.ok(lines.some((line) => line.file?.endsWith('page.html') && line.rule === 'missing-anchor' && line.text === '跳转'))
  assert.match(told, /另有 1 个其他类型的文件没有检查/)
})

test('what cannot be read: exit 2 and a sentence for each; the rest is still checked', async (t) => {
  const good = file('c/good.txt', WRONG), damaged = file('c/damaged.docx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9])), empty = file('c/empty.txt', ''), noise = file('c/noise.txt', Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256))
  const { code, lines, told } = await run(t, [good, damaged, empty, noise, join(folder, 'nowhere'), '--json'])
  assert.equal(code, 2)
  assert.ok(lines.some(({ text }) => text === WRONG))
  for (const name of ['damaged.docx', 'empty.txt', 'noise.txt', 'nowhere']) assert.match(told, new RegExp(`读不出：.*${name}：.+`), name)
  assert.equal(lines.filter(({ error }) => error !== undefined).length, 4)
})

test('a wrong word gets a sentence', async (t) => {
  const says = async (words: readonly string[], pattern: RegExp) => assert.rejects(run(t, words), pattern)
  await says([], /请写要检查的文件/)
  await says(['x.txt', '--what'], /没有 --what 这个选项/)
  await says(['x.txt', '--checkers', '错别字'], /没有“错别字”这类检查；可以写：.*typo（错别字）/)
  await says(['http://a.gov.cn/', '--rate', '快'], /--rate 要写不小于 0 的数/)
  await says(['http://a.gov.cn/', '--pages', '1.5'], /--pages 要写整数/)
  await says(['ftp://a.gov.cn/'], /网址要以 http/)
  await says(['x.txt', '--resume', 'y'], /--resume 只用于检查网站/)
  await says(['x.txt', '--out', join(folder, 'no/such/folder/x')], /写不进文件/)
})

test('--checkers chooses; --out writes a file; without --json a list for people', async (t) => {
  const both = file('d.txt', `${WRONG}\n网址 htp://www.a.gov.cn/x 。`)
  assert.deepEqual([...new Set((await run(t, [both, '--json', '--checkers', 'link'])).lines.map(({ class: kind }) => kind))], ['link'])
  const to = join(folder, 'out.jsonl')
  const { out } = await run(t, [both, '--json', '--out', to])
  assert.equal(out, '')
  assert.ok(readFileSync(to, 'utf8').includes(WRONG))
  const list = (await run(t, [both])).out
  assert.match(list, /必须改正　严重表述错误　.*“中华人民共和囯”\n.*建议改为“中华人民共和国”/)
  assert.match(list, /共检查 1 个文件：必须改正 1 处/)
})

test('a site that cannot be reached: exit 2', async (t) => {
  const { code, told } = await run(t, ['http://127.0.0.1:9/', '--json'])
  assert.equal(code, 2)
  assert.match(told, /连不上这个网站/)
})
