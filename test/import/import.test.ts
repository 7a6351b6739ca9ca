import assert from 'node:assert/strict'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import type { Kit } from '#platform/act'
import { search } from '#platform/search/index'
import { exportedEntries, importEntries, importRefusals, openSource, verifySite, type ImportReport } from '#publishing'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { kitOn, seedTree } from '../entries/office.ts'

let database: TestDatabase, kit: Kit, folder = ''
before(async () => {
  database = await testDatabase()
  await seedTree(database.office)
  kit = kitOn(database.office).kit
  folder = mkdtempSync(join(tmpdir(), 'gongkai-import-'))
})
after(async () => { await database.drop(); rmSync(folder, { recursive: true, force: true }) })

const record = (n: number, more: object = {}): object => ({ key: `old-${n}`, agency: '临禾镇', kind: '通知公告', column: '应急管理', title: `关于第${n}号水闸检修的通告`, body: `第${n}号水闸停水检修。\n请提前蓄水。`, publishedOn: '2024年3月5日', formedOn: '2024/3/4', ...more })
function file(name: string, records: readonly unknown[]): string {
  const path = join(folder, name)
  writeFileSync(path, records.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n'))
  return path
}
const run = async (path: string, progress: (report: ImportReport) => void = () => {}): Promise<ImportReport> => importEntries(kit, await openSource(path), progress)
const count = async (statement: string): Promise<number> => Number((await sql.raw<{ n: string }>(statement).execute(database.office)).rows[0]?.n)

test('records come in with their addresses, public where they were, found by the search, and the site verifies', async () => {
  const report = await run(file('a.jsonl', [record(1), record(2, { state: 'draft', publishedOn: null }), '', record(3, { publicity: '不予公开', publicityReason: '内部事务', state: '草稿' })]))
  assert.deepEqual([report.imported, report.refused, report.finished], [3, 0, true])
  assert.equal(await count("select count(*) as n from site.snapshot where kind = 'entry'"), 1)
  const { rows: [one] } = await sql<{ data: { content: { body: string } }; address: string; published_on: string }>`select data, address, published_on from site.snapshot where kind = 'entry'`.execute(database.portal)
  assert.deepEqual([one?.address, one?.published_on, one?.data.content.body], ['/info/2024/1', '2024-03-05', '<p>第1号水闸停水检修。</p><p>请提前蓄水。</p>'])
  assert.equal((await search(database.portal, { q: '水闸检修', page: 1, size: 10, day: '2026-03-20' })).total, 1)
  assert.deepEqual((await verifySite(database.office)).faults, [])
})

test('what cannot come in is told with its line and every reason, and the rest comes in', async () => {
  const report = await run(file('b.jsonl', [record(10), '不是 JSON', record(11, { agency: '别处', column: '没有的栏目' }), record(12, { title: '', publishedOn: '昨天' }), record(13, { attachments: ['../../etc/passwd'] }), record(14, { publishedOn: '2999-01-01' }), '[1]', record(15)]))
  assert.deepEqual([report.imported, report.refused], [2, 6])
  const refusals = await importRefusals(kit, report.id)
  assert.deepEqual(refusals.map(({ line }) => line), [2, 3, 4, 5, 6, 7])
  assert.match(refusals[1]?.reasons.join('；') ?? '', /没有“别处”这个单位.*没有“没有的栏目”这个栏目/)
  assert.match(refusals[2]?.reasons.join('；') ?? '', /没有“标题”.*“发布日期”是“昨天”/)
  assert.match(refusals[3]?.reasons.join('；') ?? '', /附件/)
  assert.match(refusals[4]?.reasons.join('；') ?? '', /还没有到/)
})

test('the same record never comes in twice: not from the same file, a longer one, nor twice within one', async () => {
  const before = await count('select count(*) as n from publishing.entry')
  const again = await run(file('c.jsonl', [record(1), record(20), record(20), { ...record(21), key: '' }, { ...record(21), key: '' }]))
  assert.deepEqual([again.imported, again.repeated], [2, 3])
  const same = await run(join(folder, 'c.jsonl'))
  assert.deepEqual([same.imported, same.finished], [2, true])
  assert.equal(await count('select count(*) as n from publishing.entry'), before + 2)
})

test('cut off between two batches and run again: it goes on, none lost, none doubled', async () => {
  const path = file('d.jsonl', Array.from({ length: 1200 }, (_, n) => record(5000 + n)))
  await assert.rejects(run(path, () => { throw new Error('cut off') }), /cut off/)
  const half = await count("select count(*) as n from publishing.imported where key like 'old-5___' or key like 'old-6___'")
  assert.equal(half, 500)
  const report = await run(path)
  assert.deepEqual([report.imported, report.repeated, report.refused, report.finished], [1200, 0, 0, true])
  assert.equal(await count("select count(*) as n from publishing.imported where key like 'old-5___' or key like 'old-6___'"), 1200)
  assert.deepEqual((await verifySite(database.office)).faults, [])
})

test('tables from Excel and CSV, in GB18030 too, by their Chinese headings', async () => {
  const heads = ['原系统编号', '单位', '种类', '栏目', '标题', '正文', '发布日期', '文号']
  const row = (n: number): string[] => [`t-${n}`, '南浦镇', '通知公告', 'statutory-20-12', `第${n}号通告`, '<p style="color:red">正文</p><script>x</script>', '2023-05-06', `南政〔2023〕${n}号`]
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('表')
  sheet.addRow(heads)
  sheet.addRow(row(1))
  sheet.addRow([...row(2).slice(0, 6), new Date('2023-05-07T00:00:00Z'), '南政〔2023〕2号'])
  await workbook.xlsx.writeFile(join(folder, 't.xlsx'))
  assert.equal((await run(join(folder, 't.xlsx'))).imported, 2)
  writeFileSync(join(folder, 't.csv'), Buffer.from([0xb1, 0xea, 0xcc, 0xe2, ...Buffer.from(',x\r\n')]))
  const csv = [heads.join(','), row(3).map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')].join('\r\n')
  writeFileSync(join(folder, 'u.csv'), `\ufeff${csv}`)
  assert.equal((await run(join(folder, 'u.csv'))).imported, 1)
  const { rows } = await sql<{ data: { content: { body: string; fields: { docNo: string } } }; published_on: string }>`select data, published_on from site.snapshot where agency = 'nanpu' order by id`.execute(database.portal)
  assert.deepEqual(rows.map(({ data, published_on }) => [data.content.body, data.content.fields.docNo, published_on]), [['<p>正文</p>', '南政〔2023〕1号', '2023-05-06'], ['<p>正文</p>', '南政〔2023〕2号', '2023-05-07'], ['<p>正文</p>', '南政〔2023〕3号', '2023-05-06']])
})

test('a folder of documents: each one an entry, with what stands beside it', async () => {
  const home = join(folder, 'papers')
  mkdirSync(home)
  writeFileSync(join(home, 'entries.json'), JSON.stringify({ agency: 'nanpu', kind: 'notice', column: 'statutory-20-12', publishedOn: '2022-02-03' }))
  writeFileSync(join(home, 'one.html'), '<h1>防汛值班安排</h1><p>七月一日起二十四小时值班。</p>')
  writeFileSync(join(home, 'two.txt'), '道路封闭通告\n八月二日封闭。')
  writeFileSync(join(home, 'two.json'), JSON.stringify({ title: '滨江路封闭通告' }))
  writeFileSync(join(home, 'bad.pdf'), 'not a pdf')
  const report = await run(home)
  assert.equal(report.imported + report.refused, 3)
  const { rows } = await sql<{ title: string }>`select title from site.snapshot where published_on = '2022-02-03' order by title`.execute(database.portal)
  assert.deepEqual(rows.map(({ title }) => title).filter((title) => title !== 'bad'), ['滨江路封闭通告', '防汛值班安排'].toSorted())
})

test('what is exported comes in elsewhere as the same', async () => {
  const lines: string[] = []
  for await (const one of exportedEntries(database.office, { agency: 'nanpu' })) lines.push(JSON.stringify(one))
  assert.ok(lines.length >= 5)
  const other = await testDatabase()
  try {
    await seedTree(other.office)
    writeFileSync(join(folder, 'moved.jsonl'), lines.map((line) => line.replace(/"attachments":\[[^\]]*\]/, '"attachments":[]')).join('\n'))
    const report = await importEntries(kitOn(other.office).kit, await openSource(join(folder, 'moved.jsonl')), () => {})
    assert.deepEqual([report.imported, report.refused], [lines.length, 0])
    const words = 'select title, published_on, data->\'content\'->>\'body\' as body, index_no from site.snapshot where agency = \'nanpu\' order by title, published_on'
    assert.deepEqual((await sql.raw(words).execute(other.office)).rows, (await sql.raw(words).execute(database.office)).rows)
  } finally { await other.drop() }
})
