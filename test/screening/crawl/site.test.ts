import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { CHECKER_NAMES } from '#screening/crawl'
import { faultFor } from './kit/planted.ts'
import { screenProcess, type Ended, type Line } from './kit/screen-process.ts'
import { testSite } from './kit/site-server.ts'

const IS_FULL = process.env['GONGKAI_FULL'] === '1'
const COUNT = IS_FULL ? 10_000 : 600
/** What a crawl may grow by after its first pages, whatever the number of pages. */
const GROWTH = 260
const REPEATED = 8
const site = await testSite(COUNT)
const folder = (): string => mkdtempSync(join(tmpdir(), 'gongkai-crawl-test-'))
const words = (where: string): string[] => [`${site.origin}/`, '--json', '--rate', '0', '--pages', '100000', '--depth', '100000', '--resume', where]
const whole = folder()
let first: Ended | undefined
const ranOnce = async (): Promise<Ended> => (first ??= await screenProcess(words(whole)).ended)
after(() => site.close())

type Page = { readonly number: number; readonly address: string; readonly outcome: string }
const pagesIn = (where: string): Page[] => readFileSync(join(where, 'pages.jsonl'), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Page)
const key = (line: Line): string => JSON.stringify([line.url, line.class, line.rule, line.start, line.end, line.text, line.why])
const at = (lines: readonly Line[], path: string): Line[] => lines.filter(({ url }) => url === `${site.origin}${path}`)

test(`${COUNT} 页的网站：埋下的错误全部查出，内存有界`, async (t) => {
  const { code, lines, told, seconds, memory } = await ranOnce()
  const pages = pagesIn(whole).filter(({ outcome }) => outcome === 'page').length
  t.diagnostic(`${pages} 页，${seconds.toFixed(1)} 秒（含启动），每秒 ${(pages / seconds).toFixed(0)} 页，发现 ${lines.length} 处；内存：开始 ${memory.first} MB，最多 ${memory.most} MB`)
  assert.equal(code, 1, told)
  const missed: string[] = []
  let planted = 0
  for (let number = 0; number < COUNT; number += 1) {
    const fault = faultFor(number)
    if (!fault || !CHECKER_NAMES.some((name) => name === fault.class)) continue
    planted += 1
    const here = at(lines, `/art/${number}.html`)
    if (!here.some((line) => line.class === fault.class && (fault.class === 'misfiled' || line.text.includes(fault.words) || fault.words.includes(line.text)))) missed.push(`${number} ${fault.class} ${fault.paragraph}`)
  }
  t.diagnostic(`埋下 ${planted} 处，查出 ${planted - missed.length} 处`)
  assert.deepEqual(missed, [])
  if (memory.first > 0) assert.ok(memory.most - memory.first < GROWTH, `${memory.first} → ${memory.most} MB`)
})

test('链接：打不开的、来回跳转的、指向内网的、位置不存在的、缺图片的', async () => {
  const { lines } = await ranOnce()
  const rulesAt = (number: number): string[] => at(lines, `/art/${number}.html`).filter((line) => line.class === 'link').map(({ rule }) => rule)
  for (let number = 0; number < COUNT; number += 1) {
    const expected = { 7: 'dead-link', 11: 'redirect-loop', 13: 'private-address', 17: 'missing-anchor', 29: 'dead-link' }[number % 60]
    if (expected) assert.ok(rulesAt(number).includes(expected), `${number}: ${expected}`)
    if (number % 60 === 19) assert.deepEqual(rulesAt(number), [], '跳转到好页面的链接没有错')
  }
})

test('附件里的错误和隐藏内容也查出来，太大的文件写明没有检查', async () => {
  const { lines } = await ranOnce()
  for (let number = 31; number < COUNT; number += 60) {
    assert.ok(at(lines, `/files/${number}.docx`).some(({ text }) => text === '中华人民共和囯'), `${number}.docx`)
    assert.ok(at(lines, `/files/${number}.xlsx`).some(({ rule }) => rule === 'hidden-sheet'), `${number}.xlsx`)
    const [line] = at(lines, `/files/${number}.txt`).filter(({ class: kind }) => kind === 'wording')
    assert.deepEqual(line && [line.start, line.end], [8, 15], '偏移按文件自己的文字计算，回车也算一个')
  }
  assert.deepEqual(at(lines, '/files/big.pdf').map(({ rule }) => rule), ['file-too-large'])
})

test('礼貌：robots.txt 不让去的不去；陷阱有界；每页只要一次；导航里的错误只说一次', async () => {
  const { lines } = await ranOnce()
  const paths = [...site.asked.keys()]
  assert.deepEqual(paths.filter((path) => path.startsWith('/private/')), [])
  for (const [start, most] of [['/calendar', 1200], ['/deep/', 20], ['/filter', 400]] as const) {
    const count = paths.filter((path) => path.startsWith(start)).length
    assert.ok(count > 0 && count <= most, `${start}: ${count}`)
  }
  assert.deepEqual(paths.filter((path) => /utm_|spm=|PHPSESSID/.test(path)), [])
  assert.ok(site.asked.has('/orphan.html'), '站点地图里的页面')
  const planted = (url = ''): boolean => url.endsWith('/orphan.html') || faultFor(Number(/\/art\/(\d+)/.exec(url)?.[1] ?? -1))?.class === 'typo'
  assert.equal(lines.filter(({ text, url, class: kind }) => kind === 'wording' && text === '布署' && !planted(url)).length, 1)
  assert.equal(lines.filter(({ rule, text }) => rule === 'dead-link' && text === '旧栏目').length, 1)
  assert.deepEqual(lines.map(key).filter((one, place, all) => all.indexOf(one) !== place), [], '没有重复的发现')
})

test('中途 kill -9，再运行接着做：不丢一页，不重一页，结果与一次做完相同', async (t) => {
  const expected = await ranOnce()
  const where = folder(), journal = join(where, 'pages.jsonl'), half = statSync(join(whole, 'pages.jsonl')).size / 2
  const before = new Map(site.asked)
  for (const part of [0.4, 1]) {
    const { child, ended } = screenProcess(words(where))
    while (child.exitCode === null && (statSync(journal, { throwIfNoEntry: false })?.size ?? 0) < half * part) await wait(10)
    child.kill('SIGKILL')
    assert.equal((await ended).code, null, '进程是被杀掉的')
  }
  const doneBefore = pagesIn(where).length
  const resumed = await screenProcess(words(where)).ended
  const pages = pagesIn(where)
  t.diagnostic(`杀掉两次，之前做完 ${doneBefore} 个网址，之后共 ${pages.length} 个`)
  assert.equal(new Set(pages.map(({ address }) => address)).size, pages.length, '每个网址只有一行')
  assert.deepEqual(pages.filter(({ outcome }) => outcome === 'page').map(({ address }) => address).filter((address) => /\/art\//.test(address)).length, COUNT)
  assert.deepEqual(resumed.lines.map(key).filter((one) => !/calendar|filter|deep/.test(one)).sort(), expected.lines.map(key).filter((one) => !/calendar|filter|deep/.test(one)).sort())
  const again = [...site.asked].filter(([path, times]) => /^\/art\/\d+\.html$/.test(path) && times - (before.get(path) ?? 0) > 1 && Number(/\d+/.exec(path)?.[0]) % 149 !== 148)
  assert.ok(again.length <= REPEATED, `重复要过的页面最多是杀掉时正在路上的：${again.length}`)
})
