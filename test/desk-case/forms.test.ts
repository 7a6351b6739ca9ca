import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { MOVES, type RequestMove } from '../../src/modules/requests/domain/procedure.ts'
import { OUTCOME_KEYS } from '../../src/modules/requests/domain/outcome.ts'
import { MOVE_FORMS } from '../../src/modules/requests/desk/case/forms/index.ts'
import { pdfText } from '../kit/pdf-text.ts'
import { applicant, does, done, handedIn, openCity, STAFF, type City } from './case-city.ts'

let city: City
before(async () => { city = await openCity() })
after(async () => city.close())

const assigned = async (rest: Parameters<typeof handedIn>[1] = {}): Promise<string> => {
  const id = await handedIn(city, rest)
  await done(city, STAFF.clerk, id, 'assign', { handler: 'clerk', department: '' })
  return id
}
const stateOf = async (id: string) => (await sql<{ state: string; due_on: string | null; handler_name: string | null; agency: string }>`select state, due_on, handler_name, agency from requests.request where id = ${id}`.execute(city.db.office)).rows[0]
const form = async (who: (typeof STAFF)[keyof typeof STAFF], id: string, move: string) => city.side.get(who, `/requests/${id}/do/${move}`)

test('every move of the procedure has its form', () => {
  assert.deepEqual(Object.keys(MOVE_FORMS).sort(), Object.keys(MOVES).sort())
})

test('every form that is open to somebody in a state draws, and every other is refused in words', async () => {
  const id = await assigned()
  let drawn = 0
  for (const move of Object.keys(MOVES) as RequestMove[]) {
    const { statusCode } = await form(STAFF.clerk, id, move)
    assert.ok([200, 403, 409].includes(statusCode), `${move}: ${statusCode}`)
    if (statusCode === 200) drawn += 1
  }
  assert.ok(drawn >= 15, String(drawn))
  assert.equal((await form(STAFF.clerk, id, 'approve')).statusCode, 403)
  assert.equal((await form(STAFF.clerk, id, 'fly')).statusCode, 404)
})

test('what is refused comes back with all that was typed, and the reason beside its field', async () => {
  const id = await assigned()
  const got = await does(city, STAFF.clerk, id, 'ask_correction', { on: '2025-13-40', items: '', until: '<b>明天</b>', note: '电话"已"联系' })
  assert.equal(got.statusCode, 422)
  assert.match(got.body, /href="#field-on"[^>]*>“告知日”填写的“2025-13-40”不是真实的日期/)
  assert.match(got.body, /href="#field-items"[^>]*>请填写“需要补正的内容”/)
  assert.match(got.body, /value="&lt;b&gt;明天&lt;\/b&gt;"/)
  assert.match(got.body, /电话&quot;已&quot;联系/)
  assert.equal((await stateOf(id))?.state, 'handling')
  const late = await does(city, STAFF.clerk, id, 'ask_correction', { on: '2025-03-10', items: '写明年度', until: '2025-03-10', note: '' })
  assert.match(late.body, /href="#field-until"[^>]*>补正期限 2025-03-10 应当在告知日/)
})

test('a form that was drawn before somebody else acted is refused (409) and keeps what was typed', async () => {
  const id = await assigned()
  const got = await does(city, STAFF.clerk, id, 'note', { note: '我写的备注', seen: '1' })
  assert.equal(got.statusCode, 409)
  assert.match(got.body, /刚被其他人办理过/)
  assert.match(got.body, /我写的备注/)
})

