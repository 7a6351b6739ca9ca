import type { Setting } from './setting.ts'

const PARTS = ['{代字}', '{种类}', '{年}', '{号}']
const NEXT_NUMBER = '保存后新编的号；已编的号不变'

/** What the office rules for itself. */
export const OWN = {
  'requests.legalReview': {
    kind: 'choice', group: '办理程序', label: '合法性审核的范围', decides: '哪些答复在签批前须经合法性审核',
    source: '本机关规定', confirmed: true, fallback: 'all', options: { all: '全部答复', adverse: '予以公开的可以不审' }, effect: '保存后立即生效',
  },
  'requests.requestPattern': {
    kind: 'words', group: '编号', label: '申请编号的格式', decides: '新登记的申请怎样编号',
    source: '本机关规定', confirmed: true, fallback: '{代字}{种类}〔{年}〕{号}号', longest: 60, holds: PARTS, mustHold: ['{年}', '{号}'], effect: NEXT_NUMBER,
  },
  'requests.letterPattern': {
    kind: 'words', group: '编号', label: '文书编号的格式', decides: '答复书、告知书怎样编号',
    source: '本机关规定', confirmed: true, fallback: '{代字}{种类}〔{年}〕{号}号', longest: 60, holds: PARTS, mustHold: PARTS, effect: NEXT_NUMBER,
  },
  'requests.reviewBodyOfRoot': {
    kind: 'words', group: '救济途径', label: '市政府的复议机关', decides: '市政府自己的答复书告知向谁申请行政复议（上一级人民政府）；其他单位的写市政府',
    source: '行政复议法第二十四条', confirmed: true, fallback: '', longest: 60, effect: '保存后新制作的文书',
  },
  'requests.court': {
    kind: 'words', group: '救济途径', label: '管辖法院', decides: '答复书告知向哪个人民法院起诉',
    source: '行政诉讼法（管辖由当地法院确定）', confirmed: true, fallback: '', longest: 60, effect: '保存后新制作的文书',
  },
  'requests.retentionYears': {
    kind: 'whole', group: '档案', label: '案卷保管期限', decides: '答复当年起保存多少年；期满后销毁申请人身份资料和案卷材料，登记册的条目保留',
    source: '机关档案保管期限（由本机关与档案部门确定）', confirmed: false, fallback: 10, least: 3, most: 100, unit: '年', effect: '保存后当天夜里执行',
    danger: '缩短期限后，已经超过新期限的案卷当天夜里就会被销毁，不能恢复',
  },
} as const satisfies Record<string, Setting>
