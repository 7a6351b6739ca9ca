import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { renderPdf } from '#platform/documents/typst'
import { textPages } from '#platform/documents/redact/pdf'
import { Refusal } from '#shared/refusal'
import { addMaterial } from '../../src/modules/requests/commands/add-material.ts'
import { supplyPaper } from '../../src/modules/requests/commands/supply-paper.ts'
import { redactPaper } from '../../src/modules/requests/redaction/redact-paper.ts'
import { paperBytes } from '../../src/modules/requests/store-papers.ts'
import { loadRecords } from '../../src/modules/requests/store.ts'
import { openRequestsOffice, type RequestsOffice } from '../requests/office.ts'
import { handled } from '../requests/ways.ts'

let office: RequestsOffice
let id = '', paper = 0
const PHONE = '13812341234'
before(async () => {
  office = await openRequestsOffice()
  id = await handled(office)
  const bytes = await renderPdf('platform/documents/templates/letter.typ', {
    agency: '青汀市交通运输局', number: '〔2024〕8号', title: '中标通知', addressee: '某公司', signedBy: '青汀市交通运输局', signedOn: '2024年3月3日', date: [2024, 3, 3],
    blocks: [{ kind: 'p', line: [{ kind: 'text', text: `联系人电话${PHONE}，报价三百万元。` }] }],
  })
  paper = await addMaterial(office.kit, office.people.clerk, { id, title: '中标通知', file: { name: '中标通知.pdf', mediaType: 'application/pdf', bytes } })
})
after(() => office.close())

const input = (more: Partial<Parameters<typeof redactPaper>[2]> = {}) => ({ id, paper, words: [PHONE], regions: '', reason: 'privacy', remark: '', ...more })
const refusedWith = (work: Promise<unknown>, words: RegExp) => assert.rejects(work, (error) => error instanceof Refusal && words.test(error.reasons.join()))

test('painted out and kept beside the original, with a line in the register for every box', async () => {
  const fresh = await redactPaper(office.kit, office.people.clerk, input({ regions: '1,60,60,100,20' }))
  const made = await paperBytes(office.kit, fresh)
  assert.equal(made.kind, 'redacted')
  assert.equal((await textPages(made.bytes)).map(({ text }) => text).join('').includes(PHONE), false)
  assert.ok((await textPages((await paperBytes(office.kit, paper)).bytes)).some(({ text }) => text.includes(PHONE)), 'the original stays')
  const { rows } = await sql<{ page: number; reason: string }>`select page, reason from requests.redaction where new_paper = ${fresh} order by id`.execute(office.kit.db)
  assert.ok(rows.length >= 2 && rows.every((row) => row.page === 1 && row.reason === '个人隐私（条例第十五条）'))
  await supplyPaper(office.kit, office.people.clerk, { id, paper: fresh, supply: true })
  assert.deepEqual((await loadRecords(office.kit.db, id)).papers.filter(({ shown }) => shown).map(({ id: one }) => one), [fresh])
})

test('bad input is said in words, and who may not may not', async () => {
  await refusedWith(redactPaper(office.kit, office.people.clerk, input({ words: ['不在里面的话'] })), /没有找到/)
  await refusedWith(redactPaper(office.kit, office.people.clerk, input({ words: [] })), /还没有选择/)
  await refusedWith(redactPaper(office.kit, office.people.clerk, input({ reason: '' })), /理由/)
  await refusedWith(redactPaper(office.kit, office.people.clerk, input({ reason: 'other' })), /写明/)
  for (const regions of ['x', '1,2,3', '9,0,0,10,10', '1,9000,0,10,10', '1,10,10,0,5']) await refusedWith(redactPaper(office.kit, office.people.clerk, input({ regions })), /遮盖区域第1行/)
  await refusedWith(redactPaper(office.kit, office.people.stranger, input()), /角色/)
  await refusedWith(supplyPaper(office.kit, office.people.inspector, { id, paper, supply: true }), /角色/)
})
