import type { Setting } from './setting.ts'

/** How normative documents are made: terms whose texts were not confirmed. */
export const POLICIES = {
  'policies.consultationDays': {
    kind: 'whole', group: '规范性文件', label: '公开征求意见的期限', decides: '规范性文件公开征求意见不得少于几个工作日；与市场主体生产经营活动密切相关的一般不少于30日（优化营商环境条例第六十二条）',
    source: '国办发〔2018〕37号（未见原文）', confirmed: false, fallback: 7, least: 1, most: 60, unit: '个工作日', effect: '保存后新开始的征求意见',
  },
  'policies.reviewLeast': {
    kind: 'whole', group: '规范性文件', label: '合法性审核最少的时间', decides: '送审后至少给审核人员几个工作日；不足的提醒，不阻止', source: '国办发〔2018〕115号（未见原文）', confirmed: false, fallback: 5, least: 1, most: 30, unit: '个工作日', effect: '保存后立即生效',
  },
  'policies.reviewMost': {
    kind: 'whole', group: '规范性文件', label: '合法性审核最长的时间', decides: '送审后几个工作日内要审完，逾期提醒', source: '国办发〔2018〕115号（未见原文）', confirmed: false, fallback: 15, least: 1, most: 60, unit: '个工作日', effect: '保存后立即生效',
  },
  'policies.interpretationDays': {
    kind: 'whole', group: '规范性文件', label: '公布政策解读的期限', decides: '文件公布后几个工作日内要公布解读，逾期提醒', source: '郑州市2016年规定为3个工作日，国家层面条款未经证实', confirmed: false, fallback: 3, least: 0, most: 30, unit: '个工作日', effect: '保存后新公布的文件',
  },
  'policies.expiryReminderDays': {
    kind: 'whole', group: '规范性文件', label: '有效期届满前的提醒', decides: '有效期届满前多少天开始提醒制定单位评估', source: '本机关规定', confirmed: true, fallback: 90, least: 7, most: 365, unit: '天', effect: '保存后立即生效',
  },
  'policies.unifiedPattern': {
    kind: 'words', group: '编号', label: '规范性文件统一编号的格式', decides: '登记时建议的统一编号，可以改写', source: '浙江省行政规范性文件“三统一”（编号规则未经证实）', confirmed: false, fallback: 'QT-{年}-{流水}', longest: 40, holds: ['{年}', '{流水}'], mustHold: ['{年}', '{流水}'], effect: '保存后新登记的文件',
  },
} as const satisfies Record<string, Setting>
