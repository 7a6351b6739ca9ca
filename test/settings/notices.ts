import type { Day } from '#shared/days'
import type { HolidayNotice } from '#shared/work-calendar'

/** A notice for 2027 as one might be: made up, but balanced as every notice must be (13 working days more taken than given back). */
export const LINES_2027 = {
  daysOff: ['2027-01-01 至 2027-01-03 元旦', '2027-02-05 至 2027-02-11 春节', '2027-04-03 至 2027-04-05 清明节', '2027-05-01 至 2027-05-05 劳动节', '2027-06-09 端午节',
    '2027-09-15 中秋节', '2027-10-01 至 2027-10-07 国庆节'].join('\n'),
  workdays: '2027-02-20 春节\n2027-05-08 劳动节\n2027-09-26 国庆节\n2027-10-09 国庆节',
}

const days = (from: Day, count: number, name: string): [Day, string][] =>
  Array.from({ length: count }, (_, n) => [new Date(Date.parse(`${from}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10) as Day, name])

/** The same as days, reckoned apart from the lines' own reader. */
export const NOTICE_2027: HolidayNotice = {
  year: 2027, number: '国办发明电〔2026〕9号',
  daysOff: new Map([
    ...days('2027-01-01', 3, '元旦'), ...days('2027-02-05', 7, '春节'), ...days('2027-04-03', 3, '清明节'), ...days('2027-05-01', 5, '劳动节'), ...days('2027-06-09', 1, '端午节'),
    ...days('2027-09-15', 1, '中秋节'), ...days('2027-10-01', 7, '国庆节'),
  ]),
  workdays: new Map([['2027-02-20', '春节'], ['2027-05-08', '劳动节'], ['2027-09-26', '国庆节'], ['2027-10-09', '国庆节']]),
}
