import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from './days.ts'
import { Refusal } from './refusal.ts'
import { dayKind, faultsOfNotice, isWorkday, withYear, workdaysAfter, type HolidayNotice, type WorkCalendar } from './work-calendar.ts'

/** 2026's Spring Festival as its notice has it: off 02-15 to 02-23, 02-14 and 02-28 (Saturdays) worked. */
const calendar: WorkCalendar = {
  knownFrom: '2026-01-01', knownUntil: '2026-12-31',
  daysOff: new Map(['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => [`2026-02-${day}` as Day, '春节'])),
  workdays: new Map([['2026-02-14', '春节'], ['2026-02-28', '春节']]),
}

test('weekends and holidays are off, make-up days are worked', () => {
  for (const worked of ['2026-02-13', '2026-02-14', '2026-02-24', '2026-02-28'] as const) assert.ok(isWorkday(worked, calendar), worked)
  for (const off of ['2026-02-07', '2026-02-08', '2026-02-15', '2026-02-16', '2026-02-23', '2026-03-01'] as const) assert.ok(!isWorkday(off, calendar), off)
  assert.deepEqual((['2026-02-13', '2026-02-14', '2026-02-15', '2026-03-01'] as const).map((day) => dayKind(day, calendar)), ['', '调休上班', '节假日（春节）', '周末'])
})

test('the day itself is not counted, and days to skip are passed over', () => {
  assert.equal(workdaysAfter('2026-02-13', 1, calendar), '2026-02-14')
  assert.equal(workdaysAfter('2026-02-13', 2, calendar), '2026-02-24')
  assert.equal(workdaysAfter('2026-02-13', 0, calendar), '2026-02-13')
  assert.equal(workdaysAfter('2026-02-13', 2, calendar, (day) => day === '2026-02-24'), '2026-02-25')
})

const refusedWith = (says: RegExp) => (error: unknown) => error instanceof Refusal && error.status === 422 && says.test(error.message)

test('an unknown year is refused, not taken for weekends only', () => {
  assert.throws(() => isWorkday('2027-01-04', calendar), refusedWith(/2027年的放假安排还没有载入.*请管理员/))
  assert.throws(() => isWorkday('2025-12-31', calendar), refusedWith(/2025年的放假安排不在工作日历中/))
  assert.throws(() => workdaysAfter('2026-12-31', 1, calendar), refusedWith(/2027年/))
  assert.throws(() => dayKind('2027-01-04', calendar), refusedWith(/2027年/))
  assert.equal(workdaysAfter('2026-12-30', 1, calendar), '2026-12-31')
})

/** An invented notice for 2027 (the real one decides): 元旦 reaches back to 12-31, with 2027-01-09, a Saturday, worked for it. */
const notice: HolidayNotice = {
  year: 2027, number: '国办发明电〔2026〕×号',
  daysOff: new Map<Day, string>([['2026-12-31', '元旦'], ['2027-01-01', '元旦'], ['2027-05-01', '劳动节'], ['2027-10-01', '国庆节'], ['2027-10-02', '国庆节'], ['2027-10-03', '国庆节']]),
  workdays: new Map<Day, string>([['2027-01-09', '元旦']]),
}

test('a new year’s notice makes that year known, and may reach into the December before', () => {
  const longer = withYear(calendar, notice)
  assert.deepEqual([longer.knownFrom, longer.knownUntil], ['2026-01-01', '2027-12-31'])
  assert.equal(workdaysAfter('2026-12-30', 1, longer), '2027-01-04')
  assert.ok(isWorkday('2027-01-09', longer))
  assert.ok(!isWorkday('2026-02-16', longer), 'the years before stay')
  assert.equal(workdaysAfter('2026-12-30', 1, calendar), '2026-12-31', 'the calendar given is not changed')
})

test('the last year’s notice can be amended, as those of 2019 and 2020 were', () => {
  const amended = withYear(withYear(calendar, notice), { ...notice, workdays: new Map() })
  assert.ok(!isWorkday('2027-01-09', amended))
  assert.equal(amended.knownUntil, '2027-12-31')
})

const WRONG: readonly (readonly [change: Partial<HolidayNotice>, says: RegExp])[] = [
  [{ number: ' ' }, /文号/],
  [{ daysOff: new Map([...notice.daysOff].filter(([day]) => day !== '2027-10-02')) }, /缺少法定节日2027年10月2日/],
  [{ workdays: new Map([['2027-01-08', '元旦']]) }, /2027年1月8日是周一至周五/],
  [{ workdays: new Map([['2027-05-01', '劳动节']]) }, /2027年5月1日既是放假日又是调休上班日/],
  [{ daysOff: new Map([...notice.daysOff, ['2028-01-01', '元旦']]) }, /2028-01-01不是2027年/],
  [{ daysOff: new Map([...notice.daysOff, ['2026-12-24', '元旦']]) }, /2026-12-24不是2027年/],
  [{ daysOff: new Map([...notice.daysOff, ['2027-02-30', '春节']]) }, /2027-02-30不是2027年/],
]
for (const [change, says] of WRONG) test(`a notice that cannot be right: ${says.source}`, () => assert.throws(() => withYear(calendar, { ...notice, ...change }), refusedWith(says)))

test('no year is left out between', () => {
  const moved = new Map([...notice.daysOff].filter(([day]) => day > '2027').map(([day, name]) => [day.replace('2027', '2028') as Day, name]))
  assert.match(faultsOfNotice({ ...notice, year: 2028, daysOff: moved, workdays: new Map() }, calendar).join(), /只能载入2027年/)
})
