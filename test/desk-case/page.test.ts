import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { linesAbout } from '#audit'
import type { Actor } from '#shared/actor'
import { applicant, does, done, handedIn, openCity, STAFF, type City } from './case-city.ts'

let city: City
before(async () => { city = await openCity() })
after(async () => city.close())

const page = async (who: Actor, id: string, rest = '') => (await city.side.get(who, `/requests/${id}${rest}`)).body
const deedsOf = async (id: string): Promise<string[]> => (await linesAbout(city.db.office, id)).map(({ deed }) => deed)

test('the head says when it is due, how that was reckoned, and whose turn it is', async () => {
  const id = await handedIn(city)
  const body = await page(STAFF.clerk, id)
  // 2025-03-05 is a Wednesday; 20 working days on is 2025-04-02 (清明 begins on 04-04).
  assert.match(body, /2025-04-02<\/b>/)
  assert.match(body, /还有23天/)
  assert.match(body, /收到 03-05，\+20 个工作日/)
  assert.match(body, /逐日计算（29 天，计入 20 个工作日）/)
  assert.match(body, /告知补正截止（条例第三十条）<\/dt><dd><b class="case-day">2025-03-14/)
})

test('a late request says so in words', async () => {
  const id = await handedIn(city, { arrivedOn: '2025-01-10' })
  const body = await page(STAFF.clerk, id)
  assert.match(body, /已超过答复期限（2025-02-/)
  assert.match(body, /超期\d+天/)
})

test('the applicant is masked until somebody says why; who looked is in the ledger and the words of the applicant are not', async () => {
  const id = await handedIn(city)
  const masked = await page(STAFF.clerk, id)
  for (const secret of ['王小明', '11010519491231002X', '13800001234', 'wang@example.cn']) assert.ok(!masked.includes(secret), secret)
  assert.match(masked, /王某/)
  const without = await city.side.post(STAFF.clerk, `/requests/${id}/unmask`, { why: ' ' })
  assert.equal(without.statusCode, 422)
  assert.ok(!without.body.includes('13800001234'))
  assert.deepEqual((await deedsOf(id)).filter((deed) => deed === 'requests.unmask'), [])
  const shown = await city.side.post(STAFF.clerk, `/requests/${id}/unmask`, { why: '电话核对补正内容' })
  assert.equal(shown.statusCode, 200)
  assert.equal(shown.headers['cache-control'], 'no-store')
  for (const secret of ['王小明', '11010519491231002X', '13800001234']) assert.ok(shown.body.includes(secret), secret)
  assert.deepEqual((await deedsOf(id)).filter((deed) => deed === 'requests.unmask'), ['requests.unmask'])
  const kept = await sql<{ words: string }>`select string_agg(entry::text, '') as words from audit.entry entry where subject = ${id}`.execute(city.db.owner)
  assert.match(kept.rows[0]?.words ?? '', /电话核对补正内容/)
  for (const secret of ['王小明', '11010519491231002X', '13800001234']) assert.ok(!kept.rows[0]?.words.includes(secret), secret)
})

test('a person without the right neither sees the form nor gets the data', async () => {
  const id = await handedIn(city)
  assert.ok(!(await page(STAFF.inspector, id)).includes('查看完整信息'))
  assert.equal((await city.side.post(STAFF.inspector, `/requests/${id}/unmask`, { why: '看看' })).statusCode, 403)
})

test('another agency’s clerk can open neither the page nor a paper nor a form', async () => {
  const id = await handedIn(city, { attachments: [{ title: '身份证复印件', name: '身份证.txt', mediaType: 'text/plain', bytes: Buffer.from('secret') }] })
  for (const rest of ['', '/papers/1', '/do/assign', '/draft.pdf']) assert.equal((await city.side.get(STAFF.otherClerk, `/requests/${id}${rest}`)).statusCode, 403, rest)
})

test('a paper that names the applicant is for those who may see who asked, and each opening is in the ledger', async () => {
  const id = await handedIn(city, { attachments: [{ title: '身份证复印件', name: '身份证.txt', mediaType: 'text/plain', bytes: Buffer.from('scan') }] })
  const { rows } = await sql<{ id: number }>`select id from requests.paper where request = ${id}`.execute(city.db.office)
  const at = `/requests/${id}/papers/${rows[0]?.id}`
  assert.equal((await city.side.get(STAFF.inspector, at)).statusCode, 403)
  const got = await city.side.get(STAFF.clerk, at)
  assert.equal(got.body, 'scan')
  assert.equal((await deedsOf(id)).filter((deed) => deed === 'requests.unmask').length, 1)
  const other = await handedIn(city)
  assert.equal((await city.side.get(STAFF.clerk, `/requests/${other}/papers/${rows[0]?.id}`)).statusCode, 404)
  assert.equal((await city.side.get(STAFF.clerk, `/requests/${id}/papers/x`)).statusCode, 404)
})

test('grey buttons say why, and the next step of others is named', async () => {
  const id = await handedIn(city)
  assert.match(await page(STAFF.legal, id), /“分派”由经办人办理/)
  await done(city, STAFF.clerk, id, 'assign', { handler: 'clerk', department: '公路科' })
  await done(city, STAFF.clerk, id, 'draft', { outcome: 'denied_third_party', reason: '属于商业秘密' })
  const body = await page(STAFF.clerk, id)
  assert.match(body, /aria-disabled="true"[^>]*>送承办意见/)
  assert.match(body, /应当先书面征求第三方意见/)
  assert.equal((await does(city, STAFF.clerk, id, 'submit')).statusCode, 422)
})

