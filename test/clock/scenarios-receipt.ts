import type { Scenario } from './scenario.ts'

/** Receipt dates by channel (条例第三十一条) and the holidays of the years. */
export const RECEIPT: readonly Scenario[] = [
  {
    name: '当面提交', article: '条例31', received: 'in_person 2026-03-02',
    expected: { due: '2026-03-30', correctionDue: '2026-03-11' },
    hand: '03-02 是第38个；38+20=58 即 03-30，38+7=45 即 03-11',
  },
  {
    name: '挂号信签收', article: '条例31', received: 'signed_post 2026-03-06',
    expected: { due: '2026-04-03', correctionDue: '2026-03-17' },
    hand: '签收 03-06 是第42个；62 即 04-03，49 即 03-17',
  },
  {
    name: '平信，三日后与申请人确认', article: '条例31', received: 'ordinary_post 2026-03-06/2026-03-09',
    expected: { due: '2026-04-07', correctionDue: '2026-03-18' },
    hand: '自确认日 03-09（43）起；63 即 04-07（清明 04-04 至 04-06 不上班），50 即 03-18',
  },
  {
    name: '互联网，周六提交，周二双方确认', article: '条例31', received: 'internet 2026-03-07/2026-03-10',
    expected: { due: '2026-04-08', correctionDue: '2026-03-19' },
    hand: '自确认日 03-10（44）起；64 即 04-08，51 即 03-19',
  },
  {
    name: '传真，当日确认', article: '条例31', received: 'fax 2026-03-13/2026-03-13',
    expected: { due: '2026-04-13', correctionDue: '2026-03-24' },
    hand: '03-13 是第47个；67 即 04-13，54 即 03-24',
  },
  {
    name: '电子邮件，没有记载确认日', article: '条例31', received: 'email 2026-04-01',
    expected: { due: '2026-04-30', correctionDue: '2026-04-13' },
    hand: '按登记日 04-01（60）；80 即 04-30，67 即 04-13',
  },
  {
    name: '当面提交而另记确认日，以确认日为准', article: '条例31', received: 'in_person 2026-04-01/2026-04-02',
    expected: { due: '2026-05-06', correctionDue: '2026-04-14' },
    hand: '04-02 是第61个；81 即 05-06（劳动节后第一天），68 即 04-14',
  },
  {
    name: '周六签收', article: '条例31', received: 'signed_post 2026-05-16',
    expected: { due: '2026-06-12', correctionDue: '2026-05-26' },
    hand: '05-16 之前最后一个工作日 05-15 是第89个；109 即 06-12，96 即 05-26',
  },
  {
    name: '调休上班的周六提交', article: '条例31；放假办法', received: 'in_person 2026-05-09',
    expected: { due: '2026-06-05', correctionDue: '2026-05-19' },
    hand: '05-09 上班，是第84个，当日不计；104 即 06-05，91 即 05-19',
  },
  {
    name: '国庆假期中确认', article: '条例31；放假办法', received: 'internet 2026-10-01/2026-10-01',
    expected: { due: '2026-11-03', correctionDue: '2026-10-15' },
    hand: '此前最后一个工作日 09-30 是第186个；206 即 11-03（10-10 周六上班），193 即 10-15',
  },
  {
    name: '跨 2024 年春节', article: '条例33；放假办法', received: 'in_person 2024-01-25',
    expected: { due: '2024-02-27', correctionDue: '2024-02-04' },
    hand: '2024-01-25 是当年第18个；38 即 02-27，25 即 02-04（周日上班）',
  },
  {
    name: '跨 2020 年延长的春节', article: '条例33；延长假期通知', received: 'in_person 2019-12-31',
    expected: { due: '2020-02-05', correctionDue: '2020-01-10' },
    hand: '2020 年 01-02 为1，01-10 为7，01-19（周日上班）为13，01-23 为17，02-03 为18，02-05 为20',
  },
  {
    name: '2020 年春节前收到', article: '条例33；延长假期通知', received: 'in_person 2020-01-17',
    expected: { due: '2020-02-21', correctionDue: '2020-02-04' },
    hand: '01-19 为1，01-23 为5，02-03 为6，02-04 为7，02-07 为10，02-14 为15，02-21 为20',
  },
  {
    name: '跨 2023 年中秋国庆', article: '条例33；放假办法', received: 'in_person 2023-09-28',
    expected: { due: '2023-11-01', correctionDue: '2023-10-13' },
    hand: '09-28 是2023年第187个，下一个是 10-07（周六上班）；207 即 11-01，194 即 10-13',
  },
  {
    name: '跨 2023 年元旦和春节', article: '条例33；放假办法', received: 'in_person 2022-12-30',
    expected: { due: '2023-02-02', correctionDue: '2023-01-11' },
    hand: '12-31 至 01-02 放假；2023 年第20个是 02-02，第7个是 01-11',
  },
  {
    name: '跨 2019 年元旦，12-29 周六上班', article: '条例33；放假办法', received: 'in_person 2018-12-28',
    expected: { due: '2019-01-28', correctionDue: '2019-01-09' },
    hand: '12-29 为1，01-02 为2，01-04 为4，01-09 为7，01-11 为9，01-18 为14，01-25 为19，01-28 为20',
  },
  {
    name: '跨 2018 年春节', article: '条例33；放假办法', received: 'in_person 2018-02-09',
    expected: { due: '2018-03-14', correctionDue: '2018-02-24' },
    hand: '02-11（周日上班）为1，02-14 为4，02-22 为5，02-24（周六上班）为7，03-02 为12，03-09 为17，03-14 为20',
  },
  {
    name: '跨 2021 年劳动节', article: '条例33；放假办法', received: 'in_person 2021-04-23',
    expected: { due: '2021-05-24', correctionDue: '2021-05-06' },
    hand: '04-25（周日上班）为1，04-30 为6，05-06 为7，05-08（周六上班）为9，05-14 为14，05-21 为19，05-24 为20',
  },
  {
    name: '跨 2025 年国庆中秋', article: '条例33；放假办法', received: 'in_person 2025-09-26',
    expected: { due: '2025-10-30', correctionDue: '2025-10-13' },
    hand: '09-26 是2025年第184个；204 即 10-30，191 即 10-13（09-28、10-11 上班）',
  },
  {
    name: '满期正好是已知日历的最后一天', article: '条例33', received: 'in_person 2026-12-03',
    expected: { due: '2026-12-31', correctionDue: '2026-12-14' },
    hand: '12-03 是第228个；248 即 12-31，235 即 12-14',
  },
]
