import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fillTables } from '../../src/modules/annualreport/domain/fill.ts'
import { importedReport } from '../../src/modules/annualreport/queries/report.ts'
import { annualreportDeskRoutes } from '../../src/modules/annualreport/routes.ts'
import { gridsOf } from '../../src/modules/annualreport/write/index.ts'
import { testDatabase, type TestDatabase } from '../kit/database.ts'
import { PEOPLE, roadClerk, schoolClerk, seedCity } from './city.ts'
import { testSide, type TestSide } from './desk-server.ts'

let database: TestDatabase
let desk: TestSide
before(async () => {
  database = await testDatabase()
  await seedCity(database.office)
  desk = await testSide(annualreportDeskRoutes, database.office, PEOPLE)
})
after(async () => {
  await desk?.close()
  await database?.drop()
})

const tables = fillTables('2021', {
  requests: [
    { row: 'new', column: 'natural', n: 12 },
    { row: 'carried_in', column: 'natural', n: 1 },
    { row: 'granted', column: 'natural', n: 11 },
    { row: 'carried_out', column: 'natural', n: 2 },
  ],
  disputes: [],
  documents: [
    { row: 'normativeDocuments', column: 'made', n: 3 },
    { row: 'normativeDocuments', column: 'inForce', n: 41 },
  ],
  returns: [{ licences: 120, penalties: 8, coercions: 0, feesFen: 0 }],
})
/** A report as a plain text file: the tables' rows with tabs between their cells, figures passed through `change`. */
const asText = (year: number, change = (_row: string, text: string): string => text): string =>
  [
    `青汀市教育局${year}年政府信息公开工作年度报告`,
    '一、总体情况',
    '全年依法公开政府信息。',
    ...gridsOf(tables).flatMap(({ section, title, rows }) => [
      `${{ disclosed: '二', requests: '三', disputes: '四' }[section as string]}、${title}`,
      ...rows.map((cells) =>
        cells.map(({ text, address }) => (address ? change(`${address.row}:${address.column}`, text) : text)).join('\t'),
      ),
    ]),
    '五、存在的主要问题及改进情况',
    '解读形式不够丰富。',
    '六、其他需要报告的事项',
    '无。',
  ].join('\n')

const words = (body: string): string => body.replace(/<[^>]+>/g, '')
async function uploaded(files: readonly { name: string; text: string }[]): Promise<{ keys: string[]; review: string }> {
  const answer = await desk.upload(schoolClerk, '/annual-reports/import', files)
  assert.equal(answer.statusCode, 303, words(answer.body))
  const review = String(answer.headers['location'])
  return { review, keys: (new URL(review, 'http://x').searchParams.get('keys') ?? '').split('.') }
}

test('a file of no known kind, or none at all, redraws the page', async () => {
  const exe = await desk.upload(schoolClerk, '/annual-reports/import', [{ name: '年报.exe', text: 'x' }])
  assert.equal(exe.statusCode, 422)
  assert.match(words(exe.body), /“年报\.exe”不是能读的格式/)
  assert.equal((await desk.upload(schoolClerk, '/annual-reports/import', [])).statusCode, 422)
})

test('several files are read and shown, and nothing is saved before a person confirms', async () => {
  const { review } = await uploaded([
    { name: '2021年报.txt', text: asText(2021) },
    { name: '别的.txt', text: '关于召开会议的通知' },
  ])
  const page = await desk.get(schoolClerk, review)
  assert.equal(page.statusCode, 200)
  assert.match(words(page.body), /青汀市教育局2021年政府信息公开工作年度报告/)
  assert.match(words(page.body), /没有读出/)
  assert.match(page.body, /<option value="jiaoyu" selected="">/)
  assert.equal(await importedReport(database.office, 'jiaoyu', 2021), null)
})

test('confirmed, the tables read are kept for the agency, read again from the kept file', async () => {
  const {
    keys: [key = ''],
  } = await uploaded([{ name: '2022年报.txt', text: asText(2022) }])
  const unsaid = await desk.post(schoolClerk, `/annual-reports/import/files/${key}`, {
    keys: key,
    agency: '',
    decision: 'save',
    confirm: 'yes',
  })
  assert.equal(unsaid.statusCode, 422)
  assert.match(words(unsaid.body), /请选择这份报告是哪个单位的/)
  const saved = await desk.post(schoolClerk, `/annual-reports/import/files/${key}`, {
    keys: key,
    agency: 'jiaoyu',
    decision: 'save',
    confirm: 'yes',
  })
  assert.equal(saved.statusCode, 303, words(saved.body))
  const kept = await importedReport(database.office, 'jiaoyu', 2022)
  assert.deepEqual(kept?.tables.table3.rows, tables.table3.rows)
  assert.deepEqual(kept?.tables.table2.normativeDocuments, [3, 0, 41])
  assert.equal(
    (await desk.post(schoolClerk, `/annual-reports/import/files/${key}`, { keys: key, agency: 'jiaoyu', decision: 'save' })).statusCode,
    404,
    'the upload is gone',
  )
})

test('what the reader doubts is said, and saved only when somebody has compared it', async () => {
  const {
    keys: [key = ''],
    review,
  } = await uploaded([{ name: '2020年报.txt', text: asText(2023, (row, text) => (row === 'granted:natural' ? '' : text)) }])
  assert.match(words((await desk.get(schoolClerk, review)).body), /处拿不准，请与原文核对/)
  const form = { keys: key, agency: 'jiaoyu', decision: 'save' }
  assert.equal((await desk.post(schoolClerk, `/annual-reports/import/files/${key}`, form)).statusCode, 422)
  assert.equal((await desk.post(schoolClerk, `/annual-reports/import/files/${key}`, { ...form, confirm: 'yes' })).statusCode, 303)
})

test('another person can neither see nor save an upload, and nobody saves for an agency that is not theirs', async () => {
  const {
    keys: [key = ''],
    review,
  } = await uploaded([{ name: '2019年报.txt', text: asText(2021) }])
  assert.match(words((await desk.get(roadClerk, review)).body), /只有上传的人能用/)
  const form = { keys: key, decision: 'save', confirm: 'yes' }
  assert.equal((await desk.post(roadClerk, `/annual-reports/import/files/${key}`, { ...form, agency: 'jiaotong' })).statusCode, 404)
  assert.equal((await desk.post(schoolClerk, `/annual-reports/import/files/${key}`, { ...form, agency: 'jiaotong' })).statusCode, 403)
  assert.equal((await desk.post(schoolClerk, `/annual-reports/import/files/${key}`, { ...form, decision: 'drop' })).statusCode, 303)
})
