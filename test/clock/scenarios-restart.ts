import type { Scenario } from './scenario.ts'

/** Correction (条例第三十条) and fee (国办函〔2020〕109号): what restarts the term. */
export const RESTART: readonly Scenario[] = [
  {
    name: '等待补正', article: '条例30', received: 'in_person 2026-03-02',
    events: 'correction_asked 2026-03-05',
    expected: {},
    hand: '补正未到，答复期限不起算；已告知过，不得再次告知',
  },
  {
    name: '补正后重新计算', article: '条例30', received: 'in_person 2026-03-02',
    events: 'correction_asked 2026-03-05, corrected 2026-03-16',
    expected: { due: '2026-04-14' },
    hand: '自 03-16（48）重新起算；68 即 04-14',
  },
  {
    name: '第七个工作日告知补正', article: '条例30', received: 'in_person 2026-03-02',
    events: 'correction_asked 2026-03-11, corrected 2026-04-01',
    expected: { due: '2026-04-30' },
    hand: '03-11 即第45个，正是最后一日；自 04-01（60）起，80 即 04-30',
  },
  {
    name: '周六收到补正', article: '条例30', received: 'in_person 2026-03-02',
    events: 'correction_asked 2026-03-05, corrected 2026-03-14',
    expected: { due: '2026-04-13' },
    hand: '此前最后一个工作日 03-13 为47；67 即 04-13',
  },
  {
    name: '补正后征求第三方', article: '条例30、32、33', received: 'in_person 2026-03-02',
    events: 'correction_asked 2026-03-04, corrected 2026-03-10, third_party_asked 2026-03-12, third_party_answered 2026-03-20',
    expected: { due: '2026-04-16', thirdPartyDue: '2026-04-02', excluded: 6 },
    hand: '自 03-10（44）起；47 至 52 扣6；70 即 04-16；46+15=61 即 04-02',
  },
  {
    name: '补正后延期，满期在调休上班的周六', article: '条例30、33', received: 'in_person 2026-03-02',
    events: 'correction_asked 2026-03-04, corrected 2026-03-10, extended 2026-04-01 20',
    expected: { due: '2026-05-09' },
    hand: '44+20+20=84 即 05-09（周六上班）',
  },
  {
    name: '征求第三方跨越补正，只扣重新起算之后的', article: '条例30、33', received: 'in_person 2026-03-02',
    events: 'third_party_asked 2026-03-03, correction_asked 2026-03-04, corrected 2026-03-10, third_party_answered 2026-03-13',
    expected: { due: '2026-04-13', thirdPartyDue: '2026-03-24', excluded: 3 },
    hand: '自 44 起；45 至 47 扣3；67 即 04-13；39+15=54 即 03-24',
  },
  {
    name: '收到当日告知补正，当日补正', article: '条例30', received: 'in_person 2026-03-02',
    events: 'correction_asked 2026-03-02, corrected 2026-03-02',
    expected: { due: '2026-03-30' },
    hand: '仍自 03-02（38）起；58 即 03-30；不得再次告知',
  },
  {
    name: '收费通知尚未缴费', article: '109号', received: 'in_person 2026-03-02',
    events: 'fee_noticed 2026-03-10',
    expected: { due: '2026-03-30', correctionDue: '2026-03-11', feeDue: '2026-04-08' },
    hand: '03-10 为44，44+20=64 即 04-08；未缴费不重新起算，58 即 03-30',
  },
  {
    name: '缴费后重新计算', article: '109号 [unconfirmed]', received: 'in_person 2026-03-02',
    events: 'fee_noticed 2026-03-10, fee_paid 2026-03-18',
    expected: { due: '2026-04-16', correctionDue: '2026-03-11', feeDue: '2026-04-08' },
    hand: '03-18 为50，次日起20个，70 即 04-16',
  },
  {
    name: '缴费期最后一日缴费', article: '109号 [unconfirmed]', received: 'in_person 2026-03-02',
    events: 'fee_noticed 2026-03-10, fee_paid 2026-04-08',
    expected: { due: '2026-05-09', correctionDue: '2026-03-11', feeDue: '2026-04-08' },
    hand: '04-08 为64；84 即 05-09（周六上班）',
  },
  {
    name: '周日缴费', article: '109号 [unconfirmed]', received: 'in_person 2026-03-02',
    events: 'fee_noticed 2026-03-10, fee_paid 2026-03-15',
    expected: { due: '2026-04-13', correctionDue: '2026-03-11', feeDue: '2026-04-08' },
    hand: '此前最后一个工作日 03-13 为47；67 即 04-13',
  },
  {
    name: '延期在先，缴费重新计算时仍延长', article: '条例33；109号 [unconfirmed]', received: 'in_person 2026-03-02',
    events: 'extended 2026-03-09 20, fee_noticed 2026-03-10, fee_paid 2026-03-18',
    expected: { due: '2026-05-18', correctionDue: '2026-03-11', feeDue: '2026-04-08' },
    hand: '50+20+20=90 即 05-18',
  },
  {
    name: '缴费后再延期 10 个工作日', article: '条例33；109号 [unconfirmed]', received: 'in_person 2026-03-02',
    events: 'fee_noticed 2026-03-10, fee_paid 2026-03-18, extended 2026-04-10 10',
    expected: { due: '2026-04-30', correctionDue: '2026-03-11', feeDue: '2026-04-08' },
    hand: '04-10（66）在重新计算的期内；50+20+10=80 即 04-30',
  },
  {
    name: '缴费前的征求时间随重新计算消失', article: '条例33；109号 [unconfirmed]', received: 'in_person 2026-03-02',
    events: 'third_party_asked 2026-03-05, third_party_answered 2026-03-09, fee_noticed 2026-03-10, fee_paid 2026-03-18',
    expected: { due: '2026-04-16', correctionDue: '2026-03-11', thirdPartyDue: '2026-03-26', feeDue: '2026-04-08' },
    hand: '42、43 在起算之前；70 即 04-16',
  },
  {
    name: '延期后收费，尚未缴费', article: '条例33；109号', received: 'in_person 2026-03-02',
    events: 'extended 2026-03-09, fee_noticed 2026-03-10',
    expected: { due: '2026-04-28', correctionDue: '2026-03-11', feeDue: '2026-04-08' },
    hand: '78 即 04-28；64 即 04-08',
  },
  {
    name: '先补正，后收费', article: '条例30；109号 [unconfirmed]', received: 'in_person 2024-05-06',
    events: 'correction_asked 2024-05-08, corrected 2024-05-14, fee_noticed 2024-05-20, fee_paid 2024-06-03',
    expected: { due: '2024-07-02', feeDue: '2024-06-18' },
    hand: '05-14 为2024年第91个，05-20 为95，115 即 06-18；06-03 为105，125 即 07-02',
  },
  {
    name: '补正、第三方、机关、延期都有', article: '条例30、32、33', received: 'signed_post 2025-03-03',
    events: 'correction_asked 2025-03-05, corrected 2025-03-12, third_party_asked 2025-03-14, agency_asked 2025-03-18, third_party_answered 2025-03-21, agency_answered 2025-03-25, extended 2025-04-02 20',
    expected: { due: '2025-05-21', thirdPartyDue: '2025-04-07', excluded: 7 },
    hand: '自 03-12（2025年第46个）起；49 至 53 与 51 至 55，合并扣7；46+20+7+20=93 即 05-21；48+15=63 即 04-07',
  },
]