test('the letter is shown before it goes out, without the applicant’s name and without leaving a trace', async () => {
  const id = await assigned()
  const before = await stateOf(id)
  const got = await does(city, STAFF.clerk, id, 'ask_correction', { do: 'again', on: '2025-03-10', items: '请写明所指的村', until: '2025-03-31', note: '' })
  assert.equal(got.statusCode, 200)
  assert.match(got.body, /政府信息公开申请补正告知书[\s\S]*请写明所指的村/)
  assert.match(got.body, /王某：/)
  assert.ok(!got.body.includes('王小明'))
  assert.deepEqual(await stateOf(id), before)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from requests.letter where request = ${id}`.execute(city.db.office)
  assert.equal(rows[0]?.n, 0)
})

test('the fee is reckoned in steps before it is noticed: 120 pages are 700 + 400 yuan, the twelfth item of a month 100', async () => {
  const id = await assigned({ applicant: applicant({ idKind: 'other', idNumber: '', phone: '13600000009' }) })
  const pages = await does(city, STAFF.clerk, id, 'notice_fee', { do: 'again', basis: 'pages', count: '120', before: '0', on: '2025-03-10', how: '非税专户' })
  assert.match(pages.body, /合计 <b>1100<\/b> 元/)
  assert.match(pages.body, /第31至100页：70页×10元=700元/)
  const items = await does(city, STAFF.clerk, id, 'notice_fee', { do: 'again', basis: 'items', count: '1', before: '11', on: '2025-03-10', how: '非税专户' })
  assert.match(items.body, /第12件：1件×100元=100元/)
  const none = await does(city, STAFF.clerk, id, 'notice_fee', { basis: 'pages', count: '30', before: '0', on: '2025-03-10', how: '非税专户' })
  assert.equal(none.statusCode, 422)
  assert.match(none.body, /不需要发收费通知/)
})

test('the count of the month is this applicant’s at this agency, in the order in which they came', async () => {
  const mine = applicant({ idKind: 'other', idNumber: '', phone: '13600000001' })
  await handedIn(city, { applicant: mine, arrivedOn: '2025-02-28' })
  await handedIn(city, { applicant: mine, arrivedOn: '2025-03-03' })
  await handedIn(city, { applicant: applicant({ idKind: 'other', idNumber: '', phone: '13600000002' }), arrivedOn: '2025-03-03' })
  const id = await assigned({ applicant: mine, arrivedOn: '2025-03-04' })
  await handedIn(city, { applicant: mine, arrivedOn: '2025-03-06' })
  assert.match((await form(STAFF.clerk, id, 'notice_fee')).body, /2025-03 的申请（3 件）[\s\S]*本件之前有 1 件/)
})

test('a draft begins with the 21 outcomes, each with article, what is lacking, remedy; then asks what its letter needs', async () => {
  const id = await assigned()
  const { body } = await form(STAFF.clerk, id, 'draft')
  for (const outcome of OUTCOME_KEYS) assert.ok(body.includes(`/do/draft?outcome=${outcome}"`), outcome)
  assert.match(body, /只有经过补正仍不明确的，才能这样答复/)
  assert.match(body, /60日内先向青汀市人民政府申请行政复议/)
  const second = await city.side.get(STAFF.clerk, `/requests/${id}/do/draft?outcome=denied_law`)
  assert.match(second.body, /法律、行政法规的名称和条款/)
  const bare = await does(city, STAFF.clerk, id, 'draft', { outcome: 'denied_law', law: '《统计法》第二十八条', reason: '' })
  assert.equal(bare.statusCode, 422)
  assert.match(bare.body, /href="#field-reason"[^>]*>请填写“理由”/)
  assert.match(bare.body, /《统计法》第二十八条/)
  await done(city, STAFF.clerk, id, 'draft', { outcome: 'denied_law', law: '《统计法》第二十八条', reason: '能够识别单个统计调查对象' })
  const pdf = await city.side.get(STAFF.legal, `/requests/${id}/draft.pdf`)
  assert.equal(pdf.headers['content-type'], 'application/pdf')
  const path = join(city.kit.home, 'draft.pdf')
  writeFileSync(path, pdf.rawPayload)
  const text = await pdfText(path)
  assert.match(text, /统计法/)
  assert.ok(!text.includes('王小明'))
})

