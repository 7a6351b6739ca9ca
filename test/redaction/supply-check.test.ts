import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { hiddenIn } from '#platform/documents/hidden/index'
import { Refusal } from '#shared/refusal'
import { addMaterial } from '../../src/modules/requests/commands/add-material.ts'
import { checkPaper } from '../../src/modules/requests/commands/check-paper.ts'
import { cleanPaper } from '../../src/modules/requests/commands/clean-paper.ts'
import { supplyPaper } from '../../src/modules/requests/commands/supply-paper.ts'
import { paperBytes } from '../../src/modules/requests/store-papers.ts'
import { sheetFile } from '../screening/hidden/kit/sheet-file.ts'
import { openRequestsOffice, type RequestsOffice } from '../requests/office.ts'
import { handled } from '../requests/ways.ts'

let office: RequestsOffice
let id = ''
before(async () => { office = await openRequestsOffice(); id = await handled(office) })
after(() => office.close())

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const put = async (name: string, bytes: Uint8Array) => addMaterial(office.kit, office.people.clerk, { id, title: name, file: { name, mediaType: XLSX, bytes } })
const supply = (paper: number, reason?: string) => supplyPaper(office.kit, office.people.clerk, { id, paper, supply: true, ...(reason === undefined ? {} : { reason }) })
const shown = async (paper: number) => (await sql<{ shown: boolean; let_stand: string }>`select shown, let_stand from requests.paper where id = ${paper}`.execute(office.kit.db)).rows[0]
const ROWS = [['项目', '金额'], ['道路维修', 1200]]

test('a paper with a hidden sheet does not leave; cleaned it does, and the paper itself stays as it came', async () => {
  const paper = await put('支出表.xlsx', await sheetFile([{ name: '支出', rows: ROWS }, { name: '底册', state: 'hidden', rows: [['内部意见']] }]))
  await assert.rejects(supply(paper), (error) => error instanceof Refusal && error.status === 422 && error.reasons.some((reason) => reason.includes('隐藏')))
  assert.equal((await shown(paper))?.shown, false)
  const { paper: copy, left } = await cleanPaper(office.kit, office.people.clerk, { id, paper })
  assert.equal(left, 0)
  const { name, bytes } = await paperBytes(office.kit, copy)
  assert.deepEqual((await hiddenIn(name, bytes)).filter(({ kind }) => kind === 'hidden-sheet'), [])
  await supply(copy)
  assert.equal((await shown(copy))?.shown, true)
  assert.equal((await hiddenIn('支出表.xlsx', (await paperBytes(office.kit, paper)).bytes)).some(({ kind }) => kind === 'hidden-sheet'), true)
})

test('an identity number stops it until somebody says why it may go; the reason stays', async () => {
  const paper = await put('名单.xlsx', await sheetFile([{ name: '名单', rows: [['姓名', '身份证号'], ['何某某', '11010519491231002X']] }]))
  const { findings } = await checkPaper(office.kit, paper)
  assert.ok(findings.some(({ class: cls, severity, text }) => cls === '个人信息' && severity === 'block' && text.includes('11010519491231002X')))
  await assert.rejects(supply(paper), Refusal)
  await assert.rejects(supply(paper, '   '), Refusal)
  await supply(paper, '申请人查询的是本人信息')
  assert.deepEqual(await shown(paper), { shown: true, let_stand: '申请人查询的是本人信息' })
})

test('a clean paper goes without a word, and a paper of another case is not looked into', async () => {
  const paper = await put('清单.xlsx', await sheetFile([{ name: '清单', rows: ROWS }]))
  assert.deepEqual((await checkPaper(office.kit, paper)).findings, [])
  await supply(paper)
  const other = await handled(office)
  await assert.rejects(cleanPaper(office.kit, office.people.clerk, { id: other, paper }), (error) => error instanceof Refusal && error.status === 404)
})
