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

/** A settlement under mediation is in none of the columns by name: the office says where it counts (unconfirmed). */
export const MEDIATED = '调解'
export type DecisionWord = Decision | typeof MEDIATED

const COURT_ONLY: readonly Decision[] = ['驳回诉讼请求', '驳回起诉']
const REVIEW_ONLY: readonly Decision[] = ['维持', '驳回复议请求']

/** The decisions that the body of this kind of case can make. */
export const decisionsFor = (kind: DisputeKind): readonly DecisionWord[] =>
  [...(Object.keys(DECISIONS) as Decision[]).filter((word) => !(kind === 'reconsideration' ? COURT_ONLY : REVIEW_ONLY).includes(word)), MEDIATED]

export const isKind = (text: string): text is DisputeKind => Object.hasOwn(KINDS, text)
export const isResult = (text: string): text is DisputeResult => Object.hasOwn(RESULTS, text)
const isDecision = (text: string): text is Decision => Object.hasOwn(DECISIONS, text)

/** The column of table 四 for a decision's words; null when no decision is called so. */
export const resultOf = (words: string, mediatedAs: DisputeResult): DisputeResult | null =>
  isDecision(words) ? DECISIONS[words] : words === MEDIATED ? mediatedAs : null

export const PROCEDURES = { ordinary: '普通程序', simplified: '简易程序' } as const
export type CaseProcedure = keyof typeof PROCEDURES

/** What parties, body and papers are called before the authority above and in court. */
export const WORDS = {
  review: { asks: '申请人', answers: '被申请人', body: '复议机关', accepted: '受理日', notice: '收到复议申请书副本', answer: '书面答复', hearing: '听证', ruling: '复议决定' },
  court: { asks: '原告', answers: '被告', body: '审理法院', accepted: '立案日', notice: '收到起诉状副本', answer: '答辩状', hearing: '开庭', ruling: '裁判' },
} as const
export const wordsOf = (kind: DisputeKind) => (kind === 'reconsideration' ? WORDS.review : WORDS.court)
export const isProcedure = (text: string): text is CaseProcedure => Object.hasOwn(PROCEDURES, text)
