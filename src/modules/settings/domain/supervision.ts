import type { Setting } from './setting.ts'

const days = (label: string, decides: string, fallback: number) => ({
  kind: 'whole', group: '督查督办', label, decides, source: '未经确认的时限（没有法律法规规定）', confirmed: false, fallback, least: 1, most: 90, unit: '天', effect: '保存后新开的督办单',
}) as const

/** 督查督办 and 考核: the law gives the duty to supervise (条例第四十七条), the terms are the office's own. */
export const SUPERVISION = {
  'supervision.remindDays': days('提醒单的整改期限', '提醒单自开出之日起几天内整改并报送情况', 5),
  'supervision.orderDays': days('督办单的整改期限', '督办单自开出之日起几天内整改并报送情况', 10),
  'supervision.circularDays': days('通报事项的整改期限', '通报的问题自通报之日起几天内整改并报送情况', 15),
  'supervision.escalateAfter': days('逾期多少天自动升级', '逾期仍未报送整改情况的，提醒升为督办、督办升为通报', 7),
  'supervision.objectDays': days('考核公示和异议的期限', '初步结果公示几天；期满且异议都认定以后才能公布结果', 5),
} as const satisfies Record<string, Setting>
