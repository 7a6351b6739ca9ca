import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { loadHolidays } from '#settings'
import { systemActor } from '#platform/system-actor'
import { serveDecision } from '../../src/modules/requests/commands/serve-decision.ts'
import { loadRecords, loadRow } from '../../src/modules/requests/store.ts'
import { mailLetter } from '../../src/modules/requests/work/mail-letter.ts'
import { recountClocks } from '../../src/modules/requests/work/recount-clocks.ts'
import { NOTICE_2027 } from '../settings/notices.ts'
import { CITIZEN, openRequestsOffice, type RequestsOffice } from './office.ts'
import { archivedWith, drafted, handled, signed } from './ways.ts'

let office: RequestsOffice
const system = systemActor('qingting', ['settings.load-holidays'])
before(async () => {
  office = await openRequestsOffice('2027-01-25T01:00:00Z')
  await loadHolidays(office.kit, system, { ...NOTICE_2027, agency: 'qingting' })
})
after(() => office.close())

test('a holiday that is put right moves the term of an open case, says so in its history, once, and leaves an answered one as it was', async () => {
  const done = await archivedWith(office, 'granted')
  const open = await handled(office, '公交线路调整论证报告')
  const [answered, waiting] = [await loadRow(office.kit.db, done), await loadRow(office.kit.db, open)]
  // Received on Monday 25 January: 26–29 are four, 1–4 February eight, the 5th to 11th are off, 12 is nine, 15–19 fourteen, 20 (a Saturday worked) fifteen, 22–26 twenty.
  assert.equal(waiting.due_on, '2027-02-26')
  await loadHolidays(office.kit, system, { ...NOTICE_2027, daysOff: new Map([...NOTICE_2027.daysOff, ['2027-02-12', '春节'] as const]), agency: 'qingting', reason: '国务院办公厅延长春节假期' })
  assert.equal(await recountClocks(office.kit), 1)
  assert.equal((await loadRow(office.kit.db, open)).due_on, '2027-03-01')
  assert.match((await loadRecords(office.kit.db, open)).events.at(-1)?.note ?? '', /2027-02-26 重新推算为 2027-03-01/)
  assert.equal(await recountClocks(office.kit), 0)
  assert.deepEqual(await loadRow(office.kit.db, done), answered)
})

test('a letter that no mail server will ever take is not tried for ever: the case asks for another way', async () => {
  const id = await handled(office, '停车场收费备案材料', { ...CITIZEN, email: '不是邮箱' })
  await drafted(office, id, 'granted')
  await signed(office, id)
  await office.work()
  await serveDecision(office.kit, office.people.clerk, { id, how: 'email' })
  const letter = (await loadRecords(office.kit.db, id)).letters.findLast(({ kind }) => kind.startsWith('decision_'))
  assert.ok(letter)
  await mailLetter(office.kit, letter.id)
  const row = await loadRow(office.kit.db, id)
  assert.match(row.alarm, /未能以电子邮件送达.*改用其他方式/)
  assert.match((await loadRecords(office.kit.db, id)).events.at(-1)?.note ?? '', /未能以电子邮件送达/)
})
