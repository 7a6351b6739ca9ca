/** 国办秘函〔2019〕19号, read through a self-inspection table of 2022 and its notes: part 1 vetoes, part 2 deductions of 100 points. The points of part 2 are not confirmed and the office's to set. */
export const VETOES = {
  serious: { label: '安全、泄密事故等严重问题', threshold: '出现任何一处：严重表述错误；泄露国家秘密；反动、暴力、色情内容或链接' },
  unreachable: { label: '站点无法访问', threshold: '一周内间隔访问，每天不少于 20 次，超过 15 秒算打不开；打不开的不少于 5%' },
  home: { label: '首页不更新', threshold: '首页栏目 2 周没有更新' },
  columns: { label: '栏目不更新', threshold: '动态、要闻类 2 周，通知公告、政策文件类 6 个月，合计不少于 5 个；或应更新未更新不少于 10 个；或空白栏目不少于 5 个' },
  interaction: { label: '互动回应差', threshold: '没有咨询建言栏目；或近一年有留言超过 3 个月没有答复' },
  service: { label: '服务不实用', threshold: '没有办事服务；办事指南要素类别缺失' },
} as const
export type Veto = keyof typeof VETOES
const SOURCE = '国办秘函〔2019〕19号', GUIDE = '国办发〔2017〕47号'
export const DEDUCTIONS = {
  link: { label: '链接不可用', points: 1, most: 10, source: SOURCE }, typo: { label: '错别字', points: 0.5, most: 10, source: SOURCE }, personal: { label: '泄露个人信息', points: 5, most: 20, source: '条例第十五条' }, siteTags: { label: '网站标签缺失', points: 2, most: 6, source: GUIDE },
  columnTags: { label: '栏目标签缺失', points: 0.5, most: 5, source: GUIDE }, articleTags: { label: '内容标签缺失', points: 0.5, most: 5, source: GUIDE }, stale: { label: '栏目更新不及时', points: 2, most: 20, source: SOURCE }, empty: { label: '空白栏目', points: 2, most: 10, source: SOURCE }, slow: { label: '打开缓慢', points: 3, most: 3, source: SOURCE }, service: { label: '办事指南要素不全', points: 1, most: 10, source: SOURCE },
} as const
export type Deduction = keyof typeof DEDUCTIONS
/** Classes of a service guide by the census of 2015; how many of them 2019 counts is not confirmed. */
export const GUIDE_CLASSES: readonly (readonly [name: string, words: readonly string[]])[] = [
  ['事项名称', ['事项名称', '办理事项', '服务事项']], ['设定依据', ['设定依据', '法律依据', '办理依据', '实施依据']], ['申请条件', ['申请条件', '受理条件', '办理条件']], ['办理材料', ['办理材料', '申请材料', '申报材料', '所需材料']], ['办理地点', ['办理地点', '受理地点', '办公地址', '办理地址']], ['办理时间', ['办理时间', '办公时间', '受理时间', '办理时限']], ['联系电话', ['联系电话', '咨询电话', '咨询方式']], ['办理流程', ['办理流程', '办理程序', '办事流程', '申请流程']],
]
export const SITE_TAGS = ['sitename', 'sitedomain', 'siteidcode'] as const
export const COLUMN_TAGS = ['columnname', 'columndescription', 'columnkeywords', 'columntype'] as const
export const ARTICLE_TAGS = ['articletitle', 'pubdate', 'contentsource'] as const
/** How long a kind of column may stand still, in days. */
export const COLUMN_TERMS: Readonly<Record<string, number>> = { 工作动态: 14, 政务动态: 14, 要闻: 14, 通知公告: 183, 政策文件: 183 }
