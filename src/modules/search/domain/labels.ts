/** What can be found, by the gate's kinds. */
export const KINDS: Readonly<Record<string, string>> = {
  policy_document: '政策文件', interpretation: '政策解读', guide: '办事指南', institution: '机构职能', personnel: '人事信息', budget: '财政预决算', statistics: '统计信息', notice: '通知公告',
  news: '工作动态', meeting: '会议信息', answer: '问答', concern: '回应关切', video: '视频', infographic: '图解', 'annual-report': '年度报告', 'apply-guide': '公开指南', 'clean-up-list': '清理结果',
}

export const VALIDITY_LABELS = { in_force: '有效', not_yet: '尚未施行', lapsed: '已失效', repealed: '已废止' } as const

export const FACET_LABELS = { validity: '有效性', kind: '类别', agency: '发布单位', year: '年份', topic: '主题' } as const
export type FacetName = keyof typeof FACET_LABELS
export const FACET_NAMES = Object.keys(FACET_LABELS) as FacetName[]

/** A facet value as people read it. */
export function labelOf(facet: FacetName, value: string, label: string | undefined): string {
  if (facet === 'validity') return value in VALIDITY_LABELS ? VALIDITY_LABELS[value as keyof typeof VALIDITY_LABELS] : '不限'
  if (facet === 'kind') return KINDS[value] ?? value
  return facet === 'year' ? `${value}年` : label ?? value
}
