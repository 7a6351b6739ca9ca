import type { Setting } from './setting.ts'

/** 重大行政决策: what the regulation lets the office lengthen. */
export const DECISIONS = {
  'decisions.reviewDays': { kind: 'whole', group: '重大行政决策', label: '合法性审查的时间', decides: '送审到出具意见之间的工作日少于这个数的，不能登记', source: '重大行政决策程序暂行条例（国令第713号）第二十六条：一般不少于7个工作日', confirmed: true, fallback: 7, least: 7, most: 30, unit: '个工作日', effect: '保存后登记的合法性审查' },
} as const satisfies Record<string, Setting>
