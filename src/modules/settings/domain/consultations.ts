import type { Setting } from './setting.ts'

/** 征求意见: 国令713 fixes the term for major decisions; for other drafts no statute that we have in full does. */
export const CONSULTATIONS = {
  'consultations.decisionDays': { kind: 'whole', group: '征求意见', label: '重大行政决策征求意见的期限', decides: '少于这个天数的，要写明理由并向社会公布', source: '重大行政决策程序暂行条例（国令第713号）第十五条：一般不少于30日', confirmed: true, fallback: 30, least: 30, most: 120, unit: '日', effect: '保存后送审的征求意见' },
  'consultations.otherDays': { kind: 'whole', group: '征求意见', label: '其他草案征求意见的期限', decides: '政策文件等其他草案，少于这个天数的，要写明理由并向社会公布', source: '未经确认的期限', confirmed: false, fallback: 7, least: 1, most: 120, unit: '日', effect: '保存后送审的征求意见' },
} as const satisfies Record<string, Setting>
