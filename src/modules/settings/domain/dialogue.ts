import type { Setting } from './setting.ts'

/** 政策咨询: no statute gives a term for answering a question. */
export const DIALOGUE = {
  'dialogue.answerDays': {
    kind: 'whole', group: '政策咨询', label: '答复政策咨询的期限', decides: '网上和转来的政策咨询，自提问次日起几个工作日内答复；逾期的提醒承办单位和公开办', source: '未经确认的时限（没有法律法规规定）', confirmed: false,
    fallback: 5, least: 1, most: 60, unit: '个工作日', effect: '保存后新收到的咨询',
  },
} as const satisfies Record<string, Setting>
