/** Columns of the portal that later versions fill, with what each will hold (国办公开办函〔2019〕61号; 《条例》第十二条、第二十条、第二十一条、第二十九条). */
export const COMING_COLUMNS = [
  { at: '/decisions', title: '重大行政决策', columnType: '信息公开目录', will: ['查看年度重大行政决策事项目录', '了解每项决策走到哪一步', '对草案提出意见并看到采纳情况'] },
  { at: '/services', title: '办事服务', columnType: '办事服务', will: ['从政策找到办事指南、表格、地点和电话', '查看惠民利企政策的条件和金额'] },
  { at: '/opinions', title: '征集与咨询', columnType: '征集调查', will: ['对征求意见的草案逐条提意见', '提出政策咨询并收到答复'] },
] as const
