import type { Move, Procedure } from '#shared/procedure'

export const STATES = {
  arrived: { label: '待确认' }, registered: { label: '待分派' }, handling: { label: '办理中' }, correcting: { label: '待补正' }, awaiting_fee: { label: '待缴费' },
  drafting: { label: '拟稿中' }, department: { label: '待承办意见' }, legal: { label: '待合法性审核' }, approval: { label: '待签批' },
  approved: { label: '待送达' }, replied: { label: '已答复' }, archived: { label: '已归档', final: true },
} as const
export type RequestState = keyof typeof STATES

const OPEN: readonly RequestState[] = ['arrived', 'registered', 'handling', 'correcting', 'awaiting_fee', 'drafting', 'department', 'legal', 'approval', 'approved']
const EVERY = Object.keys(STATES) as RequestState[]
const WORKING: readonly RequestState[] = ['handling', 'drafting']

/** What can be done to a request, each with who may and by which article. Deeds are in identity's roles. */
export const MOVES = {
  confirm: { from: ['arrived'], to: 'registered', label: '确认收到', deed: 'requests.register', article: '条例第三十一条' },
  assign: { from: ['registered', 'handling'], to: 'handling', label: '分派', deed: 'requests.assign' },
  ask_correction: { from: ['registered', 'handling'], to: 'correcting', label: '告知补正', deed: 'requests.handle', article: '条例第三十条' },
  corrected: { from: ['correcting'], to: 'handling', label: '收到补正', deed: 'requests.handle', article: '条例第三十条' },
  lapse_correction: { from: ['correcting'], to: 'drafting', label: '逾期不补正', deed: 'requests.handle', article: '条例第三十条' },
  ask_third_party: { from: WORKING, to: 'same', label: '征求第三方意见', deed: 'requests.handle', article: '条例第三十二条' },
  third_party_received: { from: WORKING, to: 'same', label: '第三方收到征求意见书', deed: 'requests.handle', article: '条例第三十二条' },
  third_party_answered: { from: WORKING, to: 'same', label: '登记第三方意见', deed: 'requests.handle', article: '条例第三十二条' },
  ask_agency: { from: WORKING, to: 'same', label: '征求其他机关意见', deed: 'requests.handle', article: '条例第三十三条、第三十四条' },
  agency_answered: { from: WORKING, to: 'same', label: '登记机关意见', deed: 'requests.handle', article: '条例第三十四条' },
  propose_extension: { from: WORKING, to: 'same', label: '提请延期', deed: 'requests.handle', article: '条例第三十三条' },
  extend: { from: WORKING, to: 'same', label: '批准延期', deed: 'requests.approve-extension', article: '条例第三十三条', notBy: ['propose_extension'] },
  refuse_extension: { from: WORKING, to: 'same', label: '不予延期', deed: 'requests.approve-extension', article: '条例第三十三条', notBy: ['propose_extension'] },
  notice_fee: { from: ['handling'], to: 'awaiting_fee', label: '告知收费', deed: 'requests.handle', article: '条例第四十二条、国办函〔2020〕109号' },
  fee_paid: { from: ['awaiting_fee'], to: 'handling', label: '登记缴费', deed: 'requests.handle', article: '国办函〔2020〕109号' },
  lapse_fee: { from: ['awaiting_fee'], to: 'drafting', label: '逾期不缴费', deed: 'requests.handle', article: '国办函〔2020〕109号' },
  ask_reasons: { from: WORKING, to: 'same', label: '要求说明理由', deed: 'requests.handle', article: '条例第三十五条' },
  add_search: { from: WORKING, to: 'same', label: '登记检索', deed: 'requests.handle', article: '条例第三十六条第（四）项' },
  draft: { from: WORKING, to: 'drafting', label: '拟定答复', deed: 'requests.handle', article: '条例第三十六条' },
  submit: { from: ['drafting'], to: 'department', label: '送承办意见', deed: 'requests.handle' },
  department_agree: { from: ['department'], to: 'legal', label: '承办同意，送合法性审核', deed: 'requests.opinion', notBy: ['draft'] },
  pass_to_approval: { from: ['department'], to: 'approval', label: '承办同意，直接送签批', deed: 'requests.opinion', notBy: ['draft'] },
  department_return: { from: ['department'], to: 'drafting', label: '承办退回', deed: 'requests.opinion', notBy: ['draft'] },
  legal_agree: { from: ['legal'], to: 'approval', label: '合法性审核通过', deed: 'requests.legal-review', notBy: ['draft', 'department_agree'] },
  legal_return: { from: ['legal'], to: 'drafting', label: '合法性审核退回', deed: 'requests.legal-review', notBy: ['draft', 'department_agree'] },
  approve: { from: ['approval'], to: 'approved', label: '签批', deed: 'requests.approve', notBy: ['draft', 'legal_agree'] },
  approve_return: { from: ['approval'], to: 'drafting', label: '签批退回', deed: 'requests.approve', notBy: ['draft', 'legal_agree'] },
  serve: { from: ['approved'], to: 'replied', label: '送达', deed: 'requests.serve', article: '条例第三十三条' },
  archive: { from: ['replied'], to: 'archived', label: '归档', deed: 'requests.archive', article: '条例第四十五条' },
  withdraw: { from: OPEN, to: 'replied', label: '登记撤回', deed: 'requests.handle' },
  merge: { from: ['registered', 'handling'], to: 'replied', label: '并入另一件', deed: 'requests.assign' },
  split: { from: ['registered', 'handling'], to: 'same', label: '拆分', deed: 'requests.assign', article: '国办函〔2020〕109号第四条' },
  transfer: { from: ['arrived', 'registered', 'handling'], to: 'registered', label: '转有权机关', deed: 'requests.assign', article: '条例第十条' },
  prove_service: { from: ['replied', 'archived'], to: 'same', label: '登记送达证明', deed: 'requests.serve' },
  strike: { from: EVERY, to: 'same', label: '更正登记', deed: 'requests.correct' },
  correct_outcome: { from: ['replied', 'archived'], to: 'same', label: '更正办理结果', deed: 'requests.correct' },
  clear_alarm: { from: EVERY, to: 'same', label: '消除警示', deed: 'requests.handle' },
  note: { from: EVERY, to: 'same', label: '备注', deed: 'requests.handle' },
} as const satisfies Record<string, Move<RequestState>>
export type RequestMove = keyof typeof MOVES

/** 依申请公开 from the form to the file: the server's checks, the desk's buttons, the random walk and the diagram read this table. */
export const REQUEST: Procedure<RequestState, RequestMove> = { title: '依申请公开', states: STATES, moves: MOVES }

export const isMove = (text: string): text is RequestMove => Object.hasOwn(MOVES, text)
export const isOpen = (state: RequestState): boolean => OPEN.includes(state)
