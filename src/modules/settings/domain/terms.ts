import type { Setting } from './setting.ts'

const AT_ONCE = '保存后立即生效，正在办理的申请按新规则重新推算期限'
const DISPUTES = '保存后立即生效，正在审理的案件按新规则重新推算期限'

/** Terms that the law leaves open, or whose text was not seen. */
export const TERMS = {
  'clock.paymentRestarts': {
    kind: 'yes', group: '办理期限', label: '缴费后重新计算办理期限', decides: '申请人缴纳信息处理费的次日起，20个工作日的办理期限是否重新计算',
    source: '国办函〔2020〕109号第七条', confirmed: false, fallback: true, effect: AT_ONCE,
  },
  'clock.correctionDays': {
    kind: 'whole', group: '办理期限', label: '给申请人的补正期限', decides: '告知补正时默认给申请人的时间；条例只说“合理的补正期限”',
    source: '条例第三十条（未写明天数）', confirmed: false, fallback: 15, least: 1, most: 60, unit: '个工作日', effect: '保存后新发的补正告知书',
  },
  'requests.confirmWithinDays': {
    kind: 'whole', group: '办理期限', label: '与申请人确认收到的提醒', decides: '网上、传真、平信收到的申请，超过这么多天还没有与申请人确认时提醒；只提醒，不影响期限',
    source: '条例第三十一条（未写明时限）', confirmed: false, fallback: 3, least: 1, most: 10, unit: '天', effect: '保存后立即生效',
  },
  'disputes.answerOrdinary': {
    kind: 'whole', group: '复议诉讼', label: '复议普通程序的答复期限', decides: '收到复议申请书副本后，多少个工作日内提出书面答复',
    source: '行政复议法第四十八条、第八十八条', confirmed: false, fallback: 10, least: 1, most: 30, unit: '个工作日', effect: DISPUTES,
  },
  'disputes.answerLitigation': {
    kind: 'whole', group: '复议诉讼', label: '诉讼的答辩期限', decides: '收到起诉状副本后，多少日内提交答辩状和证据',
    source: '行政诉讼法第六十七条', confirmed: false, fallback: 15, least: 1, most: 30, unit: '日', effect: DISPUTES,
  },
  'disputes.restDayMoves': {
    kind: 'yes', group: '复议诉讼', label: '届满日是休息日的顺延', decides: '按日计算的期限，最后一日是休息日时是否顺延到下一个工作日',
    source: '参照民事诉讼法第八十五条', confirmed: false, fallback: true, effect: DISPUTES,
  },
} as const satisfies Record<string, Setting>
