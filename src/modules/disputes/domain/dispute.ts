export const KINDS = { reconsideration: '行政复议', litigationDirect: '未经复议直接起诉', litigationAfter: '复议后起诉' } as const
export type DisputeKind = keyof typeof KINDS

export const RESULTS = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果' } as const
export type DisputeResult = keyof typeof RESULTS

/** What a decision says, and the column of table 四 that counts it (行政复议法第五章、行政诉讼法第七章; the mapping is derived). */
export const DECISIONS = {
  维持: 'upheld', 驳回复议请求: 'upheld', 驳回诉讼请求: 'upheld',
  变更: 'corrected', 撤销: 'corrected', 确认违法: 'corrected', 责令履行: 'corrected',
  终止: 'other', 撤回: 'other', 不予受理: 'other', 驳回起诉: 'other',
} as const satisfies Record<string, DisputeResult>
export type Decision = keyof typeof DECISIONS
