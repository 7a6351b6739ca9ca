import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { changeSetting, loadHolidayFile, loadHolidays, officeCalendar, settings } from '#settings'
import type { Actor } from '#shared/actor'
import { Refusal } from '#shared/refusal'
import { isWorkday, workdaysAfter } from '#shared/work-calendar'
import { openOffice, type Office } from '../identity/office.ts'
import { LINES_2027, NOTICE_2027 } from './notices.ts'

let office: Office
let head: Actor, system: Actor, local: Actor
before(async () => {
  office = await openOffice()
  head = await office.account('head', ['office_head', 'qingting'])
  system = await office.account('system', ['system_admin', 'qingting'])
  local = await office.account('local', ['office_head', 'luhe'])
})
after(async () => { await office.drop() })

const refused = (work: Promise<unknown>, status: number, words: RegExp) =>
  assert.rejects(work, (error) => error instanceof Refusal && error.status === status && words.test(error.reasons.join('；')))

test('where the office said nothing the defaults count, each with its type', async () => {
  const { 'clock.paymentRestarts': restarts, 'clock.correctionDays': days, 'requests.withdrawnAs': withdrawn } = await settings(office.office)
  assert.deepEqual([restarts, days, withdrawn], [true, 15, 'other_other'])
})

test('a change counts at once, has its ledger line, and the one before stays in the history', async () => {
  await changeSetting(office.kit, head, { key: 'clock.correctionDays', value: '20', reason: '本机关办公会议确定', agency: 'qingting' })
  await changeSetting(office.kit, head, { key: 'clock.correctionDays', value: '10', reason: '改短', agency: 'qingting' })
  assert.equal((await settings(office.office))['clock.correctionDays'], 10)
  const lines = await office.lines('settings.change')
  assert.deepEqual(lines.map(({ chain, subject, detail }) => [chain, subject, detail['value']]), [['qingting', 'clock.correctionDays', 20], ['qingting', 'clock.correctionDays', 10]])
})

test('a change without reason, with a bad value, or of nothing is refused in words and leaves nothing', async () => {
  await refused(changeSetting(office.kit, head, { key: 'clock.correctionDays', value: '99', reason: ' ' }), 422, /补正期限：请填写 1 至 60 的整数；请写明修改或确认的理由/)
  await refused(changeSetting(office.kit, head, { key: 'no.such', value: '1', reason: '理由' }), 404, /没有这项设置/)
  assert.equal((await settings(office.office))['clock.correctionDays'], 10)
  assert.equal((await office.lines('settings.change')).length, 2)
})

test('only who may at the root; a head of a town may not set the city’s rules', async () => {
  await refused(changeSetting(office.kit, local, { key: 'clock.correctionDays', value: '12', reason: '理由', agency: 'qingting' }), 403, /./)
  await refused(changeSetting(office.kit, system, { key: 'clock.correctionDays', value: '12', reason: '理由', agency: 'qingting' }), 403, /./)
  await refused(loadHolidays(office.kit, head, { ...NOTICE_2027, agency: 'qingting' }), 403, /./)
})

test('of two who opened the same form the second is told', async () => {
  const form = { key: 'requests.legalReview', reason: '理由', agency: 'qingting', seen: 0 } as const
  const done = await Promise.allSettled([changeSetting(office.kit, head, { ...form, value: 'adverse' }), changeSetting(office.kit, head, { ...form, value: 'all' })])
  assert.deepEqual(done.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const lost = done.find((one) => one.status === 'rejected')
  assert.ok(lost?.reason instanceof Refusal && lost.reason.status === 409)
})

test('the choices cannot be rewritten by the program itself', async () => {
  const all = office.office.withTables<{ 'settings.choice': { key: string; reason: string } }>()
  await assert.rejects(all.updateTable('settings.choice').set({ reason: '改写' }).execute(), /permission denied/)
  await assert.rejects(all.deleteFrom('settings.choice').execute(), /permission denied/)
})

test('a term that reaches into 2027 is refused until its notice is loaded, then reckoned by it', async () => {
  await refused((async () => workdaysAfter('2026-12-20', 20, await officeCalendar(office.office)))(), 422, /2027年的放假安排还没有载入/)
  await loadHolidays(office.kit, system, { ...NOTICE_2027, agency: 'qingting' })
  const calendar = await officeCalendar(office.office)
  // 21–25 and 28–31 December are nine, 1–3 January are off, 4–8 and 11–15 are ten more, 18 January is the twentieth.
  assert.equal(workdaysAfter('2026-12-20', 20, calendar), '2027-01-18')
  assert.deepEqual([isWorkday('2027-02-08', calendar), isWorkday('2027-02-20', calendar)], [false, true])
  assert.deepEqual((await office.lines('settings.load-holidays')).map(({ chain, subject }) => [chain, subject]), [['qingting', '2027']])
})

test('the last year is corrected with a reason, older ones and years too far ahead are not', async () => {
  const amended = { ...NOTICE_2027, daysOff: new Map([...NOTICE_2027.daysOff, ['2027-02-12', '春节'] as const]), agency: 'qingting' }
  await refused(loadHolidays(office.kit, system, amended), 422, /请写明理由/)
  await loadHolidays(office.kit, system, { ...amended, reason: '国务院办公厅延长春节假期' })
  assert.equal(isWorkday('2027-02-12', await officeCalendar(office.office)), false)
  await loadHolidays(office.kit, system, { ...NOTICE_2027, agency: 'qingting', reason: '延长取消' })
  assert.equal(isWorkday('2027-02-12', await officeCalendar(office.office)), true)
  await refused(loadHolidays(office.kit, system, { ...NOTICE_2027, year: 2029 }), 422, /./)
})

test('a file is loaded by the command line, as days or as lines; a bad one is refused in words', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-holidays-'))
  const file = join(folder, 'notice.json')
  const lines = (text: string) => text.split('\n').map((line) => line.replaceAll('2027-', '2028-'))
  const moved = { daysOff: lines(LINES_2027.daysOff), workdays: ['2028-02-19', '2028-05-06'] }
  const load = (content: unknown) => { writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content)); return loadHolidayFile(office.kit, 'qingting', file) }
  try {
    await refused(load('{'), 422, /不是 JSON/)
    await refused(load({ year: 2028 }), 422, /文件应写成/)
    await refused(load({ year: 2028, number: '文号', daysOff: { '2028-13-01': '元旦' } }), 422, /“2028-13-01”不是日期/)
    await refused(load({ year: 2028, number: '文号', daysOff: ['1月1日 元旦'] }), 422, /缺少法定节日/)
    const done = await load({ year: 2028, number: '国办发明电〔2027〕9号', ...moved })
    assert.deepEqual([done.year, done.daysOff, done.workdays, done.doubts.length], [2028, 27, 2, 1])
    assert.equal((await officeCalendar(office.office)).knownUntil, '2028-12-31')
    assert.equal((await office.lines('settings.load-holidays')).at(-1)?.actor, 'system')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
