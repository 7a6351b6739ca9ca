import type { Setting } from './setting.ts'

/** 民生实事 and 重点任务: no statute that we have in full gives the days for reporting. */
export const COMMITMENTS = {
  'commitments.reportDays': { kind: 'whole', group: '民生实事和重点任务', label: '进展报告的期限', decides: '每个季度（半年）结束后几天内报送进展，逾期的公开标明迟报天数并督办', source: '未经确认的时限（没有法律法规规定）', confirmed: false, fallback: 10, least: 1, most: 60, unit: '天', effect: '保存后新开的报告期' },
} as const satisfies Record<string, Setting>
