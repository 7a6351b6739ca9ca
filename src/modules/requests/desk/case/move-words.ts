import type { Deed } from '#shared/actor'
import { clockMove } from '../../domain/case.ts'
import { REQUEST, type RequestMove, type RequestState } from '../../domain/procedure.ts'

/** Who does a deed, as a colleague would say it. */
const WHO: Readonly<Record<Deed, string>> = {
  'requests.register': '经办人', 'requests.assign': '经办人', 'requests.handle': '经办人', 'requests.serve': '经办人', 'requests.archive': '经办人',
  'requests.opinion': '承办审核人', 'requests.legal-review': '合法性审核员', 'requests.approve': '签批人', 'requests.approve-extension': '公开工作机构负责人', 'requests.correct': '单位审核人或公开办负责人',
}
export const whoDoes = (deed: Deed): string => WHO[deed] ?? '有这项权限的人'

/** What carries a case on from each state: it stands first, and large. */
export const MAIN_MOVES: Readonly<Record<RequestState, readonly RequestMove[]>> = {
  arrived: ['confirm'], registered: ['assign'], handling: ['draft'], correcting: ['corrected', 'lapse_correction'], awaiting_fee: ['fee_paid', 'lapse_fee'], drafting: ['submit', 'draft'],
  department: ['department_agree', 'pass_to_approval', 'department_return'], legal: ['legal_agree', 'legal_return'], approval: ['approve', 'approve_return'],
  approved: ['serve'], replied: ['archive'], archived: [],
}

/** All other moves, as a clerk thinks of them. */
export const MOVE_GROUPS: readonly { readonly title: string; readonly moves: readonly RequestMove[] }[] = [
  { title: '待审批', moves: ['extend', 'refuse_extension'] },
  { title: '查清情况', moves: ['add_search', 'ask_third_party', 'third_party_received', 'third_party_answered', 'ask_agency', 'agency_answered'] },
  { title: '告知申请人', moves: ['ask_correction', 'ask_reasons', 'notice_fee', 'propose_extension'] },
  { title: '分派、归属与撤回', moves: ['assign', 'split', 'merge', 'transfer', 'withdraw'] },
  { title: '登记与更正', moves: ['note', 'prove_service', 'correct_outcome'] },
  { title: '其他环节', moves: [
    'confirm', 'corrected', 'lapse_correction', 'fee_paid', 'lapse_fee', 'draft', 'submit', 'department_agree', 'pass_to_approval', 'department_return', 'legal_agree', 'legal_return', 'approve', 'approve_return', 'serve', 'archive',
  ] },
]

/** Grey ones that only wait for something which nobody began: folded away until then. */
export const FOLD_WHEN_GREY: readonly RequestMove[] = ['third_party_received', 'third_party_answered', 'agency_answered', 'extend', 'refuse_extension']

/** Grey today, and yet it may have happened on an earlier day that is only now written down. */
export const mayBeEarlier = (move: RequestMove): boolean => clockMove(move) !== null

export const articleOf = (move: RequestMove): string => REQUEST.moves[move].article ?? ''
