import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import ExcelJS from 'exceljs'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { importQuestions } from '../../src/modules/dialogue/commands/import-questions.ts'
import { endToken, makeToken } from '../../src/modules/dialogue/commands/tokens.ts'
import { loadQuestion } from '../../src/modules/dialogue/store.ts'
import { readTable } from '../../src/modules/dialogue/work/read-table.ts'
import { ROOT, TOWN } from '../entries/office.ts'
import { openOffice, PEOPLE, refused, type Office } from './office.ts'
import { deskOn } from './portal-server.tsx'

let office: Office, desk: FastifyInstance
before(async () => { office = await openOffice(); desk = await deskOn(office, PEOPLE.clerk) })
after(async () => { await desk.close(); await office.close() })

const HEAD = '工单编号,提问日期,标题,内容,主题,承办单位,可否公布,称呼,联系电话'
const csv = (...lines: string[]): Uint8Array => new TextEncoder().encode(`12345 工单表,,,\n${[HEAD, ...lines].join('\n')}\n`)
const GOOD = 'RX001,2026/1/5,公租房怎样申请,外来务工人员能不能申请？,住房,临禾镇,可以,李某,13900001234'
const take = async (bytes: Uint8Array) => importQuestions(office.kit, PEOPLE.clerk, { source: 'hotline', lines: await readTable('工单.csv', bytes), root: ROOT, from: '表格导入' })
const count = async (): Promise<number> => (await sql<{ n: number }>`select count(*)::int as n from dialogue.question`.execute(office.database.office)).rows[0]?.n ?? 0

test('good lines come in, faulty ones are told each with all that is wrong, and the same number never twice', async () => {
  const bytes = csv(GOOD, 'RX002,昨天,,内容,天气,某某局,看情况,,', ',2026-01-06,标题,内容,,,,,', 'RX003,2027-01-01,标题,内容,,,,,', GOOD, 'RX004,2026年1月7日,公交末班车,能不能晚一点？,,,不可以,,')
  const first = await take(bytes)
  assert.deepEqual([first.taken.map(({ number }) => number), first.repeated], [['RX001', 'RX004'], ['RX001']])
  assert.deepEqual(first.faults.map(({ line, reasons }) => [line, reasons]), [
    [4, ['“标题”是空的', '“提问日期”写的是“昨天”，请写成 年-月-日', '没有“天气”这个主题', '没有叫“某某局”的单位', '“可否公布”请写“可以”或“不可以”']], [5, ['“工单编号”是空的']], [6, ['“提问日期”在今天以后']],
  ])
  const question = await loadQuestion(office.kit.db, first.taken[0]?.id ?? '')
  // Monday 5 January 2026 and five working days.
  assert.deepEqual([question.source, question.externalNo, question.agency, question.topic, question.askedOn, question.dueOn, question.mayPublish], ['hotline', 'RX001', TOWN, 'housing', '2026-01-05', '2026-01-12', true])
  const again = await take(bytes)
  assert.deepEqual([again.taken, again.repeated], [[], ['RX001', 'RX001', 'RX004']])
  assert.equal(await count(), 2)
  // The same number of another platform is another record.
  const other = await importQuestions(office.kit, PEOPLE.clerk, { source: 'minhuwowei', lines: await readTable('a.csv', csv(GOOD)), root: ROOT, from: '表格导入' })
  assert.equal(other.taken.length, 1)
})

test('XLSX reads the same; tables without headings, old .xls and strangers are refused', async () => {
  const book = new ExcelJS.Workbook(), sheet = book.addWorksheet('工单')
  sheet.addRow(HEAD.split(','))
  sheet.addRow(['RX900', new Date('2026-01-06T00:00:00Z'), '怎样办居住证', '租房住，到哪里办？', '户籍和出入境', '', '', '', ''])
  const lines = await readTable('工单.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))
  assert.deepEqual(lines.map(({ cells }) => [cells.number, cells.askedOn, cells.topic]), [['RX900', '2026-01-06', '户籍和出入境']])
  await refused(readTable('a.csv', new TextEncoder().encode('编号,内容\n1,x\n')), 422, /表头缺少：工单编号、提问日期、标题/)
  await refused(readTable('a.xls', new TextEncoder().encode('x')), 422, /旧的 .xls/)
  await refused(importQuestions(office.kit, PEOPLE.inspector, { source: 'hotline', lines, root: ROOT, from: '' }), 403, /角色/)
})

test('the API: only with a token that stands, each record answered for', async () => {
  const { kit } = office
  await refused(makeToken(kit, PEOPLE.clerk, { name: '平台', source: 'hotline', agency: ROOT }), 403, /角色/)
  const token = await makeToken(kit, PEOPLE.head, { name: '市12345平台', source: 'hotline', agency: ROOT })
  const { rows: [kept] } = await sql<{ hash: string; id: number }>`select id, hash from dialogue.token`.execute(office.database.office)
  assert.ok(kept && !kept.hash.includes(token.slice(4)))
  const post = (payload: unknown, bearer?: string) => desk.inject({ method: 'POST', url: '/api/v1/questions', headers: { 'content-type': 'application/json', ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) }, payload: JSON.stringify(payload) })
  const questions = [{ number: 'API-1', askedOn: '2026-01-07', title: '怎样申请公租房', words: '要什么条件？', topic: 'housing' }, { number: 'API-2', askedOn: 'x', title: '', words: 'w' }]
  assert.equal((await post({ questions })).statusCode, 401)
  assert.equal((await post({ questions }, 'gkq_wrong')).statusCode, 401)
  assert.equal((await post({ nothing: [] }, token)).statusCode, 422)
  const answer = await post({ questions }, token)
  assert.equal(answer.statusCode, 200)
  const { taken, repeated, refused: faults } = answer.json<{ taken: { number: string }[]; repeated: string[]; refused: { line: number }[] }>()
  assert.deepEqual([taken.map(({ number }) => number), repeated, faults.map(({ line }) => line)], [['API-1'], [], [2]])
  assert.deepEqual((await post({ questions }, token)).json<{ repeated: string[] }>().repeated, ['API-1'])
  await endToken(kit, PEOPLE.head, { id: kept?.id ?? 0, agency: ROOT })
  assert.equal((await post({ questions }, token)).statusCode, 401)
})
