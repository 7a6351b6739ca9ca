import type { Setting } from './setting.ts'

const FORM = '国办公开办函〔2021〕30号（未写明）'
const LATER = '保存后新登记的办理结果；已登记的不变'
const STANDS = '系统只按这一种办理；核对原文后请确认，不一致的请联系开发者'
const AS_OTHER = '其他处理：其他'

/** How requests and cases are counted in the annual report where the national form does not say. Those with one choice stand in the program: the office can only confirm them. */
export const COUNTING = {
  'requests.jointApplicants': {
    kind: 'choice', group: '年报统计口径', label: '多人联名申请的计数', decides: '一件申请有多名申请人时，计几件、归入哪一类申请人',
    source: FORM, confirmed: false, fallback: 'first_named', options: { first_named: '计一件，按排名第一的申请人归类' }, effect: STANDS,
  },
  'requests.countCorrectionAtFirstReceipt': {
    kind: 'choice', group: '年报统计口径', label: '补正过的申请计入哪一年', decides: '年底收到、次年补正的申请算哪一年新收',
    source: FORM, confirmed: false, fallback: 'first_receipt', options: { first_receipt: '按第一次收到（条例第三十一条）的年份' }, effect: STANDS,
  },
  'requests.withdrawnAs': {
    kind: 'choice', group: '年报统计口径', label: '撤回的申请计入', decides: '申请人撤回的申请计入表三“本年度办理结果”的哪一行',
    source: FORM, confirmed: false, fallback: 'other_other', options: { other_other: AS_OTHER }, effect: LATER,
  },
  'requests.mergedAs': {
    kind: 'choice', group: '年报统计口径', label: '并案的申请计入', decides: '并入另一件一并答复的申请计入表三的哪一行',
    source: FORM, confirmed: false, fallback: 'other_other', options: { other_other: AS_OTHER, rejected_duplicate: '不予处理：重复申请' }, effect: LATER,
  },
  'disputes.mediatedAs': {
    kind: 'choice', group: '年报统计口径', label: '调解结案的复议诉讼计入', decides: '以调解结案的计入表四的哪一栏',
    source: FORM, confirmed: false, fallback: 'other', options: { upheld: '结果维持', corrected: '结果纠正', other: '其他结果' }, effect: LATER,
  },
  'fee.pages': {
    kind: 'choice', group: '信息处理费', label: '按量收费怎样数页', decides: '按量计收信息处理费时，一页怎么算、几件申请的页数要不要相加',
    source: '国办函〔2020〕109号第五条', confirmed: false, fallback: 'a4_single_by_request',
    options: { a4_single_by_request: 'A4 单面为一页，逐件计算、不累加；只告知获取途径的不收' }, effect: STANDS,
  },
  'annualreport.title': {
    kind: 'choice', group: '年度报告', label: '年度报告的标题', decides: '年度报告的标题怎么写',
    source: '国办公开办函〔2021〕30号（未见全文）', confirmed: false, fallback: 'plain', options: { plain: '××××年政府信息公开工作年度报告，前面加单位名称' }, effect: STANDS,
  },
} as const satisfies Record<string, Setting>