test('the history crosses out what was corrected, with the reason', async () => {
  const id = await handedIn(city)
  await done(city, STAFF.clerk, id, 'assign', { handler: 'clerk', department: '' })
  await done(city, STAFF.clerk, id, 'note', { note: '写错的备注' })
  const { rows } = await sql<{ id: number }>`select id from requests.event where request = ${id} and move = 'note'`.execute(city.db.office)
  assert.ok(!(await page(STAFF.clerk, id)).includes('/do/strike'), 'a clerk may not correct')
  assert.match(await page(STAFF.reviewer, id), new RegExp(`/do/strike\\?event=${rows[0]?.id}`))
  await done(city, STAFF.reviewer, id, 'strike', { event: String(rows[0]?.id), note: '与本件无关' })
  assert.match(await page(STAFF.reviewer, id), /event-struck"[\s\S]*?<del>[\s\S]*?备注[\s\S]*?写错的备注[\s\S]*?已更正：与本件无关/)
})

test('asked alike by three applicants: the hint of 条例44, and the same applicant’s duplicate', async () => {
  const words = { subject: '湖滨北路拓宽工程环境影响报告', description: '申请公开湖滨北路拓宽工程的环境影响报告表及其批复。' }
  const ids: string[] = []
  for (const phone of ['13700000001', '13700000002']) ids.push(await handedIn(city, { ...words, applicant: applicant({ idKind: 'other', idNumber: '', phone }) }))
  assert.ok(!(await page(STAFF.clerk, ids[0] ?? '')).includes('条例第四十四条'))
  ids.push(await handedIn(city, { ...words, applicant: applicant({ idKind: 'other', idNumber: '', phone: '13700000003' }) }))
  assert.match(await page(STAFF.clerk, ids[0] ?? ''), /3 名申请人申请同样的信息/)
  const twice = await handedIn(city, { ...words, applicant: applicant({ idKind: 'other', idNumber: '', phone: '13700000001' }) })
  assert.match(await page(STAFF.clerk, twice), /同一申请人另有 1 件内容相近的申请/)
})

test('what is to be disclosed is put into the file, and can be redacted from there; a program cannot', async () => {
  const id = await handedIn(city)
  const send = (who: Actor, text: string) => city.side.upload(who, `/requests/${id}/papers`, [{ name: '养护资金明细.pdf', text }])
  const refused = await send(STAFF.clerk, 'MZ not a document')
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /“养护资金明细.pdf”不是 PDF、Word、Excel 或图片/)
  const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
  assert.equal((await send(STAFF.inspector, pdf)).statusCode, 403)
  assert.equal((await send(STAFF.clerk, pdf)).statusCode, 303)
  const { rows } = await sql<{ id: number }>`select id from requests.paper where request = ${id}`.execute(city.db.office)
  assert.equal(rows.length, 1)
  const body = await page(STAFF.clerk, id)
  assert.match(body, new RegExp(`/papers/${rows[0]?.id}"[^>]*>养护资金明细.pdf`))
  assert.match(body, new RegExp(`/redact/${rows[0]?.id}"`))
  assert.equal((await city.side.get(STAFF.inspector, `/requests/${id}/papers/${rows[0]?.id}`)).statusCode, 200, 'the office’s own material names nobody')
})

test('how another agency decided the like is told to all; what was asked there is for those who may read it there', async () => {
  const words = { subject: '校车停靠点设置方案', description: '申请公开全市校车停靠点设置方案及评估意见。' }
  await handedIn(city, { ...words, at: STAFF.otherClerk, applicant: applicant({ idKind: 'other', idNumber: '', phone: '13500000001' }), subject: '校车停靠点设置方案（教育局）' })
  const id = await handedIn(city, { ...words, applicant: applicant({ idKind: 'other', idNumber: '', phone: '13500000002' }) })
  const own = await page(STAFF.clerk, id)
  assert.match(own, /青教育局公开申〔2025〕1号/)
  assert.ok(!own.includes('校车停靠点设置方案（教育局）'))
  assert.ok((await page(STAFF.head, id)).includes('校车停靠点设置方案（教育局）'))
})

test('after the term nothing that must lie within it is offered: correction, fee, extension; an earlier day can still be written down', async () => {
  const id = await handedIn(city, { arrivedOn: '2025-01-10' })
  await done(city, STAFF.clerk, id, 'assign', { handler: 'clerk', department: '' })
  const body = await page(STAFF.clerk, id)
  for (const label of ['告知补正', '告知收费', '提请延期']) assert.match(body, new RegExp(`aria-disabled="true"[^>]*>${label}<`), label)
  // 7 working days from 2025-01-10 (a Friday) end on 01-21.
  assert.match(body, /<li>补正应当自收到申请之日起7个工作日内告知（条例第三十条），期限到 2025-01-21 为止<\/li>/)
  assert.match(body, /补记较早日期的“告知补正”/)
  await done(city, STAFF.clerk, id, 'ask_correction', { on: '2025-01-21', items: '请写明年度', until: '2025-03-20', note: '当日已寄出，今天补记' })
  assert.match(await page(STAFF.clerk, id), /2025-01-21<span class="event-late">03-10 补记<\/span>/)
})
