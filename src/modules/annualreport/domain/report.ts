import type { Procedure } from '#shared/procedure'

export type ReportState = 'drafting' | 'reviewing' | 'approved' | 'published'
export type ReportMove = 'submit' | 'sendBack' | 'approve' | 'publish' | 'reopen'

/** The way of an annual report (《条例》第四十九条、第五十条). The README's diagram is drawn from this table. */
export const REPORT: Procedure<ReportState, ReportMove> = {
  title: '年度报告',
  states: {
    drafting: { label: '起草中' },
    reviewing: { label: '审核中' },
    approved: { label: '待发布' },
    published: { label: '已发布', final: true },
  },
  moves: {
    submit: { from: ['drafting'], to: 'reviewing', label: '提交审核', deed: 'annualreport.submit' },
    sendBack: { from: ['reviewing', 'approved'], to: 'drafting', label: '退回修改', deed: 'annualreport.review', notBy: ['submit'] },
    approve: { from: ['reviewing'], to: 'approved', label: '审核通过', deed: 'annualreport.review', notBy: ['submit'] },
    publish: { from: ['approved'], to: 'published', label: '发布', deed: 'annualreport.publish', article: '条例第四十九条', notBy: ['submit'] },
    reopen: { from: ['published'], to: 'drafting', label: '更正', deed: 'annualreport.write' },
  },
}