test('what stands in the form can be seen as PDF before it is kept', async () => {
  const id = await assigned()
  const typed = { outcome: 'granted', supplied: '明细表1份', way: '网上下载' }
  const got = await city.side.post(STAFF.clerk, `/requests/${id}/draft.pdf`, typed)
  assert.equal(got.headers['content-type'], 'application/pdf')
  assert.equal((await city.side.post(STAFF.clerk, `/requests/${id}/draft.pdf`, { ...typed, way: '' })).statusCode, 422)
  assert.equal((await city.side.get(STAFF.clerk, `/requests/${id}/draft.pdf`)).statusCode, 404, 'nothing was kept')
  assert.equal((await stateOf(id))?.state, 'handling')
})

test('a search that is recorded after the draft still reaches its letter', async () => {
  const id = await assigned()
  await done(city, STAFF.clerk, id, 'draft', { outcome: 'unavailable_not_held', searchWords: '', rightAgency: '', rightContact: '' }).catch(() => {})
  await done(city, STAFF.clerk, id, 'add_search', { systems: '档案室', words: '养护', period: '2024年', on: '2025-03-10', found: 'no', results: '0条', note: '' })
  const page = await city.side.get(STAFF.clerk, `/requests/${id}/do/draft?outcome=unavailable_not_held`)
  assert.match(page.body, /在档案室以“养护”为检索词/)
})

test('silence cannot be recorded before its term is over', async () => {
  const id = await assigned()
  await done(city, STAFF.clerk, id, 'ask_agency', { kind: 'joint_maker', on: '2025-03-10', whom: '市财政局', contact: '', about: '是否同意公开', note: '' })
  const { rows } = await sql<{ id: number }>`select id from requests.consultation where request = ${id}`.execute(city.db.office)
  const got = await does(city, STAFF.clerk, id, 'agency_answered', { consultation: String(rows[0]?.id), answer: 'no_answer', on: '2025-03-10', reason: '', note: '' })
  assert.equal(got.statusCode, 422)
  assert.match(got.body, /意见期限到 2025-03-31 为止/)
  assert.match((await city.side.get(STAFF.clerk, `/requests/${id}`)).body, /视为同意公开（条例第三十四条）/)
})

test('striking the asking takes the consultation with it, and what rests on it goes first', async () => {
  const id = await assigned()
  await done(city, STAFF.clerk, id, 'ask_third_party', { on: '2025-03-10', whom: '某公司', contact: '', about: '合同单价', note: '' })
  const asked = (await sql<{ id: number; data: { consultation: number } }>`select id, data from requests.event where request = ${id} and move = 'ask_third_party'`.execute(city.db.office)).rows[0]
  await done(city, STAFF.clerk, id, 'third_party_received', { consultation: String(asked?.data.consultation), on: '2025-03-10', note: '' })
  assert.equal((await does(city, STAFF.reviewer, id, 'strike', { event: String(asked?.id), note: '发错' })).statusCode, 422)
  const received = (await sql<{ id: number }>`select id from requests.event where request = ${id} and move = 'third_party_received'`.execute(city.db.office)).rows[0]
  await done(city, STAFF.reviewer, id, 'strike', { event: String(received?.id), note: '没有收到' })
  await done(city, STAFF.reviewer, id, 'strike', { event: String(asked?.id), note: '发错' })
  assert.ok(!(await city.side.get(STAFF.clerk, `/requests/${id}`)).body.includes('某公司</b>'))
})

test('a transfer leaves the clerk before the inbox, not before a wall', async () => {
  const id = await handedIn(city)
  const got = await does(city, STAFF.clerk, id, 'transfer', { to: 'jiaoyu', note: '信息由教育局制作，已告知申请人' })
  assert.equal(got.headers['location'], '/requests/inbox')
  assert.equal((await stateOf(id))?.agency, 'jiaoyu')
})
